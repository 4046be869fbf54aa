import { type GraphNode, nameKey } from "@kenniswijzer/domain";
import type { Evidence, Found } from "@kenniswijzer/query";

const IN = "(?<!\\p{L})(?:in|te|uit|rond|rondom|binnen)\\s(?:de\\s)?(?:gemeente\\s)?";
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const bare = ({ name }: GraphNode): string => nameKey(name).replace(/^gemeente /, "");

/** The town in which the question asks for somebody, where it asks for nothing else: "welke partners zijn er in Gouda". */
function townAlone({ entities, plan, read }: Evidence): GraphNode | undefined {
  const [town, ...others] = entities;
  if (town?.kind !== "municipality" || others.length > 0 || plan.topics.length > 0 || read.ties.length > 0)
    return undefined;
  return new RegExp(`${IN}${escaped(bare(town))}(?!\\p{L})`, "iu").test(nameKey(read.question)) ? town : undefined;
}

/** Who may be in the town that is asked about: no other town, and surely only whose name or tie says so. */
export function withinTown(found: readonly Found[], evidence: Evidence): { found: readonly Found[]; isSure: boolean } {
  const town = townAlone(evidence);
  if (town === undefined) return { found, isSure: true };
  const inside = found.filter(({ node }) => node.kind !== "municipality" || node.id === town.id);
  const isLocated = ({ node, units }: Found): boolean =>
    nameKey(node.name).includes(bare(town)) ||
    units.some(({ assertion, other }) => assertion?.predicate === "LOCATED_IN" && other?.id === town.id);
  return { found: inside, isSure: inside.every(isLocated) };
}
