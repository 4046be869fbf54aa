import { createApi } from "@kenniswijzer/api";
import { Visibility, visibleTo } from "@kenniswijzer/domain";
import type { GraphStore } from "@kenniswijzer/graph";
import { memoryStore } from "@kenniswijzer/graph/stores/memory";
import { readDocumentBytes } from "@kenniswijzer/ingest";
import fc from "fast-check";
import { type Kenniswijzer, openKenniswijzer, type Source } from "kenniswijzer";
import { expect, it } from "vitest";

// A store with hidden documents must answer who may not see them as the store without them does: every route, byte for byte.

interface Text {
  readonly name: string;
  readonly text: string;
  readonly visibility: Visibility;
}

interface Case {
  readonly texts: readonly Text[];
  readonly clearance: Visibility;
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

const oneOf = <T extends string>(words: readonly T[]) => fc.constantFrom(...words);
const sentence = fc
  .tuple(oneOf(PARTIES), oneOf(ACTS), oneOf([...PARTIES, ...SUBJECTS]), oneOf(SUBJECTS))
  .map(([who, does, whom, about]) => `${who} ${does} ${whom} aan ${about}.`);
const item = fc.tuple(oneOf(SUBJECTS), oneOf(PARTIES)).map(([about, who]) => `- ${about} (${who})`);
const body = fc.array(fc.oneof(sentence, item), { minLength: 1, maxLength: 6 }).map((lines) => lines.join("\n\n"));
const someCases = fc
  .record({
    all: fc.array(fc.record({ body, visibility: oneOf(Visibility.options) }), { minLength: 2, maxLength: 5 }),
    clearance: fc.constantFrom("openbaar" as const, "intern" as const),
  })
  .map(({ all, clearance }): Case => {
    const texts = all.map(({ body, visibility }, at) => ({
      name: `notitie-${at}.md`,
      text: `# Notitie ${at}\n\n${body}\n`,
      visibility,
    }));
    return { texts, clearance };
  })
  .filter(({ texts, clearance }) => {
    const open = seenBy(texts, clearance).length;
    return open > 0 && open < texts.length;
  });

const seenBy = (texts: readonly Text[], clearance: Visibility): Text[] =>
  texts.filter(({ visibility }) => visibleTo(clearance).includes(visibility));

async function* sources(texts: readonly Text[]): AsyncGenerator<Source> {
  for (const { name, text, visibility } of texts) {
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

const apiOf = (kenniswijzer: Kenniswijzer, clearance: Visibility) => {
  const { network, exports, review } = kenniswijzer;
  return createApi({ service: kenniswijzer, network, exports, review, clearance, clock });
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

async function expectAlike({ texts, clearance }: Case): Promise<number> {
  const [whole, open] = [await knowing(texts), await knowing(seenBy(texts, clearance))];
  const ids = [
    ...(await whole.store.nodes({ visible: ["openbaar", "intern", "vertrouwelijk"] })).map(({ id }) => id),
    ...(await whole.documents({ clearance: "vertrouwelijk" })).map(({ id }) => id),
    "actor:niemand",
  ];
  const [there, here] = [apiOf(whole, clearance), apiOf(open, clearance)];
  expect((await open.documents({ clearance })).length).toBe(seenBy(texts, clearance).length);
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

it("a reader cannot tell a store with hidden documents from one without them, by any route or question", async () => {
  const asked: number[] = [];
  await fc.assert(
    fc.asyncProperty(someCases, async (one) => void asked.push(await expectAlike(one))),
    { numRuns: 15 },
  );
  expect(Math.min(...asked)).toBeGreaterThan(40);
}, 120_000);

/** A store that notes what is asked of it and how much it hands over, with each id by its place among those that were asked. */
function noting(store: GraphStore, asked: readonly string[]): { store: GraphStore; taken: () => string[] } {
  const notes: string[] = [];
  const blinded = (text: string): string => asked.reduce((all, id) => all.replaceAll(id, "#"), text);
  const noted = new Proxy(store, {
    get(target, name) {
      const own: unknown = Reflect.get(target, name);
      if (typeof own !== "function") return own;
      return async (...given: unknown[]) => {
        const result: unknown = await own.apply(target, given);
        const rows = result instanceof Map ? [...result.values()] : result;
        notes.push(blinded(`${String(name)} ${JSON.stringify(given)} gives ${JSON.stringify(rows)?.length ?? 0}`));
        return result;
      };
    },
  });
  return { store: noted, taken: () => notes.splice(0) };
}

it("is looked for as little as what is not there: a hidden document or name asks nothing more of the store", async () => {
  const open = { name: "open.md", text: "De gemeente Leiden werkt aan schuldhulp.", visibility: "openbaar" } as const;
  const many = Array.from({ length: 40 }, (_, at) => `Stichting Zilvervos werkt samen met Movisie aan zaak ${at}.`);
  const secret = { name: "geheim.md", text: many.join("\n\n"), visibility: "vertrouwelijk" } as const;
  const base = memoryStore();
  const filled = await openKenniswijzer({ store: base, model: "none", clock, onNotice: () => {} });
  await filled.ingest(sources([open, secret]), { workers: 0 });
  const all = { clearance: "vertrouwelijk" } as const;
  const document = (await filled.documents(all)).find(({ visibility }) => visibility === "vertrouwelijk")?.id ?? "";
  const [node] = (await filled.entities(["Actor"], all)).filter(({ name }) => name.includes("Zilvervos"));
  const hidden = [document, node?.id ?? ""];
  const absent = ["bestaat-niet-0000", "actor:bestaat-niet"];
  const { store, taken } = noting(base, [...hidden, ...absent]);
  const api = apiOf(await openKenniswijzer({ store, model: "none", clock, onNotice: () => {} }), "openbaar");
  const spec = (await (await api.request("/openapi.json")).json()) as Spec;
  const paths = Object.keys(spec.paths).filter((path) => path.includes("{id}") && spec.paths[path]?.get);
  const workOf = async (path: string, id: string): Promise<string[]> => {
    const address = path.replace("{id}", encodeURIComponent(id));
    // what is worked out once for a revision is there from the first time on
    await api.request(address);
    taken();
    const { status } = await api.request(address);
    return [String(status), ...taken()];
  };
  for (const path of paths)
    for (const [at, id] of hidden.entries()) {
      expect({ path, work: await workOf(path, id) }).toEqual({ path, work: await workOf(path, absent[at] ?? "") });
    }
  expect(paths.length).toBeGreaterThan(5);
});
