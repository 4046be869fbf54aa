// Wie deelt een thema met wie? Paren van partners, die met de meeste gedeelde thema's eerst.
MATCH (een:Actor)-[a:WORKS_ON|ASKS]->(thema:Theme)<-[b:WORKS_ON|ASKS]-(ander:Actor)
WHERE een.id < ander.id AND a.status = 'stated' AND b.status = 'stated'
RETURN een.name AS partner, ander.name AS andere_partner, count(DISTINCT thema) AS themas, collect(DISTINCT thema.name)[..10] AS welke
ORDER BY themas DESC, partner, andere_partner
LIMIT 100
