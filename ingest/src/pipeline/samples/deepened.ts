// A note, its store and a model's double: what the tests of `deepen` start from.
import type { Reading, Visibility } from "@kenniswijzer/domain";
import type { GraphStore } from "@kenniswijzer/graph";
import { memoryStore } from "@kenniswijzer/graph/stores/memory";
import type { ModelDouble, ModelReply } from "../../../../test/support/model-double.ts";
import { type LlmSettings, llmOf, type RememberedAnswers, rememberedAnswers } from "../../extraction/llm/index.ts";
import { policyIn } from "../../privacy/policy.ts";
import { type DeepenSettings, deepen, type LlmReport } from "../deepen.ts";
import { type IngestDeps, ingest } from "../ingest.ts";
import { readFunctions } from "../read-by.ts";
import { source } from "../source.ts";

export const NOTE = `# Notitie buurtwerk

De gemeente Leiden betaalt het project Warme Wijken, zo staat in de begroting.
Bij Thuis Dichtbij krijgen jongeren met schulden elke week een maatje.
Vorig jaar heeft Vilans niet meegedaan aan Warme Wijken.
Tijdens de bijeenkomst sprak Hogeschool Leiden met bewoners.
Movisie overweegt om partner te worden van Warme Wijken.
Wie wil helpen, kan terecht bij Zorgsaam Gouda.
`;

export const party = (name: string, kind = "organisation") => ({ name, type: "Actor", kind });
export const theme = (name: string) => ({ name, type: "Theme", kind: null });
export const project = (name: string) => ({ name, type: "Project", kind: null });

export const TIE = {
  passage: 1,
  quote: "Bij Thuis Dichtbij krijgen jongeren met schulden elke week een maatje.",
  subject: party("Thuis Dichtbij"),
  predicate: "WORKS_ON",
  object: theme("jongeren met schulden"),
  modality: "voert-uit",
};
export const saying = (...ties: readonly object[]): ModelReply => ({ answer: { names: [], ties } });
export const NOTHING = saying();

export interface Place {
  readonly store: GraphStore;
  readonly deps: IngestDeps & { readonly answers: RememberedAnswers };
  readonly ids: readonly string[];
}

export async function stored(
  notes: Readonly<Record<string, string>> = { "note.md": NOTE },
  visibility: Visibility = "intern",
  answers?: RememberedAnswers,
): Promise<Place> {
  const store = memoryStore();
  const by = readFunctions({ policy: policyIn(new Map()), concepts: [] });
  const deps = { store, index: async () => [], ...by, answers: answers ?? (await rememberedAnswers()) };
  return { store, deps, ids: await given(deps, notes, visibility) };
}

export async function given(deps: IngestDeps, notes: Readonly<Record<string, string>>, visibility: Visibility) {
  async function* all() {
    for (const [name, text] of Object.entries(notes)) {
      const input = { source: name, bytes: Buffer.from(text), location: name, visibility };
      yield source(name, text.length, async () => ({ from: "bytes", input, settings: {} }));
    }
  }
  return (await ingest(all(), deps)).flatMap(({ document }) => document ?? []);
}

export const NO_WAIT: DeepenSettings = { wait: async () => {} };

export const run = (
  { ids, deps }: Place,
  { url }: Pick<ModelDouble, "url">,
  settings: Partial<LlmSettings> = {},
  more: DeepenSettings = {},
): Promise<LlmReport> =>
  deepen(ids, llmOf({ url, model: "dubbel", parallel: 1, ...settings }), deps, { ...NO_WAIT, ...more });

export async function readingOf({ store, ids }: Place): Promise<Reading> {
  const reading = (await store.readings([ids[0] ?? ""])).get(ids[0] ?? "");
  if (reading === undefined) throw new Error("no reading");
  return reading;
}

export const claimsOfModel = ({ claims, document }: Reading): string[] =>
  claims
    .filter(({ extractor, predicate }) => extractor === "llm" && predicate !== "BROADER")
    .map(
      (own) =>
        `${own.subject} ${own.predicate} ${own.object} ${own.modality}: ${document.text.slice(own.start, own.end)}`,
    );

export const PROVEN = `actor:thuis-dichtbij WORKS_ON theme:jongeren-met-schulden voert-uit: ${TIE.quote}`;

export const LONG = Array.from(
  { length: 60 },
  (_, at) =>
    `In wijk ${at} werkt een team van mensen die elkaar al jaren kennen en die veel voor hun buurt over hebben.`,
).join("\n\n");
