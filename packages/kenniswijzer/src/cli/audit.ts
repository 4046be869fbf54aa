import { BEGUN } from "@kenniswijzer/api";
import { KenniswijzerError } from "@kenniswijzer/domain";
import { Command } from "commander";
import { auditLogIn } from "../access/audit.ts";
import { auditFolderOf, DEFAULT_STORE } from "../store.ts";
import { print, printJson, type StoreOptions, withStore } from "./options.ts";

interface AuditOptions extends StoreOptions {
  readonly audit?: string;
  readonly from?: string;
  readonly until?: string;
  readonly who?: string;
}

export function auditCommand(): Command {
  return withStore(new Command("audit"))
    .summary("toon wie wat wijzigde, via de API of met een opdracht, oudste eerst")
    .option("--audit <map>", "waar het staat (anders naast de opslag)")
    .option("--from <tijd>", "vanaf deze maand, dag of tijd (UTC), als 2026-01-15")
    .option("--until <tijd>", "tot en met")
    .option("--who <naam>", "alleen van deze sleutel, persoon of gebruiker")
    .action(async ({ store = DEFAULT_STORE, audit, json, ...of }: AuditOptions) => {
      const folder = audit ?? auditFolderOf(store);
      if (folder === undefined) {
        throw new KenniswijzerError("invalid-input", "audit: van deze opslag wordt niets bewaard; geef --audit <map>");
      }
      const records = await auditLogIn(folder).read(of);
      if (json) return printJson(records);
      if (records.length === 0) return print(`Er staat niets in ${folder}.`);
      for (const { at, who, action, target, outcome, from } of records) {
        const ended = outcome === BEGUN ? "begonnen, einde onbekend" : outcome;
        print([at, who, action, target ?? "-", ended, from ?? "-"].join("  "));
      }
    });
}
