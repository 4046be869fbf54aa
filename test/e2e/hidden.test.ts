import { createApi } from "@kenniswijzer/api";
import { memoryStore } from "@kenniswijzer/graph/stores/memory";
import { readDocumentBytes } from "@kenniswijzer/ingest";
import fc from "fast-check";
import { type Kenniswijzer, openKenniswijzer, type Source } from "kenniswijzer";
import { expect, it } from "vitest";

// A store with hidden documents must answer a stranger as the store without them does: every route, byte for byte.

interface Text {
  readonly name: string;
  readonly text: string;
  readonly hidden: boolean;
}

const PARTIES = [
  "gemeente Leiden",
  "gem. Gouda",
  "Movisie",
  "lectoraat Jeugd (LJ)",
  "LJ",
  "Stichting Zilvervos",
  "Stichting Zilvervos (SZ)",
  "SZ",
  "lectoraat Jeugd",
  "gemeente Leiden (GL)",
  "GGD Hollands Noorden (GHN)",
  "GHN",
  "GGD Hollands Noorden",
];
const ACTS = ["werkt samen met", "betaalt", "neemt deel aan", "doet niet mee met", "gaat in 2027 werken met", "trekt"];
const SUBJECTS = ["schuldhulp", "het project Buurtkracht", "eenzaamheid onder ouderen", "wonen en zorg", "preventie"];
const QUESTIONS = [
  "wie doet er iets met schuldhulp?",
  "wat doet Stichting Zilvervos?",
  "wat doet het lectoraat Jeugd?",
  "wie betaalt het project Buurtkracht?",
  "hoeveel partners werken aan preventie?",
  "wie doet er iets met schuldhlup?",
  "wat doet Zilvervso?",
  "welke projecten trekt gemeente Leiden?",
  "met wie werkt Movisie samen?",
];

const oneOf = (words: readonly string[]) => fc.constantFrom(...words);
const sentence = fc
  .tuple(oneOf(PARTIES), oneOf(ACTS), oneOf([...PARTIES, ...SUBJECTS]), oneOf(SUBJECTS))
  .map(([who, does, whom, about]) => `${who} ${does} ${whom} aan ${about}.`);
const item = fc.tuple(oneOf(SUBJECTS), oneOf(PARTIES)).map(([about, who]) => `- ${about} (${who})`);
const body = fc.array(fc.oneof(sentence, item), { minLength: 1, maxLength: 6 }).map((lines) => lines.join("\n\n"));
const someTexts = fc
  .array(fc.record({ body, hidden: fc.boolean() }), { minLength: 2, maxLength: 5 })
  .map((all) =>
    all.map(
      ({ body, hidden }, at): Text => ({ name: `notitie-${at}.md`, text: `# Notitie ${at}\n\n${body}\n`, hidden }),
    ),
  )
  .filter((all) => all.some(({ hidden }) => hidden) && all.some(({ hidden }) => !hidden));

async function* sources(texts: readonly Text[]): AsyncGenerator<Source> {
  for (const { name, text, hidden } of texts) {
    const visibility = hidden ? "vertrouwelijk" : "openbaar";
    const read = () => readDocumentBytes({ source: name, location: name, bytes: Buffer.from(text), visibility });
    yield { name, bytes: text.length, read };
  }
}

const clock = () => new Date("2026-01-15T12:00:00Z");

async function knowing(texts: readonly Text[]): Promise<Kenniswijzer> {
  const kenniswijzer = await openKenniswijzer({ store: memoryStore(), model: "none", clock, onNotice: () => {} });
  await kenniswijzer.ingest(sources(texts), { workers: 0 });
  return kenniswijzer;
}

const apiOf = (kenniswijzer: Kenniswijzer) => {
  const { network, exports, review } = kenniswijzer;
  return createApi({ service: kenniswijzer, network, exports, review, clearance: "openbaar", clock });
};

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema: { readonly enum?: readonly string[]; readonly items?: { readonly enum?: readonly string[] } };
}

type Spec = {
  readonly paths: Readonly<Record<string, { readonly get?: { readonly parameters?: readonly Parameter[] } }>>;
};

/** Tells how a server is, not what it holds. */
const OF_THE_SERVER = ["/healthz", "/readyz"];

/** Every address that can be read, with each id and question where the route needs one. */
function addresses({ paths }: Spec, ids: readonly string[]): string[] {
  return Object.entries(paths).flatMap(([path, { get }]) => {
    if (get === undefined || OF_THE_SERVER.includes(path)) return [];
    const needed = (get.parameters ?? []).filter((one) => one.required || one.in === "path");
    return filled(path, needed, ids);
  });
}

function filled(path: string, [first, ...rest]: readonly Parameter[], ids: readonly string[]): string[] {
  if (first === undefined) return [path];
  return valuesOf(first, ids).flatMap((value) => {
    const text = encodeURIComponent(value);
    const next =
      first.in === "path"
        ? path.replace(`{${first.name}}`, text)
        : `${path}${path.includes("?") ? "&" : "?"}${first.name}=${text}`;
    return filled(next, rest, ids);
  });
}

function valuesOf({ name, schema }: Parameter, ids: readonly string[]): readonly string[] {
  const choices = schema.enum ?? schema.items?.enum;
  if (choices !== undefined) return choices;
  if (name === "q" || name === "question") return [...QUESTIONS, "zilvervos", "LJ", "buurt"];
  if (name === "to") return ids.filter((_, at) => at % 3 === 0);
  return ids;
}

/** How long something took, and which request it was, say nothing of documents. */
const settled = (text: string): string =>
  text.replace(/"tookMs":[\d.e-]+/g, '"tookMs":0').replace(/urn:request:[\w-]+/g, "urn:request:x");

const UNTOLD = new Set(["x-request-id", "date"]);

async function told(response: Response): Promise<object> {
  const headers = [...response.headers].filter(([name]) => !UNTOLD.has(name));
  return { status: response.status, headers, body: settled(await response.text()) };
}

const ask = (question: string): RequestInit => ({
  method: "POST",
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify({ question }),
});

async function expectAlike(texts: readonly Text[]): Promise<number> {
  const [whole, open] = [await knowing(texts), await knowing(texts.filter(({ hidden }) => !hidden))];
  const ids = [
    ...(await whole.store.nodes({ visible: ["openbaar", "intern", "vertrouwelijk"] })).map(({ id }) => id),
    ...(await whole.documents({ clearance: "vertrouwelijk" })).map(({ id }) => id),
    "actor:niemand",
  ];
  const [there, here] = [apiOf(whole), apiOf(open)];
  expect((await open.documents({ clearance: "openbaar" })).length).toBe(texts.filter(({ hidden }) => !hidden).length);
  const spec = (await (await here.request("/openapi.json")).json()) as Spec;
  const asked: [string, RequestInit?][] = [
    ...addresses(spec, ids).map((address): [string] => [address]),
    ...QUESTIONS.map((question): [string, RequestInit] => ["/v1/ask", ask(question)]),
  ];
  for (const [address, init] of asked) {
    const [a, b] = await Promise.all([there.request(address, init), here.request(address, init)]);
    expect({ address, init, ...(await told(a)) }).toEqual({ address, init, ...(await told(b)) });
  }
  await Promise.all([whole.close(), open.close()]);
  return asked.length;
}

it("a stranger cannot tell a store with hidden documents from one without them, by any route or question", async () => {
  const asked: number[] = [];
  await fc.assert(
    fc.asyncProperty(someTexts, async (texts) => void asked.push(await expectAlike(texts))),
    { numRuns: 15 },
  );
  expect(Math.min(...asked)).toBeGreaterThan(40);
}, 120_000);
