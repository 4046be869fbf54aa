import type {
  CandidatePage,
  CorrectionAction,
  EntityView,
  LoggedCorrection,
  MergeEvidence,
  PairView,
} from "@kenniswijzer/domain";
import { oneLine, showCitation, showTable, wrap } from "./show.ts";
import { KINDS, kindOf, TIES } from "./wording.nl.ts";

const ACTIONS: Record<CorrectionAction, string> = {
  merge: "samengevoegd",
  "keep-apart": "apart gehouden",
  rename: "hernoemd",
  retype: "andere soort",
  reject: "afgewezen",
  confirm: "bevestigd",
  revoke: "ingetrokken",
};
const LABELS: Record<MergeEvidence["kind"], string> = {
  "same-words": "zelfde woorden",
  "longer-name": "deel van de naam",
  spelling: "andere spelling",
  "short-form": "afkorting",
  initials: "voorletters",
  "shared-neighbours": "zelfde verbanden",
  "same-place": "zelfde plaats",
  defined: "tussen haakjes",
  "other-kind": "andere soort",
  "other-place": "andere plaats",
  "other-number": "ander nummer",
  "other-affiliation": "andere werkgever",
  "named-together": "samen genoemd",
};
const COLUMN = 48;

const cut = (text: string, length: number): string => {
  const line = oneLine(text);
  return line.length > length ? `${line.slice(0, length - 1)}…` : line;
};

/** The list that a person works through, likeliest first. */
export function showCandidates({ total, offset, items }: CandidatePage): string {
  if (items.length === 0) return "Er is niets na te kijken.";
  const rows = items.map(({ a, b, score, ...why }, at) => [
    String(offset + at + 1),
    score.toFixed(2),
    cut(a.name, 36),
    cut(b.name, 36),
    [...new Set(why.for.map((one) => LABELS[one.kind]))].join(", "),
    [...new Set(why.against.map((one) => LABELS[one.kind]))].join(", "),
  ]);
  const left = total - offset - items.length;
  return [
    showTable([["nr", "kans", "naam 1", "naam 2", "voor", "tegen"], ...rows]),
    ...(left > 0 ? [`… en nog ${left}: voeg --offset ${offset + items.length} toe`] : []),
    "Nakijken: `kenniswijzer review show <naam 1> <naam 2>`. Eén voor één: `kenniswijzer review` in een terminal.",
  ].join("\n");
}

/** Two names in two columns, with their sentences, and what speaks for and against their being one. */
export function showPair({ a, b, ...why }: PairView): string {
  const [left, right] = [columnOf("1", a), columnOf("2", b)];
  const rows = Array.from({ length: Math.max(left.length, right.length) }, (_, at) =>
    `${(left[at] ?? "").padEnd(COLUMN)}  ${right[at] ?? ""}`.trimEnd(),
  );
  return [
    ...rows,
    "",
    ...why.for.map((one) => showEvidence("+", one)),
    ...why.against.map((one) => showEvidence("-", one)),
    ...(why.for.length + why.against.length === 0 ? ["De namen lijken niet op elkaar."] : []),
  ].join("\n");
}

const showEvidence = (sign: string, { text }: MergeEvidence): string => wrap(`${sign} ${text}`, "  ");

function columnOf(number: string, { node, sentences }: PairView["a"]): string[] {
  const others = node.aliases.length > 0 ? [`ook: ${node.aliases.join(", ")}`] : [];
  const said = sentences.map((citation) => `• ${showCitation(citation)}`);
  return [`[${number}] ${node.name}`, `${kindOf(node)}, ${node.id}`, ...others, ...said].flatMap((text) =>
    wrap(text, "  ", COLUMN).split("\n"),
  );
}

/** One thing with everything that is said of it, each with the id by which it can be rejected. */
export function showEntity({ node, neighbours, assertions, documents }: EntityView): string {
  const names = new Map([node, ...neighbours].map((one) => [one.id, one.name]));
  const titles = new Map(documents.map((document) => [document.id, document.title]));
  const named = (id: string): string => names.get(id) ?? id;
  return [
    `${oneLine(node.name)} (${kindOf(node)}, ${node.id})`,
    ...(node.aliases.length > 0 ? [wrap(`ook: ${node.aliases.join(", ")}`, "  ")] : []),
    wrap(`in: ${node.documents.join(", ")}`, "  "),
    ...assertions.map((one) =>
      wrap(
        `• ${named(one.subject)} ${TIES[one.predicate]} ${named(one.object)}${one.source === "list" ? " (volgens de lijst)" : ""}: “${one.quote}” (${titles.get(one.document) ?? one.document}) kenmerk ${one.id}`,
        "  ",
      ),
    ),
  ].join("\n");
}

/** Who decided what and when, the newest first. */
export function showLog(log: readonly LoggedCorrection[]): string {
  if (log.length === 0) return "Er is nog niets besloten.";
  return log.map((one) => wrap(showDecision(one), "          ")).join("\n");
}

const LONGEST_NAME = 100;

export function showDecision({ correction, status, because, names, gone = [] }: LoggedCorrection): string {
  const { id, at, by, action, name, kind, reason, documents } = correction;
  const to = [
    ...(name === undefined ? [] : [`→ ${name}`]),
    ...(kind === undefined ? [] : [`→ ${KINDS[kind]}`]),
    ...(documents === undefined ? [] : [`in ${documents.join(", ")}`]),
  ];
  const standing = because === undefined ? status : `${status} door ${because}`;
  const why = reason === undefined ? "" : ` (${reason})`;
  const ends = names.map((one, at) => `${cut(one, LONGEST_NAME)}${gone.includes(at) ? " (is er niet meer)" : ""}`);
  return `${id}  ${at.slice(0, 16).replace("T", " ")}  ${by}  ${ACTIONS[action]}: ${[ends.join(" + "), ...to].join(" ")}${why}  [${standing}]`;
}
