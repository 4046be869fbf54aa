import { type ApiKey, ROLES, type Role, standingOf } from "@kenniswijzer/api";
import { Visibility } from "@kenniswijzer/domain";
import { Command, InvalidArgumentError, Option } from "commander";
import { keysIn } from "../access/keys.ts";
import { auditFor, print, printJson, type StoreOptions, withKenniswijzer, withStore } from "./options.ts";

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
        const make = async (): Promise<ApiKey> => {
          const { token, key } = await keysIn(store).create({ name, role, clearance, ...(expires && { expires }) });
          // first of all: it is kept nowhere else
          if (options.json) printJson({ ...shown(key), token });
          else print(token);
          return key;
        };
        await auditFor(options)("keys create", make, ({ id }) => id);
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
        const key = await auditFor(options)(
          "keys revoke",
          () => keysIn(store).revoke(which),
          ({ id }) => id,
        );
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
