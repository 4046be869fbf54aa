// Wat ligt er onder één begrip? De thema's die anders heten en hetzelfde betekenen, met wie eraan werkt.
MATCH (begrip:Concept)<-[:BROADER]-(thema:Theme)
OPTIONAL MATCH (partner:Actor)-[r:WORKS_ON|ASKS]->(thema) WHERE r.status = 'stated'
RETURN begrip.name AS begrip, collect(DISTINCT thema.name) AS themas, collect(DISTINCT partner.name) AS partners
ORDER BY size(partners) DESC, begrip
LIMIT 100
