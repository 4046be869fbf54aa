import type { SharedSubject, SubjectType } from "@kenniswijzer/domain";
import type { NetworkAsked } from "@kenniswijzer/query";
import type { Composed } from "../compose.ts";
import { listed, sentence } from "../messages.nl.ts";
import { knownEnds, knownPartner } from "./ends.ts";
import { itemFor, type NetworkSource, networkAnswer, optionsOf, saysTie } from "./telling.ts";

const MOST_PARTNERS = 12;
const ALL_PARTNERS = 100_000;
const MOST_SUBJECTS = 3;

const NOUN: Readonly<Record<SubjectType, string>> = {
  Theme: "thema",
  Project: "project",
  Question: "vraag",
  TargetGroup: "doelgroep",
};
const nounOf = (subjects: readonly SubjectType[]): string =>
  subjects.length === 0 ? "onderwerp" : subjects.map((type) => NOUN[type]).join(" of ");
const ASKED = { Theme: "theme", Project: "project", Question: "question", TargetGroup: "target-group" } as const;

/** One side and the other, each with the verb that its document allows. */
const saysShared = ({ own, other }: SharedSubject): string =>
  [own[0], other[0]].flatMap((tie) => (tie === undefined ? [] : saysTie(tie))).join("; ");

export async function tellSharing(
  { partner, subjects, kinds }: Extract<NetworkAsked, { kind: "sharing" }>,
  source: NetworkSource,
): Promise<Composed | undefined> {
  const actor = await knownPartner(partner, source);
  if (actor === undefined) return undefined;
  const options = { ...optionsOf(source, kinds), limit: MOST_PARTNERS, ...(subjects.length > 0 && { subjects }) };
  const found = await source.network.sharing(actor.id, options);
  const noun = nounOf(subjects);
  const words = `partners die een ${noun} delen met ${actor.name}`;
  const items = found.map(({ partner: other, why, shared }) =>
    itemFor(
      other,
      why,
      shared.slice(0, MOST_SUBJECTS).flatMap((one) => [...one.own, ...one.other]),
    ),
  );
  const [first] = found;
  const text =
    first?.shared[0] === undefined
      ? `ik vind niemand die een ${noun} deelt met ${actor.name}.`
      : `${actor.name} deelt een ${noun} met ${listed(found.map((one) => one.partner.name))}. ${sentence(saysShared(first.shared[0]))}.`;
  return networkAnswer(source, { words, asked: "partner", entities: [actor], text, items });
}

/** What two partners share. */
export async function tellCommon(
  { ends, subjects }: Extract<NetworkAsked, { kind: "common" }>,
  source: NetworkSource,
): Promise<Composed | undefined> {
  const [[one] = [], [other] = []] = (await knownEnds(ends, source, ({ type }) => type === "Actor")) ?? [];
  if (one === undefined || other === undefined || one.id === other.id) return undefined;
  const options = {
    ...optionsOf({ ...source, kinds: undefined }),
    limit: ALL_PARTNERS,
    ...(subjects.length > 0 && { subjects }),
  };
  const both = (await source.network.sharing(one.id, options)).find(({ partner }) => partner.id === other.id);
  const shared = both?.shared ?? [];
  const items = shared.map((subject) => itemFor(subject.by, saysShared(subject), [...subject.own, ...subject.other]));
  const [first] = shared;
  const names = `${one.name} en ${other.name}`;
  const text =
    first === undefined
      ? `ik vind geen ${nounOf(subjects)} dat ${names} delen.`
      : `${names} delen ${listed(shared.map(({ by }) => by.name))}. ${sentence(saysShared(first))}.`;
  const asked = subjects.length === 1 && subjects[0] !== undefined ? ASKED[subjects[0]] : "description";
  return networkAnswer(source, { words: `wat ${names} delen`, asked, entities: [one, other], text, items });
}
