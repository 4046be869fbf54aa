import type { Correction, CorrectionRequest, GraphNode, Visibility } from "@kenniswijzer/domain";
import type { GraphStore } from "@kenniswijzer/graph";
import { assertionSaid } from "./assertions.ts";
import { nodeNamed } from "./named.ts";
import { refusal } from "./refusal.ts";

type What = Omit<Correction, "id" | "at" | "by" | "was">;

/** What the graph has for what a person asked: names become ids, and what cannot be is refused with the reason. */
export async function corrected(
  request: CorrectionRequest,
  store: GraphStore,
  visible: readonly Visibility[],
): Promise<What> {
  const { action, reason } = request;
  const why = reason === undefined ? {} : { reason };
  if (
    (action === "reject" || action === "confirm") &&
    (await assertionSaid(request.target, store, visible)) !== undefined
  )
    return { action, target: request.target, ...why };
  const node = await nodeOf(request, store, visible);
  if (typeof node === "string") return { action, target: node, ...why };
  const named = { action, target: node.id, ...why };
  if (action === "rename") return { ...named, name: given(request.name, "name") };
  if (action === "retype") return { ...named, kind: given(request.kind, "kind") };
  if (action === "merge") return { ...named, into: await merged(node, request, store, visible) };
  if (action === "keep-apart") return { ...named, ...(await apart(node, request, store, visible)) };
  return named;
}

/** A rejected node is no longer in the graph: to confirm it, its id must do. */
async function nodeOf(
  { action, target }: CorrectionRequest,
  store: GraphStore,
  visible: readonly Visibility[],
): Promise<GraphNode | string> {
  const rejected = (await store.corrections()).some((c) => c.action === "reject" && c.target === target);
  return action === "confirm" && rejected ? target : nodeNamed(target, store, visible);
}

const NEEDED = {
  name: { nl: "geef --name met de nieuwe naam", en: "give --name with the new name" },
  kind: { nl: "geef --kind met de nieuwe soort", en: "give --kind with the new kind" },
  merge: { nl: "geef twee namen om samen te voegen", en: "give two names to merge" },
  apart: { nl: "geef twee namen om apart te houden", en: "give two names to keep apart" },
} as const;

function given<T>(value: T | undefined, what: keyof typeof NEEDED): T {
  if (value === undefined) throw refusal(NEEDED[what]);
  return value;
}

async function merged(
  node: GraphNode,
  { into }: CorrectionRequest,
  store: GraphStore,
  visible: readonly Visibility[],
): Promise<string> {
  const other = await nodeNamed(given(into, "merge"), store, visible);
  if (other.id === node.id)
    throw refusal({
      nl: `“${node.name}” en “${other.name}” zijn al één`,
      en: `“${node.name}” and “${other.name}” are one already`,
    });
  const persons = (node.kind === "person") !== (other.kind === "person");
  if (node.type !== other.type || persons)
    throw refusal({
      nl: `“${node.name}” en “${other.name}” zijn van een andere soort; verander eerst de soort met \`review retype\`, of wijs de foute af met \`review reject\``,
      en: `“${node.name}” and “${other.name}” are of different kinds; change the kind first with \`review retype\`, or reject the wrong one with \`review reject\``,
    });
  return other.id;
}

async function apart(
  node: GraphNode,
  { into, documents }: CorrectionRequest,
  store: GraphStore,
  visible: readonly Visibility[],
): Promise<Pick<What, "into" | "documents">> {
  if (documents === undefined) return { into: await other(node, given(into, "apart"), store, visible) };
  const stranger = documents.find((id) => !node.documents.includes(id));
  if (stranger !== undefined)
    throw refusal({
      nl: `document ${stranger} noemt “${node.name}” niet; \`kenniswijzer documents\` toont de kenmerken`,
      en: `document ${stranger} doesn't name “${node.name}”; \`kenniswijzer documents\` shows the ids`,
    });
  const taken = new Set((await store.corrections()).map((c) => c.into));
  for (let number = 2; ; number++) {
    const id = `${node.id}-${number}`;
    const known = taken.has(id) || (await store.contributions({ keys: [id], nodes: [id], names: [] })).length > 0;
    if (!known) return { into: id, documents };
  }
}

async function other(
  node: GraphNode,
  into: string,
  store: GraphStore,
  visible: readonly Visibility[],
): Promise<string> {
  const found = await nodeNamed(into, store, visible);
  if (found.id !== node.id) return found.id;
  throw refusal({
    nl: `dit is nu één (“${node.name}”); trek het samenvoegen in met \`review undo\`, of zeg met --in in welke documenten het een ander is`,
    en: `this is one now (“${node.name}”); take the merge back with \`review undo\`, or say with --in in which documents it is another`,
  });
}
