import type { Look, Named } from "../frames/context.ts";
import type { Token } from "../frames/tokens.ts";
import { SIGNS, type Skeleton, slotOf } from "../skeleton.ts";

const CLASSES = (
  [
    [SIGNS.N, "person"],
    [SIGNS.L, "place"],
    [SIGNS.P, "project"],
  ] as const
).map(([pattern, is]) => [new RegExp(pattern), is] as const);

/** What the sign of a skeleton stands for. */
export function namedBySign(skeleton: Skeleton, token: Token): Named {
  const is = CLASSES.find(([pattern]) => pattern.test(token.text))?.[1] ?? "party";
  return { is, kinds: slotOf(skeleton, token.text)?.references.map((own) => own.kind ?? own.entities[0]?.kind) ?? [] };
}

/** The same of all signs of a sentence, each told once. */
export function lookIn(skeleton: Skeleton): Look {
  const known = new Map<string, Named>();
  return (token) => {
    const own = known.get(token.text) ?? namedBySign(skeleton, token);
    known.set(token.text, own);
    return own;
  };
}
