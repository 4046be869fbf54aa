import type { ActorKind, AnswerItem, Citation, EdgeType, EntityView, GraphNode, Modality } from "@kenniswijzer/domain";

/** Names of the kinds of node, as people read them. */
export const typeNames: Record<GraphNode["type"] | AnswerItem["type"], string> = {
  Actor: "partner",
  Theme: "thema",
  Concept: "begrip",
  Project: "project",
  Question: "vraag",
  TargetGroup: "doelgroep",
  Decision: "besluit",
  Action: "actie",
  Document: "document",
  Value: "feit",
};

export const kindNames: Record<ActorKind, string> = {
  person: "persoon",
  municipality: "gemeente",
  "municipality-group": "groep gemeenten",
  region: "regio",
  organisation: "organisatie",
  "organisation-unit": "onderdeel van een organisatie",
  department: "afdeling",
  education: "onderwijs",
  "research-group": "lectoraat of onderzoeksgroep",
  network: "netwerk of samenwerking",
  government: "overheid",
};

/** What a document does with a tie: the only verbs the page uses for it. */
export const modalityNames: Record<Modality, string> = {
  noemt: "noemt",
  vraagt: "vraagt",
  "voert-uit": "voert uit",
  "is-van-plan": "is van plan",
  ontkent: "ontkent",
  onbeslist: "nog niet besloten",
};

/** An edge as a heading over the nodes at its other end, seen from its subject and from its object. */
export const edgeNames: Record<EdgeType, { readonly out: string; readonly in: string }> = {
  WORKS_ON: { out: "Thema's en projecten", in: "Partners" },
  ASKS: { out: "Vraagt", in: "Gevraagd door" },
  PARTNER_IN: { out: "Doet mee in", in: "Partners" },
  LEADS: { out: "Trekt", in: "Trekker" },
  FUNDS: { out: "Betaalt", in: "Betaald door" },
  PART_OF: { out: "Onderdeel van", in: "Onderdelen" },
  LOCATED_IN: { out: "Ligt in", in: "Hier gevestigd" },
  MEMBER_OF: { out: "Werkt bij", in: "Mensen" },
  COOPERATES_WITH: { out: "Werkt samen met", in: "Werkt samen met" },
  SUCCEEDS: { out: "Volgt op", in: "Wordt opgevolgd door" },
  TARGETS: { out: "Doelgroepen", in: "Gericht hierop" },
  ABOUT: { out: "Gaat over", in: "Hierover" },
  BROADER: { out: "Valt onder", in: "Hieronder vallen" },
};

const MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split(" ");

/** `2015-11-24` → `24 november 2015`; as exact as the date is, and honest when there is none. */
export function dateName(date: string | undefined): string {
  if (date === undefined) return "datum onbekend";
  const [year = "", month, day] = date.split("-");
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  return [day === undefined ? undefined : String(Number(day)), name, year]
    .filter((part) => part !== undefined)
    .join(" ");
}

/** How old a source is, and what is known against it: `24 november 2015 · mogelijk verouderd`. */
export function standingName({ date, caution, replacedBy }: Pick<Citation, "date" | "caution" | "replacedBy">): string {
  const known = replacedBy === undefined ? caution : `vervangen door “${replacedBy.title}”`;
  return [dateName(date), ...(known === undefined ? [] : [known])].join(" · ");
}

/** Where a quote stands: date, what is known against it, page, what the text does with it, and where it stands too. */
export function placeName(
  citation: Pick<Citation, "date" | "page" | "modality" | "source" | "caution" | "replacedBy" | "also">,
): string {
  const { also = [] } = citation;
  return [
    standingName(citation),
    citation.page === undefined ? undefined : `bladzijde ${citation.page}`,
    citation.source === "list" ? "uit een lijst" : undefined,
    citation.source === "person" ? "vastgelegd door een medewerker" : undefined,
    citation.modality === "noemt" ? undefined : modalityNames[citation.modality],
    also.length === 0 ? undefined : `ook in ${also.map(({ title }) => `“${title}”`).join(", ")}`,
  ]
    .filter((part) => part !== undefined)
    .join(" · ");
}

const NAME_LENGTH = { least: 6, most: 60 };

const readable = ({ name }: GraphNode): boolean =>
  name.length >= NAME_LENGTH.least && name.length <= NAME_LENGTH.most && /^[\p{L}\p{N} &'’.-]+$/u.test(name);

/** Themes to make example questions of: shared by most documents first, then the plainest. */
export const exampleThemes = (themes: readonly GraphNode[], most: number): GraphNode[] =>
  themes
    .filter(readable)
    .sort((a, b) => b.documents.length - a.documents.length || a.name.length - b.name.length)
    .slice(0, most);

/** Questions that these documents can answer: about themes that a partner is tied to, and about such a partner. */
export function exampleQuestions(themes: readonly EntityView[]): string[] {
  const partnerOf = ({ neighbours }: EntityView): GraphNode | undefined =>
    neighbours.find(
      (node) =>
        node.type === "Actor" && node.kind !== "person" && node.attributes.collective !== true && readable(node),
    );
  const tied = themes.filter((theme) => partnerOf(theme) !== undefined);
  const [first, second] = tied;
  const partner = second && partnerOf(second);
  return [
    first && `Wie werkt er aan ${first.node.name}?`,
    partner && `Aan welke thema's werkt ${partner.name}?`,
    second && `Welke partners noemen ${second.node.name}?`,
  ].filter((question) => question !== undefined);
}
