// Wat is nog niet zeker? Verbanden die een document ontkent, open laat of alleen van plan is.
MATCH (wie:Entity)-[verband]->(wat:Entity)
WHERE verband.status IN ['planned', 'undecided', 'denied']
MATCH (bewijs:Assertion { edge: verband.id })
RETURN wie.name AS wie, type(verband) AS verband, wat.name AS wat, verband.status AS stand, collect(bewijs.quote)[..3] AS zinnen
ORDER BY stand, wie
LIMIT 200
