import { Command } from "commander";
import { forgetList, listsIn } from "../lists.ts";
import { DEFAULT_STORE } from "../store.ts";
import { opened } from "./move.ts";
import { auditFor, print, printJson, type StoreOptions, withKenniswijzer, withStore } from "./options.ts";
import { showTable } from "./show.ts";

/** `lists show` and `lists remove`: what an organisation keeps itself, as a store has it. */
export function listsCommand(): Command {
  return new Command("lists")
    .summary("toon of verwijder eigen lijsten van thema's en organisaties")
    .addCommand(showCommand())
    .addCommand(removeCommand());
}

function showCommand(): Command {
  return withStore(new Command("show"))
    .summary("toon de eigen lijsten")
    .action((options: StoreOptions) =>
      opened(options.store ?? DEFAULT_STORE, { readonly: true }, async (store) => {
        const all = listsIn(await store.settings()).map(({ name, date, concepts, organisations }) => ({
          ...{ name, date },
          concepts: concepts.length,
          organisations: organisations.length,
        }));
        if (options.json) return printJson(all);
        if (all.length === 0) return print("Geen eigen lijsten: neem er een op met `kenniswijzer import <bestand>`.");
        return print(showTable(all.map((one) => [one.name, one.date, sizeOf(one)])));
      }),
    );
}

function removeCommand(): Command {
  return withStore(new Command("remove"))
    .summary("haal een eigen lijst weg, en lees de documenten zonder haar")
    .argument("<naam>", "zoals `kenniswijzer lists show` haar toont")
    .action((name: string, options: StoreOptions) =>
      opened(options.store ?? DEFAULT_STORE, {}, async (store) => {
        const work = async (): Promise<number> => {
          await forgetList(store, name);
          return readAgain(options);
        };
        const documents = await auditFor(options)("lists remove", work, name);
        if (options.json) printJson({ removed: name, refreshed: documents });
        else print(`${name} is weggehaald. ${readWords(documents)}`);
      }),
    );
}

/** Reads the stored documents by the lists as they are now. Gives how many. */
export const readAgain = (options: StoreOptions): Promise<number> =>
  withKenniswijzer(options, (kenniswijzer) => kenniswijzer.refresh());

const times = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

/** What is in a list: `12 begrippen, 1 organisatie`. */
export const sizeOf = (of: { readonly concepts: number; readonly organisations: number }): string =>
  `${times(of.concepts, "begrip", "begrippen")}, ${times(of.organisations, "organisatie", "organisaties")}`;

/** How much had to be read again for it. */
export const readWords = (documents: number): string =>
  `Opnieuw gelezen: ${times(documents, "document", "documenten")}.`;
