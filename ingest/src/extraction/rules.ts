import { type Cued, cued } from "@kenniswijzer/language";
import { LEADING_RULES } from "./rules/leading.ts";
import { MONEY_RULES } from "./rules/money.ts";
import { PLACE_RULES } from "./rules/relating.ts";
import type { Place, Tie } from "./rules/rule.ts";
import { PARTNER_RULES } from "./rules/taking-part.ts";
import { WORK_RULES } from "./rules/working.ts";
import { SIGNS } from "./skeleton.ts";

/** A construction of Dutch that ties a subject to an object; read on skeletons. Groups: `s` and `s2` subjects, `o` object, `np` a subject matter in words. */
export interface Rule {
  readonly name: string;
  readonly tie: Tie;
  readonly pattern: Cued;
  /** Whether the sentence names the subject; else the topic, the document or its issuer is it. */
  readonly names: boolean;
  /** Where the object is when the sentence doesn't name it, in order of preference. */
  readonly without: readonly Place[] | undefined;
  readonly confidence: number | undefined;
  /** Said in passing, by the form of the name: no verb of the sentence denies or plans it. */
  readonly aside: boolean;
}

/** Words between, without a name or the end of a clause. */
const GAP = "(?:[^\ue000-\uefff.;:?!]|\\.(?=\\d)|(?<=\\d)\\.){0,90}?";
const NEAR = "(?:[^\ue000-\uefff.;:?!,]|\\.(?=\\d)){0,45}?";
const { A, P, L, any } = SIGNS;
const X = "[\ue000-\ue7ff]";
const PARTY = "[\ue000-\ue3ff\uec00-\uefff]";

/** `<A:s>` is a party by the name s; `~` is a gap, `#` a near one. */
function grammar(source: string): Cued {
  const classes: Record<string, string> = { A, P, L, X, Y: PARTY, Z: any };
  const filled = source
    .replace(/<([APLXYZ]):(\w+)>/g, (_, kind: string, name: string) => `(?<${name}>${classes[kind]})`)
    .replace(/<np>/g, "(?<np>[^.;:?!]{4,110})")
    .replace(/~/g, GAP)
    .replace(/#/g, NEAR);
  return cued(new RegExp(filled, "giu"));
}

const TABLE = [...MONEY_RULES, ...LEADING_RULES, ...PARTNER_RULES, ...WORK_RULES, ...PLACE_RULES];

const ASIDE = new Set(["owns", "at", "in-place", "formerly", "is-merger", "from-to"]);

export const RULES: readonly Rule[] = TABLE.map(([name, tie, source, without, confidence]) => ({
  name,
  tie,
  pattern: grammar(source),
  names: /:s>|\(\?<s>/.test(source),
  without,
  confidence,
  aside: ASIDE.has(name),
}));
