/** Nouns made of parts that say nothing of what they mean now, so that their parts would only mislead. Folded lemmas. */
export const opaqueCompounds: ReadonlySet<string> = new Set(
  `burgemeester hoogleraar mantelzorg mantelzorger penningmeester rechtbank secretariaat voorzitter wethouder werkgever
werknemer ziekenhuis statushouder maatschappij laaggeletterdheid laaggeletterde hoofdstuk voorwaarde handboek aandacht
onderwijs leerling middelbaar handleiding grondslag wetboek staatscourant staatsblad zelfredzaamheid opdrachtgever opdrachtnemer
rechtspersoon vertegenwoordiger verantwoordelijkheid vrijwilliger zelfstandige bijlage termijn kwartiermaker boekhouding boekjaar`.split(
    /\s+/,
  ),
);
