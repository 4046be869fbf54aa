// Alles rond één partner: waar hij aan werkt, met wie, en waarin. Vul eerst in: :param naam => 'gemeente Leiden'
MATCH (:Name { key: toLower(trim($naam)) })<-[:NAMED]-(partner:Entity)
MATCH (partner)-[verband]-(ander:Entity)
WHERE verband.status = 'stated'
RETURN partner, verband, ander
LIMIT 200
