import { existsSync } from "node:fs";
import { KenniswijzerError, Visibility } from "@kenniswijzer/domain";
import { type Command, InvalidArgumentError, Option } from "commander";
import { type Audit, audited, auditOf } from "../access/audited.ts";
import { type Kenniswijzer, type KenniswijzerOptions, openKenniswijzer } from "../index.ts";
import { DEFAULT_STORE, fileOf, withoutPassword } from "../store.ts";
import { userName } from "./user-name.ts";

/** Options of every command that opens a store. */
export interface StoreOptions {
  readonly store?: string;
  readonly model?: string;
  readonly thesaurus?: string;
  readonly json?: boolean;
  readonly outdatedAfter?: string;
  readonly lang?: Language;
}

export type Language = "nl" | "en";

export const languageOption = (): Option =>
  new Option("--lang <taal>", "taal waarin staat waarom iets niet kan").choices(["nl", "en"]).env("KENNISWIJZER_LANG");

/** What was thrown, in English for who asked for that, where it has it. */
export const inLanguage = (error: unknown, language: Language = "nl"): unknown =>
  language === "en" && error instanceof KenniswijzerError && error.english !== undefined
    ? new KenniswijzerError(error.code, error.english, { cause: error })
    : error;

export function withStore(command: Command): Command {
  return command
    .addOption(
      new Option("--store <adres>", `sqlite:PAD, neo4j://…, bolt://… of memory: (anders ${DEFAULT_STORE})`).env(
        "KENNISWIJZER_STORE",
      ),
    )
    .addOption(
      new Option("--model <map>", "map of pakket met een Transformers.js-model, of none").env("KENNISWIJZER_MODEL"),
    )
    .addOption(
      new Option("--thesaurus <bestand>", "eigen thesaurus in SKOS (.ttl, .rdf of .jsonld), naast de meegeleverde").env(
        "KENNISWIJZER_THESAURUS",
      ),
    )
    .option("--json", "uitvoer voor programma's");
}

export const visibilityOption = (): Option =>
  new Option("--visibility <wie>", "wie het mag zien").choices(Visibility.options).default("intern");

export const outdatedOption = (): Option =>
  new Option(
    "--outdated-after <tijd>",
    "vanaf welke leeftijd een bron mogelijk verouderd is: 5y, 18m, 90d (anders 5y)",
  ).env("KENNISWIJZER_OUTDATED_AFTER");

export function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0) throw new InvalidArgumentError("geef een heel getal");
  return number;
}

/** Opens the store of these options, does the work, and closes it whatever happens. */
export async function withKenniswijzer<T>(
  options: StoreOptions & Pick<KenniswijzerOptions, "readonly" | "serving" | "dataset">,
  work: (kenniswijzer: Kenniswijzer) => Promise<T>,
): Promise<T> {
  const { store, model, thesaurus, readonly, outdatedAfter } = options;
  const kenniswijzer = await openKenniswijzer({
    ...(store ? { store } : {}),
    ...(model ? { model } : {}),
    ...(thesaurus ? { thesaurus } : {}),
    ...(readonly ? { readonly } : {}),
    ...(options.serving ? { serving: true } : {}),
    ...(options.dataset ? { dataset: options.dataset } : {}),
    ...(outdatedAfter === undefined ? {} : { outdatedAfter }),
  });
  try {
    return await work(kenniswijzer);
  } catch (error) {
    throw inLanguage(error, options.lang);
  } finally {
    await kenniswijzer.close();
  }
}

/** The same for who changes something: what she changes stands in the audit log, as does what the API changes. */
export const withWrites = <T>(
  options: Parameters<typeof withKenniswijzer>[0],
  work: (kenniswijzer: Kenniswijzer) => Promise<T>,
): Promise<T> => withKenniswijzer(options, (kenniswijzer) => work(audited(kenniswijzer, auditFor(options))));

/** Notes who at this machine changes what in the store of these options. */
export const auditFor = ({ store = DEFAULT_STORE }: StoreOptions): Audit => auditOf(store, userName("beheerder"));

/** For who only looks: a file that is not there is an empty store, and is not made. A typing error must leave nothing behind. */
export function whereItIs<T extends StoreOptions>(options: T): T {
  const file = fileOf(options.store ?? DEFAULT_STORE);
  return file === undefined || existsSync(file) ? options : { ...options, store: "memory:" };
}

/** Whoever finds nothing in a store without documents may have named another than the one that was filled. */
export async function tellWhenEmpty({ documents }: Kenniswijzer, { store }: StoreOptions): Promise<void> {
  if ((await documents({ clearance: "vertrouwelijk" })).length > 0) return;
  const where = withoutPassword(store ?? DEFAULT_STORE);
  process.stderr.write(`Nog geen documenten in ${where}: lees ze in met \`kenniswijzer ingest <map>\`.\n`);
}

export const print = (text: string): void => void process.stdout.write(`${text}\n`);
export const printJson = (value: unknown): void => print(JSON.stringify(value, undefined, 2));

/** Tells the operator what went wrong inside, as one line of JSON on standard error. */
export function logErrors(record: { readonly level: "info" | "error" }): void {
  if (record.level === "error") process.stderr.write(`${JSON.stringify(record)}\n`);
}
