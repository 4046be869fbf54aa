import type { Answer, AnswerItem, Citation } from "@kenniswijzer/domain";
import { nameKey } from "@kenniswijzer/domain";
import { scoreAnswer, table } from "../corpus/score.mjs";
import type { CorpusQuestion } from "./answers.ts";
import type { Gold } from "./unseen-halves.ts";

/** What is checked of a set of answers beside their score. */
export interface Checks {
  /** Answers given without reserve, and how many of these name a partner whom the gold does not have. */
  readonly answered: number;
  readonly wrongDoors: number;
  /** Items of all answers, and those that a sentence cited with them names, or refers to. */
  readonly items: number;
  readonly cited: number;
  /** Right items that the gold has a sentence for, and those of which a cited sentence shares its words. */
  readonly proven: number;
  readonly asGold: number;
}

const REFERS =
  /(?<!\p{L})(?:zij|ze|hij|wij|we|ons|onze|ik|mijn|u|uw|deze|dit|dat|die|beiden?|laatstgenoemde|haar|hun|het|de)(?!\p{L})/iu;
const SHARED = 20;

/** A partner is an organisation or person, known to the graph or not. */
const isPartner = ({ type, citations }: AnswerItem): boolean =>
  type === "Actor" || (type === "Value" && citations.some(({ assertion }) => assertion !== undefined));

/** Checks answers by their questions; `gold` of the same documents, where there is any. */
export function checksOf(
  questions: readonly CorpusQuestion[],
  answers: ReadonlyMap<string, Answer>,
  gold: readonly Gold[] = [],
): Checks {
  const pairs = questions.flatMap((question) => {
    const answer = answers.get(question.id);
    return answer === undefined ? [] : [{ question, answer }];
  });
  const items = pairs.flatMap(({ question, answer }) => answer.items.map((item) => ({ question, item })));
  const quotes = gold.flatMap(({ relations }) => relations);
  const right = items.flatMap(({ question, item }) => {
    const about = quotes.filter(({ subject, object }) => [subject, object].some((one) => isSame(one, item.name)));
    return isRight(item, question) && about.length > 0 ? [{ item, about }] : [];
  });
  return {
    answered: pairs.filter(({ answer }) => answer.status === "answered").length,
    wrongDoors: pairs.filter(({ question, answer }) => isWrongDoor(question, answer)).length,
    items: items.length,
    cited: items.filter(({ item }) => item.citations.some((citation) => names(citation, item))).length,
    proven: right.length,
    asGold: right.filter(({ item, about }) =>
      item.citations.some((one) => about.some(({ quote }) => shares(one.quote, quote))),
    ).length,
  };
}

function isWrongDoor(question: CorpusQuestion, { status, items }: Answer): boolean {
  if (status !== "answered") return false;
  const partners = items.filter(isPartner);
  if (question.match === "abstain") return partners.length > 0;
  return question.match === "set" && question.kind === "who" && partners.some((item) => !isRight(item, question));
}

const isRight = (item: AnswerItem, question: CorpusQuestion): boolean => {
  const own = { ...question, match: "set" as const };
  const alone = scoreAnswer(
    { ...own, answers: [...question.answers, ...(question.optional ?? [])] },
    { items: [item.name] },
  );
  return alone.score > 0;
};

const isSame = (one: string, other: string): boolean => {
  const [a, b] = [nameKey(one), nameKey(other)];
  return a === b || a.endsWith(` ${b}`) || b.endsWith(` ${a}`);
};

function names({ quote }: Citation, { name }: AnswerItem): boolean {
  const said = nameKey(quote);
  const words = nameKey(name).split(" ");
  return (
    words.some((word) => word.length > 2 && said.includes(word)) || said.includes(nameKey(name)) || REFERS.test(quote)
  );
}

function shares(one: string, other: string): boolean {
  const [a, b] = [nameKey(one), nameKey(other)];
  if (a.includes(b) || b.includes(a)) return true;
  return Array.from({ length: Math.max(0, a.length - SHARED) }, (_, at) => a.slice(at, at + SHARED)).some((part) =>
    b.includes(part),
  );
}

const share = (part: number, all: number): string => (all === 0 ? "-" : (part / all).toFixed(3));

/** Prints them under a title. */
export function printChecks(title: string, { answered, wrongDoors, items, cited, proven, asGold }: Checks): void {
  table(
    [`${title} checks`, "n", "of", "share"],
    [
      ["wrong doors among answered", wrongDoors, answered, share(wrongDoors, answered)],
      ["items whose citation names them", cited, items, share(cited, items)],
      ["right items cited as in the gold", asGold, proven, share(asGold, proven)],
    ],
  );
}
