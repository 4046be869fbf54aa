// Wat staat er in één document? Wie en wat het noemt, en waar. Vul eerst in: :param titel => 'Notitie'
MATCH (document:Document) WHERE toLower(document.title) CONTAINS toLower($titel)
MATCH (document)-[:CONTAINS]->(passage:Passage)-[plaats:MENTIONS]->(genoemd:Entity)
RETURN document, passage, plaats, genoemd
LIMIT 300
