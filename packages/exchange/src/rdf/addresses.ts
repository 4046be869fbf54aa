import type { DatasetInfo } from "../options.ts";
import { wellFormed } from "../text.ts";

/** What things are called on the web of data. */
export interface Addresses {
  node(id: string): string;
  document(id: string): string;
  edge(id: string): string;
  assertion(id: string): string;
  reading(document: string): string;
  readonly dataset: string;
  readonly scheme: string;
  readonly publisher: string;
  readonly contact: string;
  readonly software: string;
}

const BASE = "urn:kenniswijzer:id:";

/** Addresses under the base of an export; equal ids have equal addresses in every export with that base. */
export function addressesUnder({ base = BASE }: DatasetInfo): Addresses {
  const at =
    (kind: string) =>
    (id: string): string =>
      `${base}${kind}/${encoded(id)}`;
  return {
    node: at("node"),
    document: at("document"),
    edge: at("tie"),
    assertion: at("assertion"),
    reading: at("reading"),
    dataset: `${base}dataset`,
    scheme: `${base}themes`,
    publisher: `${base}publisher`,
    contact: `${base}contact`,
    software: "urn:kenniswijzer:software",
  };
}

// A colon may stand in a path, and ids are full of them.
const encoded = (id: string): string =>
  encodeURIComponent(wellFormed(id)).replaceAll("%3A", ":").replaceAll("'", "%27");

const TOOI: Readonly<Record<string, string>> = { GM: "gemeente", PV: "provincie" };

/** The address that the government's own register (TOOI) gives what has this CBS code; undefined for a code that it does not have. */
export function tooiAddress(code: string): string | undefined {
  const [, letters = "", digits] = /^(GM|PV)(\d+)$/.exec(code) ?? [];
  return digits === undefined ? undefined : `tooi:${TOOI[letters]}/${code.toLowerCase()}`;
}

/** The address as it may stand in RDF; undefined for what is no web address. */
export function webAddress(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url && /^https?:$/.test(url.protocol) && !/["<>\\^`{|}\s]/.test(url.href) ? url.href : undefined;
}
