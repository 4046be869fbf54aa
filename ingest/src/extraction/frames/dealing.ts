import type { Modality, Span } from "@kenniswijzer/domain";
import type { Entity } from "../entities.ts";
import { isSubject } from "../extractors/subjects.ts";
import { flat } from "../naming.ts";
import { phrasesAt } from "../noun-phrases.ts";
import type { Reader } from "../reader.ts";
import type { Skeleton } from "../skeleton.ts";
import type { Look } from "./context.ts";
import { matterOf } from "./matters.ts";
import type { Predication } from "./roles.ts";
import type { Token } from "./tokens.ts";
import { entitiesOf } from "./tying.ts";
import { words } from "./word-sets.ts";

/** Who says or hears something of a subject doesn't deal with it. */
const REPORTS =
  words(`zeggen vertellen melden berichten toelichten noemen weten horen lezen schrijven presenteren reageren
  vinden`);

/** A party works on the subjects that its clause names behind it. */
export function deals(
  reader: Reader,
  skeleton: Skeleton,
  own: Predication,
  look: Look,
  modalityOf: () => Modality,
): void {
  const agent = own.subject;
  if (agent === undefined || own.passive || look(agent).is !== "party" || REPORTS.has(own.verb)) return;
  if (reader.isRegulation && !reader.references[skeleton.at]?.some((one) => one.type === "Theme")) return;
  const modality = modalityOf();
  if (modality === "ontkent" || modality === "onbeslist") return;
  for (const theme of themesOf(reader, skeleton, own, agent))
    for (const subject of [agent, ...partners(own, look)].flatMap((one) => entitiesOf(skeleton, one)))
      reader.tie(skeleton.at, skeleton.sentence, subject, "WORKS_ON", theme, {
        extractor: "frames:matter",
        modality,
        confidence: 0.75,
      });
}

/** `werkt samen met X aan …`: X works on it too. */
const partners = (own: Predication, look: Look): Token[] =>
  /^(?:samen)?werken$/.test(own.verb)
    ? own.others.filter((one) => one.preposition === "met" && look(one.token).is === "party").map((one) => one.token)
    : [];

function themesOf(reader: Reader, skeleton: Skeleton, own: Predication, agent: Token): readonly Entity[] {
  const { at, offsets, sentence } = skeleton;
  const sheet = reader.sheets[at];
  const last = own.clause.tokens.at(-1);
  const from = offsets[agent.at] ?? sentence.start;
  const to = (offsets[last?.at ?? 0] ?? sentence.end) + 1;
  const matter = matterOf(own);
  const project = reader.topics[at]?.type === "Project";
  if (matter !== undefined && sheet !== undefined && !project && !reader.isRegulation) {
    const names = (reader.references[at] ?? []).filter((one) => one.type !== "TargetGroup");
    const barrier = (token: Span): boolean => names.some((one) => one.start < token.end && one.end > token.start);
    for (const phrase of phrasesAt(sheet, offsets[matter] ?? sentence.start, sentence.end, barrier)) {
      const name = flat(reader.text.slice(phrase.start, phrase.end));
      if (isSubject(name)) reader.name(at, phrase, { type: "Theme", name }, "frames");
    }
  }
  return (reader.references[at] ?? [])
    .filter((one) => one.type === "Theme" && one.start > from && one.start < to && one.end <= sentence.end)
    .flatMap((one) => one.entities);
}
