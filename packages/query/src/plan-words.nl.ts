import type { EdgeType, Plan } from "@kenniswijzer/domain";
import type { ReadQuestion } from "./reading.ts";

const ASKED: Record<Plan["asked"], string> = {
  partner: "partners",
  municipality: "gemeenten",
  organisation: "organisaties",
  person: "personen",
  theme: "thema's",
  project: "projecten",
  question: "vragen",
  "target-group": "doelgroepen",
  place: "een plaats",
  date: "een datum of periode",
  amount: "een bedrag",
  count: "een aantal",
  definition: "een omschrijving",
  role: "een functie",
  website: "een adres op internet",
  document: "documenten",
  decision: "voorstellen en besluiten",
  method: "een werkwijze",
  "yes-no": "ja of nee",
  description: "wat er staat",
};

const TIE: Partial<Record<EdgeType, string>> = {
  WORKS_ON: "die werken aan",
  ASKS: "die vragen om",
  PARTNER_IN: "die meedoen aan",
  LEADS: "die leiden",
  FUNDS: "die betalen voor",
  PART_OF: "horend bij",
  LOCATED_IN: "gevestigd in",
  MEMBER_OF: "lid van",
  COOPERATES_WITH: "die samenwerken met",
  SUCCEEDS: "opvolger van",
  TARGETS: "bedoeld voor",
  ABOUT: "over",
};

/** The reading in words: "partners die werken aan een thema over jongeren, leeftijd 17-27". */
export function planWords(plan: Omit<Plan, "words">, read: ReadQuestion): string {
  const what = read.want.counting ? `aantal ${read.want.noun || ASKED[plan.asked]}` : ASKED[plan.asked];
  const head = read.want.head === "" || read.want.counting ? "" : ` (${read.want.head})`;
  const tie = TIE[plan.relations[0] ?? "WORKS_ON"] ?? "over";
  const names = [...new Set(plan.entities.map((entity) => entity.name))];
  const join = plan.join === "any" ? " of " : " en ";
  const topics = plan.topics.map((topic) => topic.words).join(join);
  const about = topics === "" ? "" : `${isSubject(plan) ? "een thema over " : "over "}${topics}`;
  const parts = [names.join(join), about].filter((part) => part !== "");
  const tied = parts.length === 0 ? "" : ` ${tieWords(plan, names, tie)}${parts.join(", ")}`;
  const ages = plan.ages === undefined ? "" : `, leeftijd ${plan.ages.from}-${plan.ages.to}`;
  const except = read.constraints.some((constraint) => !constraint.wanted) ? `, behalve ${exceptWords(read)}` : "";
  return `${what}${head}${tied}${ages}${except}`;
}

// "projecten betaald door VWS", "een bedrag over de subsidie", "thema's van gemeente Gouda"
function tieWords(plan: Omit<Plan, "words">, names: readonly string[], tie: string): string {
  if (!isActor(plan) && plan.relations[0] === "FUNDS") return names.length > 0 ? "betaald door " : "";
  if (isActor(plan) || (plan.relations.length > 0 && plan.asked !== "description"))
    return `${tie} `.replace(/over $/, "");
  return names.length > 0 ? (plan.asked === "description" ? "over " : "van ") : "";
}

const isActor = (plan: Pick<Plan, "asked">): boolean =>
  ["partner", "municipality", "organisation", "person"].includes(plan.asked);

const isSubject = (plan: Pick<Plan, "asked" | "relations">): boolean =>
  isActor(plan) && (plan.relations.length === 0 || plan.relations.includes("WORKS_ON"));

const SET_WORD = /^(?:behalve|uitgezonderd|naast|buiten|niet|meegeteld|meegerekend|maar|geen|wel|ook)$/;

const exceptWords = (read: ReadQuestion): string =>
  read.constraints
    .filter((constraint) => !constraint.wanted)
    .map(({ words }) =>
      words
        .filter((index) => !SET_WORD.test(read.words[index]?.text ?? ""))
        .map((index) => read.words[index]?.typed ?? "")
        .join(" "),
    )
    .join(" en ");
