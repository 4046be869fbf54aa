import type { Answer, AnswerItem, Citation } from "@kenniswijzer/domain";
import { addressOf } from "../view/address.ts";
import { kindNames, placeName, typeNames } from "../view/wording.nl.ts";
import { h } from "./dom.ts";

/** The answer as people read it: the sentence, each partner with why, the sources, and how the question was read. */
export function answerView(given: Answer): HTMLElement[] {
  const answer = { ...given, citations: places(given.citations) };
  const title = h("h2", { class: "result-title", tabindex: "-1" }, answer.question);
  const lead = h("p", { class: "answer-text" }, answer.text);
  const parts: (HTMLElement | undefined)[] = [title];
  if (answer.status === "unsure") {
    parts.push(h("p", { class: "notice" }, "Niet zeker. Kijk de bron na voordat u hierop verder gaat."));
  }
  parts.push(lead);
  if (answer.status !== "unknown") parts.push(itemList(answer), sourceList(answer));
  parts.push(suggestions(answer), reading(answer));
  return parts.filter((part) => part !== undefined);
}

const same = (a: Citation, b: Citation): boolean => a.document === b.document && a.start === b.start && a.end === b.end;

/** Each place once: two claims may rest on one sentence, and readers count sentences. */
const places = (citations: readonly Citation[]): Citation[] =>
  citations.filter((citation, index) => citations.findIndex((one) => same(one, citation)) === index);

function numberOf(citation: Citation, answer: Answer): number {
  return answer.citations.findIndex((one) => same(one, citation)) + 1;
}

/** The sentence in its document, over the answer that is shown. */
export const citationAddress = (citation: Citation, question: string): string =>
  addressOf({ question, document: citation.document, from: citation.start, to: citation.end });

function itemList(answer: Answer): HTMLElement | undefined {
  if (answer.items.length === 0) return undefined;
  return h(
    "ul",
    { class: "items" },
    ...answer.items.map((item) => h("li", { class: "item" }, ...itemParts(item, answer))),
  );
}

function itemParts(item: AnswerItem, answer: Answer): HTMLElement[] {
  const isNode = item.type !== "Value" && item.type !== "Document";
  const address = isNode ? addressOf({ node: item.id }) : undefined;
  const name = address ? h("a", { href: address }, item.name) : h("span", {}, item.name);
  const kind = item.kind ? kindNames[item.kind] : typeNames[item.type];
  const numbers = [...new Set(item.citations.map((citation) => numberOf(citation, answer)))].filter((n) => n > 0);
  const chips = numbers.flatMap((number) => {
    const citation = answer.citations[number - 1];
    return citation ? [" ", sourceChip(citation, number, answer.question)] : [];
  });
  return [
    h("p", { class: "item-head" }, h("strong", { class: "item-name" }, name), " ", h("span", { class: "kind" }, kind)),
    h("p", { class: "item-why" }, item.why, ...chips),
  ];
}

function sourceChip(citation: Citation, number: number, question: string): HTMLElement {
  const label = `Bron ${number}: ${citation.title}, ${placeName(citation)}`;
  return h(
    "a",
    { class: "chip-number", href: citationAddress(citation, question), "aria-label": label, title: label },
    String(number),
  );
}

function sourceList(answer: Answer): HTMLElement | undefined {
  if (answer.citations.length === 0) return undefined;
  const sources = answer.citations.map((citation) =>
    h(
      "li",
      { class: "source" },
      h("blockquote", {}, citation.quote),
      h(
        "p",
        { class: "meta" },
        h("a", { href: citationAddress(citation, answer.question) }, citation.title),
        ` · ${placeName(citation)}`,
      ),
    ),
  );
  return h("section", { class: "sources" }, h("h3", {}, "Bronnen"), h("ol", {}, ...sources));
}

function suggestions(answer: Answer): HTMLElement | undefined {
  if (answer.suggestions.length === 0) return undefined;
  const links = answer.suggestions.map((text) =>
    h("li", {}, h("a", { class: "chip", href: addressOf({ question: text }) }, text)),
  );
  return h(
    "section",
    {},
    h("h3", { class: "quiet" }, answer.status === "unknown" ? "Misschien helpt dit" : "Zie ook"),
    h("ul", { class: "chips" }, ...links),
  );
}

function reading({ plan, tookMs }: Answer): HTMLElement {
  const corrected = plan.corrected.map(({ from, to }) => h("li", {}, `“${from}” is gelezen als “${to}”`));
  const widened = plan.topics
    .filter(({ also }) => also.length > 0)
    .map(({ words, also }) => h("li", {}, `Bij “${words}” is ook gezocht naar: ${also.join(", ")}`));
  const took = `${tookMs < 1 ? "minder dan 1" : Math.round(tookMs)} ms`;
  return h(
    "details",
    { class: "reading", ...(corrected.length > 0 && { open: "" }) },
    h("summary", {}, "Zo is uw vraag gelezen"),
    h("p", {}, plan.words === "" ? "Als een vraag naar losse woorden." : `${plan.words}.`),
    corrected.length + widened.length > 0 ? h("ul", {}, ...corrected, ...widened) : undefined,
    h("p", { class: "meta" }, `Opgezocht in ${took}`),
  );
}
