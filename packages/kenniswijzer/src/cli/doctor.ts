import { Visibility } from "@kenniswijzer/domain";
import { Command } from "commander";
import { openKenniswijzer } from "../index.ts";
import type { Kenniswijzer } from "../kenniswijzer.ts";
import { leftoversOf } from "../leftovers.ts";
import { DEFAULT_STORE, examineStore, fileOf } from "../store.ts";
import { Failed } from "./failed.ts";
import { print, printJson, type StoreOptions, whereItIs, withKenniswijzer, withStore } from "./options.ts";
import { privacyOf, showPrivacy } from "./privacy.ts";

/** One thing that was looked at: `remedy` is there when it is not as it should be. */
interface Finding {
  readonly what: string;
  readonly found: string;
  readonly ok: boolean;
}

export function doctorCommand(): Command {
  return withStore(new Command("doctor"))
    .summary("controleer of alles werkt")
    .description("Kijkt naar Node, de opslag, het model en de zoekindex, en zegt wat eraan te doen is.")
    .option("--privacy", "wat er is opgeslagen, waar, hoe lang, en hoe u het weghaalt")
    .action(async (options: StoreOptions & { readonly privacy?: boolean }) => {
      if (options.privacy)
        return withKenniswijzer(whereItIs(options), (kenniswijzer) => tellPrivacy(kenniswijzer, options));
      const findings = await examine(options);
      if (options.json) printJson(findings);
      else print(findings.map((f) => `${f.ok ? "goed" : "FOUT"}  ${f.what}: ${f.found}`).join("\n"));
      if (findings.some((f) => !f.ok)) throw new Failed();
    });
}

async function tellPrivacy(kenniswijzer: Kenniswijzer, { json }: StoreOptions): Promise<void> {
  const entries = await privacyOf(kenniswijzer);
  if (json) printJson(entries);
  else print(showPrivacy(entries));
}

async function examine(options: StoreOptions): Promise<Finding[]> {
  const findings: Finding[] = [{ what: "Node", found: process.version, ok: true }];
  const notices: string[] = [];
  const look = async (what: string, work: () => Promise<string>): Promise<void> => {
    const finding = await work().then(
      (found) => ({ what, found, ok: true }),
      (error: unknown) => ({ what, found: error instanceof Error ? error.message : String(error), ok: false }),
    );
    findings.push(finding);
  };
  const neo4j = await examineStore(options.store ?? DEFAULT_STORE);
  findings.push(...(neo4j ?? []));
  if (neo4j?.some((finding) => !finding.ok)) return findings;
  const file = fileOf(options.store ?? DEFAULT_STORE);
  const left = file === undefined ? [] : await leftoversOf(file);
  const opened = openKenniswijzer({
    ...(options.store ? { store: options.store } : {}),
    ...(options.model ? { model: options.model } : {}),
    onNotice: (notice) => notices.push(notice),
  });
  await look("opslag", async () => (await opened).store.name);
  const kenniswijzer = await opened.catch(() => undefined);
  if (!kenniswijzer) return findings;
  await look("documenten", async () => String((await kenniswijzer.store.documents(Visibility.options)).length));
  await look("model en zoekindex", async () => {
    await kenniswijzer.search("jongeren met schulden", { clearance: "vertrouwelijk", limit: 1 });
    return (await kenniswijzer.store.settings()).get("embedder") || "alleen op woorden";
  });
  await kenniswijzer.close();
  // opening it took away what it could
  const stays = file === undefined || left.length === 0 ? [] : await leftoversOf(file);
  for (const path of stays)
    findings.push({
      what: "oude zoekindex",
      found: `${path} wordt niet meer gebruikt; gooi dit bestand weg`,
      ok: false,
    });
  return [...findings, ...notices.map((found) => ({ what: "let op", found, ok: true }))];
}
