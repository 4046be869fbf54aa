// Welke vragen heeft nog niemand opgepakt? Alleen gesteld, niemand werkt eraan.
MATCH (vraag:Question)
WHERE NOT EXISTS { (vraag)<-[r:WORKS_ON]-(:Actor) WHERE r.status = 'stated' }
OPTIONAL MATCH (vrager:Actor)-[:ASKS]->(vraag)
RETURN vraag.name AS vraag, collect(DISTINCT vrager.name) AS gesteld_door
ORDER BY vraag
LIMIT 200
