// Hoe hangen twee partners samen? De kortste weg van de een naar de ander. Vul eerst in: :params { een: 'gemeente Leiden', ander: 'Stichting Horizon' }
MATCH (:Name { key: toLower(trim($een)) })<-[:NAMED]-(een:Entity), (:Name { key: toLower(trim($ander)) })<-[:NAMED]-(ander:Entity)
MATCH weg = shortestPath((een)-[:WORKS_ON|ASKS|PARTNER_IN|LEADS|FUNDS|PART_OF|LOCATED_IN|MEMBER_OF|COOPERATES_WITH|SUCCEEDS|TARGETS|ABOUT|BROADER*..6]-(ander))
WHERE een <> ander AND all(stap IN relationships(weg) WHERE stap.status = 'stated')
RETURN weg
