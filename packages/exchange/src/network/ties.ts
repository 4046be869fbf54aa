import type { Assertion } from "@kenniswijzer/domain";
import { edgeIdOf } from "@kenniswijzer/graph";
import type { Writing } from "../options.ts";
import { type DrawnEdge, drawn } from "./figures.ts";

/** All ties, as they are drawn, a part at a time. */
export async function* drawnEdges(writing: Writing): AsyncGenerator<DrawnEdge[]> {
  for await (const { edges, assertions } of writing.seen.ties()) {
    const evidence = new Map<string, Assertion[]>();
    for (const assertion of assertions) {
      const id = edgeIdOf(assertion);
      const known = evidence.get(id);
      if (known) known.push(assertion);
      else evidence.set(id, [assertion]);
    }
    yield edges.map((edge) => drawn(edge, evidence.get(`${edge.from}|${edge.type}|${edge.to}`) ?? [], writing));
  }
}
