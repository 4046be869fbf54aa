import type { Look, Named } from "../frames/context.ts";
import { SIGNS, type Skeleton, slotOf } from "../skeleton.ts";

const CLASSES = (
  [
    [SIGNS.N, "person"],
    [SIGNS.L, "place"],
    [SIGNS.P, "project"],
  ] as const
).map(([pattern, is]) => [new RegExp(pattern), is] as const);

function namedBy(skeleton: Skeleton, sign: string): Named {
  const is = CLASSES.find(([pattern]) => pattern.test(sign))?.[1] ?? "party";
  return { is, kinds: slotOf(skeleton, sign)?.references.map((own) => own.kind ?? own.entities[0]?.kind) ?? [] };
}

/** What the signs of a skeleton stand for, each told once. */
export function lookIn(skeleton: Skeleton): Look {
  const known = new Map<string, Named>();
  return ({ text }) => {
    const own = known.get(text) ?? namedBy(skeleton, text);
    known.set(text, own);
    return own;
  };
}
