// `npm run eval:bank -- [learn|sealed] [--misses]`: the relations that extraction reads of single constructions, each passage a document of its own.
// `--misses` lists by construction what was missed or made up; for `sealed` it is refused, or it would be seen.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { extract, predictions, readDocument } from "@kenniswijzer/ingest";
import { type Counted, matchRelations, negatedHits, scoreExtraction, table } from "../corpus/score.mjs";
import type { Gold, GoldActor, GoldName, GoldRelation } from "./unseen-halves.ts";

const HALVES = ["learn", "sealed"] as const;
type Half = (typeof HALVES)[number];

/** A line of the bank: a passage, its label and what it states. */
interface Item {
  readonly id: string;
  readonly text: string;
  readonly construction: string;
  readonly actors: readonly string[];
  readonly projects: readonly string[];
  readonly themes: readonly string[];
  readonly questions: readonly string[];
  readonly relations: readonly Omit<GoldRelation, "quote">[];
  readonly optional?: readonly Omit<GoldRelation, "quote">[];
  readonly negated?: readonly Omit<GoldRelation, "quote">[];
  readonly aliases?: Readonly<Record<string, readonly string[]>>;
}

const itemsOf = (half: Half): Item[] =>
  readFileSync(new URL(`../unseen/bank/${half}.jsonl`, import.meta.url), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Item);

function goldOf(item: Item): Gold {
  const aliased = (name: string): { name: string; aliases: readonly string[] } => ({
    name,
    aliases: item.aliases?.[name] ?? [],
  });
  const whole = (one: Omit<GoldRelation, "quote">): GoldRelation => ({ ...one, quote: item.text });
  return {
    doc: item.id,
    actors: item.actors.map((name): GoldActor => ({ ...aliased(name), kind: "" })),
    projects: item.projects.map((name): GoldName => aliased(name)),
    themes: item.themes,
    questions: item.questions,
    relations: [
      ...item.relations.map(whole),
      ...(item.optional ?? []).map((one) => ({ ...whole(one), optional: true })),
    ],
    negated: (item.negated ?? []).map(whole),
  };
}

const read = ({ id, text }: Item): ReturnType<typeof predictions> =>
  predictions(extract(readDocument({ source: `${id}.md`, bytes: new TextEncoder().encode(text) })));

const figure = (value: number): string => value.toFixed(3);
const row = (name: string, { tp, fp, fn, p, r, f1 }: Counted): string[] =>
  [name, tp, fp, fn].map(String).concat([p, r, f1].map(figure));

/** `active-uitvoeren` is one of the `active` ones. */
const groupOf = ({ construction }: Item): string => construction.split("-")[0] ?? construction;

function measure(half: Half, misses: boolean): void {
  const items = itemsOf(half);
  const found = new Map(items.map((item) => [item, read(item)]));
  const scored = (of: readonly Item[]) => {
    const named = <T>(value: (item: Item) => T) =>
      Object.fromEntries(of.map((item) => [`bank ${item.id}`, value(item)]));
    return scoreExtraction(
      named((item) => found.get(item)),
      named(goldOf),
    );
  };
  const { tot, neg } = scored(items);
  table(
    [`bank ${half}`, "TP", "FP", "FN", "P", "R", "F1"],
    Object.entries(tot.docs ?? {}).map(([what, counted]) => row(what, counted)),
  );
  console.log(`denied or undecided relations predicted all the same: ${neg.docs?.hit ?? 0} of ${neg.docs?.n ?? 0}\n`);
  const rows = [...new Set(items.map(groupOf))].flatMap((name) => {
    const { tot: own, neg: denied } = scored(items.filter((item) => groupOf(item) === name));
    const relations = own.docs?.relations;
    const hits = denied.docs === undefined ? "-" : `${denied.docs.hit}/${denied.docs.n}`;
    return relations === undefined ? [] : [[...row(name, relations), hits]];
  });
  table([`bank ${half} relations by construction`, "TP", "FP", "FN", "P", "R", "F1", "denied"], rows);
  if (misses) for (const item of items) listMisses(item, found.get(item)?.relations ?? []);
}

function listMisses(item: Item, made: ReturnType<typeof predictions>["relations"]): void {
  const gold = goldOf(item);
  const named = [...gold.actors, ...gold.projects];
  const written = ({ subject, predicate, object }: Omit<GoldRelation, "quote">) => `${subject} ${predicate} ${object}`;
  const missed = gold.relations.filter((one) => !one.optional && matchRelations(made, [one], named).tp === 0);
  const wrong = made.filter((one) => matchRelations([one], gold.relations, named).fp > 0);
  const denied = (gold.negated ?? []).filter((one) => negatedHits(made, { ...gold, negated: [one] }) > 0);
  if (missed.length + wrong.length + denied.length === 0) return;
  console.log(`${item.id} ${item.construction}: ${item.text.replace(/\n/g, " / ")}`);
  for (const one of missed) console.log(`  missed   ${written(one)}`);
  for (const one of wrong) console.log(`  made up  ${written(one)}`);
  for (const one of denied) console.log(`  denied   ${written(one)}`);
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { misses: { type: "boolean" } } });
const unknown = positionals.filter((name) => !HALVES.some((half) => half === name));
if (unknown.length > 0) throw new Error(`No half ${unknown.join(", ")}: choose ${HALVES.join(" or ")}.`);
const halves = HALVES.filter((half) => positionals.length === 0 || positionals.includes(half));
if (values.misses === true && halves.includes("sealed"))
  throw new Error("--misses is not for sealed: it is only measured.");
for (const half of halves) measure(half, values.misses === true);
