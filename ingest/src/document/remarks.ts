import type { ColumnRole, Document, Omission } from "@kenniswijzer/domain";

const LANGUAGES: Readonly<Record<string, string>> = {
  ar: "Arabisch",
  de: "Duits",
  en: "Engels",
  es: "Spaans",
  fr: "Frans",
  it: "Italiaans",
  pl: "Pools",
  pt: "Portugees",
  ro: "Roemeens",
  ru: "Russisch",
  tr: "Turks",
  uk: "Oekraïens",
};

const OMITTED: Readonly<Record<Omission, string>> = {
  macros: "bevat macro's: die zijn niet uitgevoerd",
  "pages-without-text": "heeft bladzijden zonder tekst (een plaatje of een scan): die zijn niet gelezen",
  comments: "bevat opmerkingen: die zijn niet gelezen",
  "tracked-changes": "bevat wijzigingen die nog niet zijn aanvaard: gelezen alsof ze aanvaard zijn",
};

const ROLES: Readonly<Record<ColumnRole, string>> = {
  actor: "partner",
  theme: "thema",
  project: "project",
  question: "vraag",
  "target-group": "doelgroep",
  municipality: "gemeente",
  contact: "contactpersoon",
  role: "rol",
  status: "status",
  leader: "trekker",
  funder: "financier",
  ignore: "niet gelezen",
};

/** What who gave a document should know of how it was read, in Dutch; mostly nothing. */
export function remarksOf({ language, omitted = [], columns = [] }: Document): string[] {
  return [
    ...(language === "nl"
      ? []
      : [`is niet in het Nederlands (${LANGUAGES[language] ?? language}): er wordt weinig of niets in gevonden`]),
    ...omitted.map((one) => OMITTED[one]),
    ...(columns.length === 0 ? [] : [columnsRemark(columns)]),
  ];
}

function columnsRemark(columns: NonNullable<Document["columns"]>): string {
  const read = columns.filter(({ role }) => role !== undefined);
  const others = columns.filter(({ role }) => role === undefined);
  const named = read.map(({ name, role }) => `${name} = ${role === undefined ? "" : ROLES[role]}`).join(", ");
  if (named === "") return "geen kolom herkend: zeg met --columns wat de kolommen zijn";
  const [first] = others;
  if (first === undefined) return `kolommen gelezen als ${named}`;
  const parties = read.some(({ role }) => role === "actor" || role === "municipality");
  const remedy = parties ? "" : `: zeg welke de partner is, met --columns "${first.name}=partner"`;
  return `kolommen gelezen als ${named}; ${others.length} andere alleen als tekst${remedy}`;
}
