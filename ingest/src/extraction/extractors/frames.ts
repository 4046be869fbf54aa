import type { Modality } from "@kenniswijzer/domain";
import { type Discourse, remember, withAnaphors } from "../frames/anaphors.ts";
import { type Clause, clausesOf } from "../frames/clause.ts";
import type { Look } from "../frames/context.ts";
import { deals } from "../frames/dealing.ts";
import { findingsOf } from "../frames/findings.ts";
import { nominalFindings } from "../frames/nominal.ts";
import type { Predication } from "../frames/roles.ts";
import type { Token } from "../frames/tokens.ts";
import { enter } from "../frames/tying.ts";
import { CLASSES_OF } from "../frames/verb-classes.ts";
import { modalityOf } from "../modality.ts";
import type { Extractor, Reader, Reference } from "../reader.ts";
import { type Skeleton, signsIn, skeletonOf, skeletonWithoutNames, slotOf } from "../skeleton.ts";
import { enterStatement, type Said } from "../statements/enter.ts";
import { type Rest, withoutExcepted } from "../statements/exceptions.ts";
import { type ReadClause, readClauses } from "../statements/reading.ts";
import { lookIn } from "./sign-classes.ts";

/** A sentence beyond this, in signs, is a table or list without marks. */
const LONGEST = 3000;

/** Ties by what verbs mean and who is their subject, clause by clause. */
export const frames: Extractor = {
  name: "frames",
  read(reader) {
    const discourse: Discourse = { rows: [], subject: nobody, parties: [], work: undefined, said: [] };
    for (const [at, sheet] of reader.sheets.entries()) {
      discourse.subject = nobody;
      discourse.parties = [];
      discourse.said = [];
      discourse.work = undefined;
      // what a mail quotes is what someone said before
      if (sheet.passage.kind === "quote" || sheet.passage.kind === "heading" || sheet.passage.kind === "row") continue;
      for (const sentence of sheet.sentences) {
        if (/\?["'”’)*]*$/.test(sentence.text)) continue;
        const named = skeletonOf(reader, at, sentence);
        const skeleton = named ?? (hasNamed(discourse) ? skeletonWithoutNames(at, sentence) : undefined);
        if (skeleton !== undefined && skeleton.text.length < LONGEST) readSentence(reader, skeleton, discourse);
      }
    }
  },
};

const nobody = (): readonly Reference[] => [];

/** True when a sentence that names nothing may have words for what was named before. */
const hasNamed = ({ rows, subject, parties, work }: Discourse): boolean =>
  rows.length > 0 || parties.length > 1 || subject !== nobody || work !== undefined;

/** Worked out at the first call. */
function once<T>(of: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: of() };
    return known.value;
  };
}

/** A sentence without those whom it leaves out, and what its signs stand for. */
interface Sense extends Rest {
  readonly look: Look;
}

/** In a regulation nothing is assumed: one name and no theme tie to nothing. */
function tiesNothing(reader: Reader, { at }: Skeleton, names: number): boolean {
  return reader.isRegulation && names < 2 && !reader.references[at]?.some((own) => own.type === "Theme");
}

function readSentence(reader: Reader, named: Skeleton, discourse: Discourse): void {
  const { skeleton, excepted } = withoutExcepted(withAnaphors(named, discourse));
  if (skeleton.slots.length === 0 || tiesNothing(reader, skeleton, skeleton.slots.length)) return;
  const look = lookIn(skeleton);
  const clauses = once(() => clausesOf(skeleton.text));
  const read = once(() => readClauses(clauses(), look));
  if (!tiesNothing(reader, skeleton, signsIn(skeleton))) {
    const said = read().flatMap((_, index) =>
      tie(reader, { skeleton, excepted, look }, clauses(), read(), index, discourse),
    );
    if (said.length > 0) discourse.said = said;
    else if (REPEATS.test(skeleton.text)) repeat(reader, skeleton, discourse.said);
  }
  const before = discourse.subject;
  discourse.subject = once(() => subjectOf(skeleton, read()) ?? before());
  remember(named, discourse);
}

/** Who the last main clause with a subject is about; undefined when none has one. */
function subjectOf(skeleton: Skeleton, read: readonly ReadClause[]): readonly Reference[] | undefined {
  const subject = read.findLast(({ raw, clause }) => raw.kind === "main" && clause.own.subject !== undefined);
  if (subject === undefined) return undefined;
  const slot = slotOf(skeleton, subject.clause.own.subject?.text);
  return slot?.references.filter((one) => one.type === "Actor") ?? [];
}

/** True for a clause that has a name, or hangs on one before it. */
const namesAnything = ({ tokens, antecedent, shares }: Clause): boolean =>
  antecedent !== undefined || shares !== undefined || tokens.some(({ kind }) => kind === "sign");

/** Enters what one clause of a sentence states. */
function tie(
  reader: Reader,
  { skeleton, excepted, look }: Sense,
  raws: readonly Clause[],
  read: readonly ReadClause[],
  index: number,
  discourse: Discourse,
): Said[] {
  const { raw, clause, statements } = read[index] as ReadClause;
  if (!namesAnything(raw)) return [];
  const { own } = clause;
  const modality = once((): Modality => {
    const left = read.slice(index + 1).some((later) => leaves(later.clause.own, own.subject));
    return left ? "ontkent" : modalityIn(raws, raws.indexOf(raw));
  });
  for (const finding of [...findingsOf(own, look), ...nominalFindings(own, look)])
    enter(reader, skeleton, finding, modality(), excepted);
  deals(reader, skeleton, own, look, modality);
  // a regulation names who does what in articles, not in clauses like these
  if (reader.isRegulation) return [];
  return statements().flatMap((statement) =>
    enterStatement(reader, skeleton, statement, modality(), excepted, clause, discourse.work),
  );
}

/** `Idem X.`, `X ook.`, `Dat deden ook X en Y.` */
const REPEATS =
  /^(?:(?:Idem|Ook|Zo ook|Evenzo)(?: voor)?:? [\ue000-\uefff][.;]?$|Dat (?:doet|doen|deed|deden) (?:ook|eveneens) [\ue000-\uefff]|(?:Dat|Hetzelfde) geldt (?:ook |eveneens )?voor [\ue000-\uefff]|[\ue000-\uefff] (?:ook|eveneens|idem)[.;]?$)/u;

/** What was said last is said of these as well. */
function repeat(reader: Reader, skeleton: Skeleton, said: readonly Said[]): void {
  const parties = skeleton.slots.flatMap(({ references }) => references.filter((own) => own.type === "Actor"));
  for (const own of said)
    for (const subject of new Set(parties.flatMap(({ entities }) => entities)))
      if (subject !== own.subject && !parties.some(({ entities }) => entities.includes(own.object)))
        reader.tie(skeleton.at, skeleton.sentence, subject, own.predicate, own.object, {
          extractor: "statements:repeated",
          modality: own.modality,
          confidence: 0.65,
        });
}

/** `had zich aangemeld, maar haakt af`: a later clause takes it back. */
const leaves = (later: Predication, subject: Token | undefined): boolean =>
  subject !== undefined && later.subject === subject && CLASSES_OF.get(later.verb)?.has("leave") === true;

/** Who is asked doesn't do it yet. */
const ASKED = /^(?:vragen|verzoeken|uitnodigen|benaderen|aanschrijven|oproepen|polsen)$/;
const CONDITION = /^(?:als|indien|mits|tenzij|of|wanneer|zodra)$/;

/** As the clause has it, unless it or its sentence is a condition. */
function modalityIn(clauses: readonly Clause[], index: number): Modality {
  const clause = clauses[index] as Clause;
  if (clause.opener === "zonder") return "ontkent";
  const text = clause.tokens.map((token) => token.text).join(" ");
  const conditional =
    CONDITION.test(clause.opener) ||
    CONDITION.test(clauses[0]?.opener ?? "") ||
    CONDITION.test(clauses[index + 1]?.opener ?? "");
  const own = modalityOf(text, "voert-uit");
  const asked = clause.tokens.some((token) => token.verb?.kind === "participle" && ASKED.test(token.verb.lemma));
  // "het is niet zeker dat X meedoet"
  const open = clause.opener === "dat" && index > 0 && /^(?:ontkent|onbeslist)$/.test(modalityIn(clauses, index - 1));
  return (conditional || asked || open) && own !== "ontkent" ? "onbeslist" : own;
}
