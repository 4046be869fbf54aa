import { KenniswijzerError } from "@kenniswijzer/domain";
import { copyStore, type GraphStore, type Moved, type OnProgress } from "@kenniswijzer/graph";
import { SingleBar } from "cli-progress";
import { Command } from "commander";
import { openStore } from "../store.ts";
import { auditFor, print, printJson } from "./options.ts";

interface CopyOptions {
  readonly from: string;
  readonly to: string;
  readonly json?: boolean;
}

export function copyCommand(): Command {
  return new Command("copy")
    .summary("kopieer alles naar een andere opslag")
    .description(
      "Kopieert alles van de ene opslag naar de andere, en controleert of het hetzelfde is. Breekt het af, geef dan dezelfde opdracht nog eens: het gaat verder waar het was.",
    )
    .requiredOption("--from <adres>", "sqlite:PAD, neo4j://… of bolt://…")
    .requiredOption("--to <adres>", "een lege opslag")
    .option("--json", "uitvoer voor programma's")
    .action(({ from, to, json }: CopyOptions) => {
      if (from === to) throw new KenniswijzerError("invalid-input", "copy: --from en --to zijn dezelfde opslag");
      return opened(from, { readonly: true }, (source) =>
        opened(to, {}, async (target) => {
          const moved = await auditFor({ store: to })("copy", () =>
            withBar("Kopiëren", (onProgress) => copyStore(source, target, onProgress)),
          );
          report(moved, json, `Gekopieerd van ${source.name} naar ${target.name}`);
        }),
      );
    });
}

/** Opens a store, does the work, and closes it whatever happens. */
export async function opened(
  address: string,
  access: { readonly readonly?: boolean },
  work: (store: GraphStore) => Promise<void>,
): Promise<void> {
  const store = await openStore(address, access);
  try {
    await work(store);
  } finally {
    await store.close();
  }
}

/** Shows how far it is, on a terminal only: elsewhere the closing report says enough. */
export async function withBar<T>(what: string, work: (onProgress: OnProgress) => Promise<T>): Promise<T> {
  if (!process.stderr.isTTY) return work(() => {});
  const bar = new SingleBar({
    format: `${what} {bar} {percentage}%`,
    hideCursor: true,
    stream: process.stderr,
    barsize: 30,
  });
  bar.start(1, 0);
  try {
    return await work((done, total) => {
      bar.setTotal(total);
      bar.update(done);
    });
  } finally {
    bar.stop();
  }
}

/** Tells what was moved, as a line or as JSON. */
export function report({ records, written, digest }: Moved, json: boolean | undefined, did: string): void {
  if (json) {
    printJson({ records, written, digest });
    return;
  }
  const known = records - written;
  const before = known > 0 && written > 0 ? ` (${known} waren er al)` : "";
  print(`${did}: ${records} gegevens${before}, gecontroleerd. Controlegetal ${digest.slice(0, 16)}.`);
}
