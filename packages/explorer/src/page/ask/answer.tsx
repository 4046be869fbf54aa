import type { Answer, AnswerItem, Citation } from "@kenniswijzer/domain";
import { useEffect, useRef } from "preact/hooks";
import { addressOf } from "../../view/address.ts";
import { placeName } from "../../view/citation.ts";
import { groupOf } from "../../view/groups.ts";
import { words } from "../../view/wording/index.ts";
import { kindOf, Mark } from "../house/mark.tsx";
import { Proof, sentenceLink } from "../house/proof.tsx";
import { announce, useTitle } from "../house/states.tsx";

const same = (a: Citation, b: Citation): boolean => a.document === b.document && a.start === b.start && a.end === b.end;

/** Each place once: two claims may rest on one sentence, and readers count sentences. */
const places = (citations: readonly Citation[]): Citation[] =>
  citations.filter((citation, index) => citations.findIndex((one) => same(one, citation)) === index);

/** The answer as people read it: how sure it is, the sentence, each partner with why, the sources, how the question was read. */
export function AnswerView({ answer }: { readonly answer: Answer }) {
  const citations = places(answer.citations);
  const title = useRef<HTMLHeadingElement>(null);
  useTitle(answer.question);
  useEffect(() => {
    announce(`${words.answer[answer.status]} ${answer.text}`);
    // who followed a link reads on in what it opened; who typed a question stays in the field
    if (document.activeElement?.id !== "vraagveld") title.current?.focus({ preventScroll: true });
  }, [answer]);
  return (
    <section class={`answer is-${answer.status}`} aria-label={words.answer.region}>
      <h1 class="answer-question" ref={title} tabIndex={-1}>
        {answer.resolved ?? answer.question}
      </h1>
      <p class="sureness">{words.answer[answer.status]}</p>
      {answer.status === "unsure" && <p class="notice">{words.answer.unsureHint}</p>}
      <p class="answer-text" lang="nl">
        {answer.text}
      </p>
      {answer.status !== "unknown" && (
        <>
          <Items answer={answer} citations={citations} />
          <Sources citations={citations} />
        </>
      )}
      <Suggestions answer={answer} />
      <Reading answer={answer} />
    </section>
  );
}

function Items({ answer, citations }: { readonly answer: Answer; readonly citations: readonly Citation[] }) {
  if (answer.items.length === 0) return null;
  return (
    <ul class="items">
      {answer.items.map((item) => (
        <li key={item.id} class="item">
          <ItemView item={item} citations={citations} />
        </li>
      ))}
    </ul>
  );
}

function ItemView({ item, citations }: { readonly item: AnswerItem; readonly citations: readonly Citation[] }) {
  const numbers = item.citations.map((citation) => citations.findIndex((one) => same(one, citation)) + 1);
  const { type } = item;
  const isNode = type !== "Value" && type !== "Document";
  return (
    <>
      <p class="item-head">
        {isNode && <Mark group={groupOf({ ...item, type })} />}{" "}
        {isNode ? <a href={addressOf({ node: item.id })}>{item.name}</a> : <strong>{item.name}</strong>}{" "}
        <span class="kind">{isNode ? kindOf({ ...item, type }) : words.types[type]}</span>
      </p>
      <p class="item-why">
        {item.why}{" "}
        {[...new Set(numbers)].map((number) => {
          const citation = citations[number - 1];
          return citation && <SourceChip key={number} citation={citation} number={number} />;
        })}
      </p>
    </>
  );
}

function SourceChip({ citation, number }: { readonly citation: Citation; readonly number: number }) {
  const label = words.answer.source(number, citation.title, placeName(citation));
  return (
    <a class="chip-number" href={sentenceLink(citation)} aria-label={label} title={label}>
      {number}
    </a>
  );
}

function Sources({ citations }: { readonly citations: readonly Citation[] }) {
  if (citations.length === 0) return null;
  return (
    <section class="sources">
      <h2>{words.answer.sources}</h2>
      <ol>
        {citations.map((citation) => (
          <li key={`${citation.document}:${citation.start}:${citation.end}`}>
            <Proof citation={citation} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Suggestions({ answer: { suggestions, status } }: { readonly answer: Answer }) {
  if (suggestions.length === 0) return null;
  return (
    <section>
      <h2 class="quiet">{status === "unknown" ? words.answer.mayHelp : words.answer.seeAlso}</h2>
      <ul class="chips">
        {suggestions.map((text) => (
          <li key={text}>
            <a class="chip" href={addressOf({ question: text })}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Reading({ answer: { plan, tookMs } }: { readonly answer: Answer }) {
  const widened = plan.topics.filter(({ also }) => also.length > 0);
  return (
    <details class="reading" open={plan.corrected.length > 0}>
      <summary>{words.answer.howRead}</summary>
      <p>{plan.words === "" ? words.answer.looseWords : `${plan.words}.`}</p>
      <ul>
        {plan.corrected.map(({ from, to }) => (
          <li key={from}>{words.answer.readAs(from, to)}</li>
        ))}
        {widened.map(({ words: topic, also }) => (
          <li key={topic}>{words.answer.alsoSought(topic, also)}</li>
        ))}
      </ul>
      <p class="meta">{words.answer.took(Math.round(tookMs))}</p>
    </details>
  );
}
