import type { Claim, Mention, Passage, Reading, Span } from "@kenniswijzer/domain";
import type { Thesaurus } from "@kenniswijzer/gazetteer";
import { sentences } from "@kenniswijzer/language";
import { stated } from "../extractors/learned.ts";
import { modalityOf } from "../modality.ts";
import { withPeriod } from "../periods.ts";
import { carries, isPlain } from "./cues.ts";
import { canTie } from "./locate.ts";
import type { Located, LocatedTie } from "./located.ts";
import { LLM, Names } from "./names.ts";

/** Rules and trained ties are surer than this. */
const CONFIDENCE = 0.6;

/** A reading with what a model found besides, and how much of that was left out. */
export interface Deepened {
  readonly reading: Reading;
  /** Items whose words stand in the text but do not bear out what was made of them. */
  readonly dropped: number;
}

/**
 * Adds to a reading by rules what a model found in its passages (by id). The rules' word goes first: who is tied to what already is
 * left alone. What is denied or left open by its sentence, or by the model itself, is no tie. Pure: the same places give the same reading.
 */
export function entered(
  reading: Reading,
  found: ReadonlyMap<string, Located>,
  { version, thesaurus }: { readonly version: string; readonly thesaurus: Thesaurus },
): Deepened {
  const names = new Names(reading);
  const known = new Set(
    reading.claims.flatMap(({ subject, object }) => [`${subject}|${object}`, `${object}|${subject}`]),
  );
  const claims: Claim[] = [];
  let dropped = 0;
  for (const passage of reading.passages) {
    const own = found.get(passage.id);
    if (own === undefined) continue;
    for (const tie of own.ties) {
      const claim = claimOf(tie, passage, reading, names);
      if (claim === "unproven") dropped += 1;
      else if (!known.has(`${claim.subject}|${claim.object}`)) {
        known.add(`${claim.subject}|${claim.object}`).add(`${claim.object}|${claim.subject}`);
        claims.push(claim);
      }
    }
    for (const thing of own.names) if (names.named(thing, passage) === undefined) dropped += 1;
  }
  const all = [...reading.claims, ...claims, ...names.classify(thesaurus)];
  return {
    dropped,
    reading: {
      ...reading,
      versions: { ...reading.versions, llm: version },
      entities: names.entitiesIn(new Set(all.flatMap(({ subject, object }) => [subject, object]))),
      mentions: [...reading.mentions, ...names.mentions].sort(byPlace),
      claims: all.sort(byPlace),
    },
  };
}

const byPlace = (a: Claim | Mention, b: Claim | Mention): number => a.start - b.start || a.end - b.end;

function claimOf(tie: LocatedTie, passage: Passage, { document }: Reading, names: Names): Claim | "unproven" {
  const span = sentencesAround(document.text, passage, tie.quote);
  if (span === undefined) return "unproven";
  const sentence = document.text.slice(span.start, span.end);
  const above = [passage.lead.at(-1), passage.headings.at(-1)].filter((one) => one !== undefined);
  if (!isPlain(sentence) || !carries([sentence, ...above].join("\n"), tie.predicate)) return "unproven";
  const modality = modalityIn(sentence, above, tie);
  if (modality === "ontkent" || modality === "onbeslist") return "unproven";
  const [subject, object] = [names.end(tie.subject, passage), names.end(tie.object, passage)];
  if (subject === undefined || object === undefined || subject.key === object.key) return "unproven";
  // what the rules know a name for goes before what the model takes it for
  if (!names.fits(subject, object, tie.predicate, canTie)) return "unproven";
  const claim: Claim = {
    ...span,
    subject: names.use(subject),
    predicate: tie.predicate === "PART_OF" && subject.kind === "person" ? "MEMBER_OF" : tie.predicate,
    object: names.use(object),
    passage: passage.id,
    extractor: LLM,
    confidence: CONFIDENCE,
    modality,
  };
  return withPeriod(claim, document);
}

/** What our own patterns make of the sentence and what it hangs under; the model can only hold back more. */
function modalityIn(sentence: string, above: readonly string[], { predicate, modality }: LocatedTie) {
  if (modality === "ontkent" || modality === "onbeslist") return modality;
  for (const words of above) {
    const over = modalityOf(words, "noemt");
    if (over === "ontkent" || over === "onbeslist") return over;
  }
  const own = modalityOf(sentence, predicate === "ASKS" ? "vraagt" : stated(sentence, predicate));
  if (own === "ontkent" || own === "onbeslist") return own;
  return modality === "is-van-plan" || (modality === "noemt" && own === "voert-uit") ? modality : own;
}

const MOST_SENTENCES = 3;

/** The sentences that a quote stands in, as the document has them; of a row all of it. Undefined for more than prove one thing. */
function sentencesAround(text: string, passage: Passage, quote: Span): Span | undefined {
  const [from, to] = [passage.start + quote.start, passage.start + quote.end];
  if (passage.kind === "row") return { start: passage.start, end: passage.end };
  const own = sentences(text, passage.start, passage.end).filter(({ start, end }) => start < to && end > from);
  const [first, last] = [own[0], own.at(-1)];
  if (first === undefined || last === undefined || own.length > MOST_SENTENCES) return undefined;
  return { start: first.start, end: last.end };
}
