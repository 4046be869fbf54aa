import { randomUUID } from "node:crypto";
import { type ApiKey, BEGUN, ROLES, type Role, standingOf } from "@kenniswijzer/api";
import { KenniswijzerError, Visibility } from "@kenniswijzer/domain";
import { Command, InvalidArgumentError, Option } from "commander";
import { auditLogIn } from "../access/audit.ts";
import { keysIn } from "../access/keys.ts";
import { auditFolderOf, DEFAULT_STORE } from "../store.ts";
import { print, printJson, type StoreOptions, withKenniswijzer, withStore } from "./options.ts";
import { userName } from "./user-name.ts";

interface CreateOptions extends StoreOptions {
  readonly name: string;
  readonly role: Role;
  readonly clearance: Visibility;
  readonly expires?: string;
}

export function keysCommand(): Command {
  return new Command("keys")
    .summary("maak, toon of stop sleutels voor de API")
    .addCommand(createCommand())
    .addCommand(listCommand())
    .addCommand(revokeCommand());
}

function createCommand(): Command {
  return withStore(new Command("create"))
    .summary("maak een sleutel; hij wordt één keer getoond")
    .requiredOption("--name <naam>", "van wie of waarvoor hij is", named)
    .addOption(
      new Option("--role <rol>", "read leest, ingest levert ook aan, review beslist ook, admin beheert")
        .choices(ROLES)
        .default("read"),
    )
    .addOption(new Option("--clearance <wie>", "wat hij ziet").choices(Visibility.options).default("openbaar"))
    .option("--expires <datum>", "laatste dag waarop hij geldt, als 2027-06-30", lastDay)
    .action((options: CreateOptions) =>
      withKenniswijzer(options, async ({ store }) => {
        const { name, role, clearance, expires } = options;
        await audited(options, "keys create", name, async () => {
          const { token, key } = await keysIn(store).create({ name, role, clearance, ...(expires && { expires }) });
          // first of all: it is kept nowhere else
          if (options.json) printJson({ ...shown(key), token });
          else print(token);
          return key;
        });
        process.stderr.write(
          `Sleutel “${name}” (${role}, ziet ${clearance}). Bewaar hem nu: hij wordt niet nog eens getoond.\nGebruik: Authorization: Bearer <sleutel>\n`,
        );
      }),
    );
}

function listCommand(): Command {
  return withStore(new Command("list"))
    .summary("toon alle sleutels, zonder de sleutels zelf")
    .action((options: StoreOptions) =>
      withKenniswijzer(options, async ({ store }) => {
        const keys = await keysIn(store).keys();
        if (options.json) return printJson(keys.map(shown));
        if (keys.length === 0) return print("Nog geen sleutels. Maak er een met `kenniswijzer keys create`.");
        for (const key of keys) print(lineOf(key));
      }),
    );
}

function revokeCommand(): Command {
  return withStore(new Command("revoke"))
    .summary("stop een sleutel, binnen vijf seconden op alle servers")
    .argument("<sleutel>", "de naam of het nummer uit `keys list`")
    .action((which: string, options: StoreOptions) =>
      withKenniswijzer(options, async ({ store }) => {
        const key = await audited(options, "keys revoke", which, () => keysIn(store).revoke(which));
        if (options.json) return printJson(shown(key));
        print(`Sleutel “${key.name}” geldt niet meer.`);
      }),
    );
}

const shown = ({ hash: _, ...key }: ApiKey): object => ({
  ...key,
  standing: standingOf({ hash: "", ...key }, new Date()),
});

function lineOf(key: ApiKey): string {
  const until = key.expires === undefined ? "" : `, t/m ${key.expires.slice(0, 10)}`;
  return `${key.id}  ${key.name}: ${key.role}, ziet ${key.clearance}; ${standingOf(key, new Date())}, sinds ${key.created.slice(0, 10)}${until}`;
}

/** Notes what is about to be done to a key, does it, and notes how it ended. */
async function audited(
  { store = DEFAULT_STORE }: StoreOptions,
  action: string,
  which: string,
  work: () => Promise<ApiKey>,
): Promise<ApiKey> {
  const folder = auditFolderOf(store);
  if (folder === undefined) return work();
  const { keep } = auditLogIn(folder);
  const at = new Date().toISOString();
  const record = { at, who: userName("beheerder"), by: "cli", action, target: which, requestId: randomUUID() } as const;
  await keep({ ...record, outcome: BEGUN });
  try {
    const key = await work();
    await keep({ ...record, target: key.id, outcome: "ok" });
    return key;
  } catch (error) {
    await keep({ ...record, outcome: error instanceof KenniswijzerError ? error.code : "failed" });
    throw error;
  }
}

function named(text: string): string {
  const name = text.trim();
  if (name === "" || name.length > 100) throw new InvalidArgumentError("geef een naam van hoogstens 100 tekens");
  return name;
}

function lastDay(text: string): string {
  const end = new Date(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T23:59:59.999Z` : Number.NaN);
  // 30 February would be 2 March
  const isDay = !Number.isNaN(end.getTime()) && end.toISOString().startsWith(text);
  if (!isDay || end.getTime() < Date.now()) throw new InvalidArgumentError("geef een dag die nog komt, als 2027-06-30");
  return end.toISOString();
}
