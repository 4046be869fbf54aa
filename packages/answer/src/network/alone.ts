import type { AnswerItem, EntityType, PartnerMatrix, SubjectType } from "@kenniswijzer/domain";
import type { NetworkAsked } from "@kenniswijzer/query";
import type { Composed } from "../compose.ts";
import { listed } from "../messages.nl.ts";
import { knownPartner, knownSubject } from "./ends.ts";
import { itemFor, type NetworkSource, networkAnswer, optionsOf, saysTie } from "./telling.ts";

const ALL = 100_000;
const MOST_NAMED = 8;

type Cell = PartnerMatrix["cells"][number];

/** What only this partner has to do with. */
export async function tellAlone(
  { partner, subjects }: Extract<NetworkAsked, { kind: "alone" }>,
  source: NetworkSource,
): Promise<Composed | undefined> {
  const actor = await knownPartner(partner, source);
  if (actor === undefined) return undefined;
  const types: readonly SubjectType[] = subjects.length > 0 ? subjects : ["Theme", "Project", "Question"];
  const options = optionsOf({ ...source, kinds: undefined });
  const sole = await soleSubjects(types, source);
  const about = [actor.id];
  const { cells, subjects: columns } = await source.network.matrix({ ...options, subjects: types, about, limit: ALL });
  const items = cells
    .filter((cell) => cell.partner === actor.id && sole.has(cell.subject))
    .flatMap((cell): AnswerItem[] => {
      const subject = columns.find(({ id }) => id === cell.subject);
      return subject === undefined ? [] : [itemFor(subject, `alleen ${saysCell(cell)}`, cell.ties)];
    });
  const names = listed(items.slice(0, MOST_NAMED).map(({ name }) => name));
  const text =
    items.length === 0
      ? `ik vind niets waar alleen ${actor.name} mee te maken heeft.`
      : `voor zover de documenten zeggen, heeft alleen ${actor.name} te maken met ${names}.`;
  const words = `waar alleen ${actor.name} mee te maken heeft`;
  return networkAnswer(source, { words, asked: "theme", entities: [actor], text, items });
}

/** Ids of what just one partner has to do with. */
async function soleSubjects(types: readonly EntityType[], source: NetworkSource): Promise<ReadonlySet<string>> {
  const all = await source.network.counted(types, optionsOf({ ...source, kinds: undefined }));
  return new Set(all.filter(({ partners }) => partners === 1).map(({ id }) => id));
}

const saysCell = ({ ties: [first] }: Cell): string => (first === undefined ? "" : saysTie(first));

/** Who is the only one with this subject; when there are more, who they are. */
export async function tellOnly(
  { subject, kinds }: Extract<NetworkAsked, { kind: "only" }>,
  source: NetworkSource,
): Promise<Composed | undefined> {
  const { nodes, ids } = await knownSubject(subject, source);
  const types: readonly SubjectType[] = ["Theme", "Project", "Question", "TargetGroup"];
  const options = { ...optionsOf(source, kinds), subjects: types, about: ids, limit: ALL };
  const { cells: own, partners } = await source.network.matrix(options);
  const items = partners.flatMap((partner): AnswerItem[] => {
    const ties = own.filter((cell) => cell.partner === partner.id).flatMap((cell) => cell.ties);
    return ties[0] === undefined ? [] : [itemFor(partner, saysTie(ties[0]), ties)];
  });
  if (items.length === 0) return undefined;
  const names = listed(items.map(({ name }) => name));
  const text =
    items.length === 1
      ? `voor zover de documenten zeggen, is ${names} de enige.`
      : `er is niet één partner, het zijn er ${items.length}: ${names}.`;
  const words = `wie als enige te maken heeft met ${nodes[0]?.name ?? subject}`;
  return networkAnswer(source, { words, asked: "partner", entities: nodes.slice(0, 1), text, items });
}
