import type { DatasetInfo } from "@kenniswijzer/exchange";
import { type Command, Option } from "commander";
import { webAddressOption } from "./address-option.ts";
import { contactOf } from "./contact.ts";

/** What the graph tells of itself as a data set, wherever it goes. */
export interface DatasetOptions {
  readonly title?: string;
  readonly publisher?: string;
  readonly licence?: string;
  readonly base?: string;
  readonly contact: string[];
}

export const titleOption = (): Option =>
  new Option("--title <titel>", "hoe de gegevensverzameling heet (anders Kennisgraaf sociaal domein)").env(
    "KENNISWIJZER_TITLE",
  );

export const publisherOption = (): Option =>
  new Option("--publisher <naam>", "wie haar uitgeeft, in linked data en bronvermeldingen").env(
    "KENNISWIJZER_PUBLISHER",
  );

export const licenceOption = (): Option =>
  new Option("--licence <adres>", "adres van haar licentie (anders: licentie onbekend)")
    .env("KENNISWIJZER_LICENCE")
    .argParser(webAddressOption);

export function withDataset(command: Command): Command {
  return command
    .addOption(titleOption())
    .addOption(publisherOption())
    .addOption(licenceOption())
    .addOption(
      new Option(
        "--base <adres>",
        "waarmee adressen van dingen in linked data beginnen, bijvoorbeeld https://kennis.example.nl/id/",
      )
        .env("KENNISWIJZER_BASE")
        .argParser(webAddressOption),
    )
    .addOption(
      new Option(
        "--contact <deel...>",
        "naam, e-mailadres en webadres van wie er vragen over beantwoordt: in linked data, en in de beschrijving van de API",
      ).default([], "geen"),
    );
}

/** Throws `invalid-input` for a contact that is not three parts. */
export function datasetOf({ title, publisher, licence, base, contact }: DatasetOptions): DatasetInfo {
  return { title, publisher, licence, base, contact: contactOf(contact) };
}
