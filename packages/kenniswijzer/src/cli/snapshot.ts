import { type Snapshot, type Visibility, visibleTo } from "@kenniswijzer/domain";
import { snapshotsOver, takeSnapshot, verifySnapshot, withdrawSnapshot } from "@kenniswijzer/exchange";
import { GAZETTEER_VERSION } from "@kenniswijzer/gazetteer";
import { EXTRACTION_VERSION } from "@kenniswijzer/ingest";
import { ANALYSIS_VERSION } from "@kenniswijzer/language";
import { Command, Option } from "commander";
import { SOFTWARE_VERSION } from "../software.ts";
import { DEFAULT_STORE } from "../store.ts";
import { webAddressOption } from "./address-option.ts";
import { type DatasetOptions, licenceOption, publisherOption, titleOption } from "./dataset-options.ts";
import { Failed } from "./failed.ts";
import { opened } from "./move.ts";
import { print, printJson, type StoreOptions, visibilityOption, withStore } from "./options.ts";

/** Of the software and of what reads documents, as a snapshot tells them. */
export const SNAPSHOT_VERSIONS: Readonly<Record<string, string>> = {
  software: SOFTWARE_VERSION,
  extraction: EXTRACTION_VERSION,
  gazetteer: GAZETTEER_VERSION,
  analysis: ANALYSIS_VERSION,
};

interface FolderOptions {
  readonly folder: string;
  readonly json?: boolean;
}

interface CreateOptions extends StoreOptions, FolderOptions, Pick<DatasetOptions, "title" | "publisher" | "licence"> {
  readonly visibility: Visibility;
  readonly site?: string;
}

/** `snapshot create|list|verify|withdraw`: frozen exports that can be cited. */
export function snapshotCommand(): Command {
  return new Command("snapshot")
    .summary("leg de graaf vast zoals hij nu is, om naar te verwijzen")
    .addCommand(createCommand())
    .addCommand(listCommand())
    .addCommand(verifyCommand())
    .addCommand(withdrawCommand());
}

const withFolder = (command: Command): Command =>
  command.addOption(
    new Option("--folder <map>", "waar momentopnamen staan").env("KENNISWIJZER_SNAPSHOTS").default("data/snapshots"),
  );

function createCommand(): Command {
  return withFolder(withStore(new Command("create")))
    .summary("leg de graaf vast")
    .description("Bewaart de graaf als JSONL en Turtle onder een controlegetal. Wat vastligt wordt nooit overschreven.")
    .addOption(visibilityOption().default("openbaar"))
    .addOption(titleOption())
    .addOption(publisherOption())
    .addOption(licenceOption())
    .option("--site <adres>", "waar zij te vinden zal zijn, bijvoorbeeld https://kennis.example.nl", webAddressOption)
    .action(({ folder, visibility: clearance, title, publisher, licence, site, json, store }: CreateOptions) =>
      opened(store ?? DEFAULT_STORE, { readonly: true }, async (from) => {
        const about = { title, publisher, licence, site };
        const now = new Date();
        const made = await takeSnapshot(from, { folder, clearance, now, versions: SNAPSHOT_VERSIONS, ...about });
        if (json) return printJson(made);
        const before = made.created === now.toISOString() ? "Vastgelegd" : "Deze graaf lag al vast";
        print(`${before}: ${wordsOf(made)}`);
      }),
    );
}

function listCommand(): Command {
  return withFolder(new Command("list"))
    .summary("toon wat vastligt")
    .option("--json", "uitvoer voor programma's")
    .action(async ({ folder, json }: FolderOptions) => {
      const all = await snapshotsOver(folder).list({ clearance: "vertrouwelijk" });
      if (json) return printJson(all);
      return print(all.length === 0 ? `Er ligt niets vast in ${folder}.` : all.map(wordsOf).join("\n\n"));
    });
}

function verifyCommand(): Command {
  return withFolder(new Command("verify"))
    .summary("ga na of een momentopname nog is wat hij was")
    .argument("[controlegetal]", "zonder dit: alle")
    .option("--json", "uitvoer voor programma's")
    .action(async (digest: string | undefined, { folder, json }: FolderOptions) => {
      const digests =
        digest === undefined ? await snapshotsOver(folder).list({ clearance: "vertrouwelijk" }) : [{ digest }];
      const found = await Promise.all(
        digests.map(async (one) => ({ digest: one.digest, wrong: await verifySnapshot(folder, one.digest) })),
      );
      if (json) printJson(found);
      else if (found.length === 0) print(`Er ligt niets vast in ${folder}.`);
      else
        print(
          found.map((one) => `${one.digest}: ${one.wrong.length === 0 ? "klopt" : one.wrong.join("; ")}`).join("\n"),
        );
      if (found.some(({ wrong }) => wrong.some((line) => !line.startsWith("ingetrokken")))) throw new Failed();
    });
}

function withdrawCommand(): Command {
  return withFolder(new Command("withdraw"))
    .summary("haal de inhoud van een momentopname voorgoed weg")
    .description(
      "Voor wie vergeten moet worden. Het adres en de bronvermelding blijven, met de reden. Dit kan niet ongedaan worden gemaakt.",
    )
    .argument("<controlegetal>", "zoals `kenniswijzer snapshot list` het toont")
    .requiredOption("--reason <reden>", "waarom, zonder de naam: iedereen kan het lezen")
    .option("--json", "uitvoer voor programma's")
    .action(async (digest: string, { folder, reason, json }: FolderOptions & { readonly reason: string }) => {
      const withdrawn = await withdrawSnapshot(folder, digest, reason, new Date());
      if (json) printJson(withdrawn);
      else print(`${digest} is ingetrokken: ${withdrawn.withdrawn?.reason}`);
    });
}

function wordsOf({ digest, visibility, created, counts, citation, withdrawn }: Snapshot): string {
  const who = visibleTo(visibility).length === 1 ? "openbaar" : `ook wat ${visibility} is`;
  const { documents, nodes, edges, assertions } = counts;
  const count = (of: number, one: string, more: string): string => `${of} ${of === 1 ? one : more}`;
  const held = [
    count(documents, "document", "documenten"),
    count(nodes, "naam of onderwerp", "namen en onderwerpen"),
    count(edges, "verband", "verbanden"),
    count(assertions, "bewijs", "bewijzen"),
  ];
  return [
    `${digest} (${created.slice(0, 10)}, ${who})`,
    `  ${held.join(", ")}`,
    `  ${citation}`,
    ...(withdrawn ? [`  INGETROKKEN op ${withdrawn.on}: ${withdrawn.reason}`] : []),
  ].join("\n");
}
