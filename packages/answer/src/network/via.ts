import type { AnswerItem, EdgeType, SubjectType, Tie } from "@kenniswijzer/domain";
import type { NetworkAsked } from "@kenniswijzer/query";
import type { Composed } from "../compose.ts";
import { listed } from "../messages.nl.ts";
import { knownPartner, knownSubject } from "./ends.ts";
import { itemFor, type NetworkSource, networkAnswer, optionsOf, saysTie } from "./telling.ts";

const ALL = 100_000;

const isOf = (of: SubjectType, { to }: Tie): boolean => (to.type === "Concept" ? "Theme" : to.type) === of;

/** Who takes part in, leads or pays something for or about a subject. Undefined for none: the sentences may say it in other words. */
export async function tellViaSubject(
  { ties, of, subject, kinds }: Extract<NetworkAsked, { kind: "via-subject" }>,
  source: NetworkSource,
): Promise<Composed | undefined> {
  const { ids } = await knownSubject(subject, source);
  if (ids.length === 0) return undefined;
  const options = {
    ...optionsOf(source, kinds),
    subjects: ["Theme", "TargetGroup"] as const,
    about: ids,
    limit: ALL,
  };
  const { cells, partners } = await source.network.matrix(options);
  const items = partners.flatMap((partner): AnswerItem[] => {
    const own = cells.filter((cell) => cell.partner === partner.id && ids.includes(cell.subject));
    const steps = own.flatMap((cell) => twoSteps(cell.ties, ties, of));
    return steps.length === 0 ? [] : [itemFor(partner, steps.slice(0, 2).map(saysTie).join("; "), steps)];
  });
  return told(items, `via ${subject}`, source);
}

/** The partner's tie and the one that leads on from there. */
function twoSteps(all: readonly Tie[], wanted: readonly EdgeType[], of: SubjectType): Tie[] {
  return all.flatMap((own) => {
    if (!wanted.includes(own.edge.type) || !isOf(of, own)) return [];
    const further = all.filter((tie) => tie.edge.from === own.edge.to);
    return further.length === 0 && of === "Project" ? [] : [own, ...further];
  });
}

/** Who pays, leads or takes part in what a partner takes part in, leads or pays. */
export async function tellViaPartner(
  { ties, of, partner, theirs, kinds }: Extract<NetworkAsked, { kind: "via-partner" }>,
  source: NetworkSource,
): Promise<Composed | undefined> {
  const actor = await knownPartner(partner, source);
  if (actor === undefined) return undefined;
  const options = { ...optionsOf(source, kinds), subjects: [of], limit: ALL };
  const found = await source.network.sharing(actor.id, options);
  const items = found.flatMap(({ partner: other, shared }): AnswerItem[] => {
    const steps = shared.flatMap(({ own, other: others }) => {
      const [first, second] = [
        own.find(({ edge }) => theirs.includes(edge.type)),
        others.find(({ edge }) => ties.includes(edge.type)),
      ];
      return first === undefined || second === undefined ? [] : [second, first];
    });
    return steps.length === 0 ? [] : [itemFor(other, steps.slice(0, 2).map(saysTie).join("; "), steps)];
  });
  return told(items, `via ${actor.name}`, source);
}

function told(items: readonly AnswerItem[], via: string, source: NetworkSource): Composed | undefined {
  const [first] = items;
  if (first === undefined) return undefined;
  const text = `${listed(items.map(({ name }) => name))}: ${first.why}.`;
  return networkAnswer(source, { words: `partners ${via}`, asked: "partner", text, items });
}
