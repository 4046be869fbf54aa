import type { AnswerItem, Citation, Contradiction } from "@kenniswijzer/domain";
import type { Evidence, List } from "@kenniswijzer/query";
import { sentenceCitation } from "./citation.ts";
import { answerOf, type Composed } from "./compose.ts";
import { messages } from "./messages.nl.ts";
import { eachNamesMore, newestFirst } from "./rivals.ts";
import { SURE } from "./ties.ts";

const LEAST = 0.6;
const MOST_OTHERS = 3;

/** A list of a document as one to answer with. */
interface Listing {
  readonly list: List;
  readonly document: string;
  readonly score: number;
  readonly names: readonly string[];
}

/** The list whose introduction fits, of several documents the newest that holds, with the other lists beside it; undefined when none fits. */
export function byList(evidence: Evidence): Composed | undefined {
  const [first, ...others] = newestFirst(listingsOf(evidence), evidence, (a, b) => eachNamesMore(a.names, b.names));
  if (first === undefined || first.score < LEAST) return undefined;
  const items = first.list.items.map((passage): AnswerItem => {
    const citation = cited(passage, first.score, evidence);
    return { id: passage.id, type: "Value", name: plain(passage.text), why: citation.title, citations: [citation] };
  });
  const [proof] = items[0]?.citations ?? [];
  return answerOf(evidence, {
    status: first.score >= SURE ? "answered" : "unsure",
    text: `${items.map((item) => item.name).join("; ")}.${proof === undefined ? "" : ` ${messages.listedIn(proof)}`}`,
    items,
    contradictions: others.slice(0, MOST_OTHERS).map((one) => saying(one, evidence)),
  });
}

// whoever asks for "de aanbevelingen" of nothing in particular gets the list that fits best: that of another document is another one
function listingsOf({ lists, read }: Evidence): Listing[] {
  const isAboutSomething = read.constraints.some(({ words }) => words.length > 0);
  return (isAboutSomething ? lists : lists.slice(0, 1)).map((list) => ({
    list,
    document: list.items[0]?.document ?? "",
    score: list.score,
    names: list.items.map(({ text }) => plain(text)),
  }));
}

const saying = ({ list, names, score }: Listing, evidence: Evidence): Contradiction => ({
  kind: "otherwise",
  value: names.join("; "),
  citations: list.items.map((passage) => cited(passage, score, evidence)),
});

const cited = (passage: List["items"][number], score: number, evidence: Evidence): Citation =>
  sentenceCitation({ passage, start: passage.start, end: passage.end, text: passage.text, score }, evidence);

const plain = (text: string): string => text.replace(/^[\s\-–•*\d.)]+/, "").replace(/[;.,\s]+$/, "");
