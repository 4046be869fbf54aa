import { type Visibility, visibleTo } from "@kenniswijzer/domain";
import type { GraphStore } from "@kenniswijzer/graph";
import type { Outcome } from "@kenniswijzer/ingest";
import { duplicatesIn } from "./duplicates.ts";

/** Remarks at documents that came or changed and have the very text of another, which whoever gave them may see: who hands in a folder knows then that it holds one thing twice. */
export async function withSameContent(
  outcomes: readonly Outcome[],
  store: GraphStore,
  clearance: Visibility = "vertrouwelijk",
): Promise<Outcome[]> {
  const place = new Map(outcomes.map(({ document }, at) => [document, at]));
  const groups = duplicatesIn(await store.documents(visibleTo(clearance)));
  const groupOf = new Map(groups.flatMap((group) => group.map(({ id }) => [id, group] as const)));
  return outcomes.map((outcome, at) => {
    const { document = "", remarks = [] } = outcome;
    if (outcome.outcome !== "added" && outcome.outcome !== "updated") return outcome;
    // of two that came together the later one is told of
    const others = (groupOf.get(document) ?? []).filter(({ id }) => id !== document && (place.get(id) ?? -1) < at);
    const [other] = others;
    if (other === undefined) return outcome;
    const more = others.length > 1 ? ` en nog ${others.length - 1}` : "";
    const remark = `(${outcome.source}) heeft dezelfde inhoud als ${other.source}${more}: als bewijs tellen ze één keer`;
    return { ...outcome, remarks: [...remarks, remark] };
  });
}
