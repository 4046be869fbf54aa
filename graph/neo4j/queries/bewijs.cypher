// Waarom staat dit verband er? De zinnen die het bewijzen, met hun document. Vul eerst in: :param naam => 'gemeente Leiden'
MATCH (:Name { key: toLower(trim($naam)) })<-[:NAMED]-(partner:Entity)
MATCH (bewijs:Assertion { subject: partner.id })-[:OBJECT]->(waarover:Entity)
MATCH (bewijs)-[:EVIDENCE]->(passage:Passage)<-[:CONTAINS]-(document:Document)
RETURN bewijs.predicate AS verband, waarover.name AS waarover, bewijs.quote AS zin, bewijs.modality AS stelligheid,
  document.title AS document, coalesce(document.date, 'datum onbekend') AS datum
ORDER BY datum DESC, verband, waarover
LIMIT 200
