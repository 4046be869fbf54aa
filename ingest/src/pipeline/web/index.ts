import { extname } from "node:path";
import { decodeAs } from "../../document/decode.ts";
import { documentsIn } from "../containers.ts";
import { documentLines } from "../lines.ts";
import { failing, fault, type Source, type SourceOptions } from "../source.ts";
import { isWebAddress, shownAddress, urlOf } from "./address.ts";
import { type Fetched, fetchAddress } from "./fetch.ts";

export type { WebOptions } from "./guard.ts";
export { isWebAddress };

/** Kinds of content that are read, with the extension that such a file has. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  "": "",
  "text/html": ".html",
  "application/xhtml+xml": ".html",
  "text/plain": ".txt",
  "text/markdown": ".md",
  "text/csv": ".csv",
  "text/tab-separated-values": ".tsv",
  "message/rfc822": ".eml",
  "application/jsonl": ".jsonl",
  "application/x-ndjson": ".jsonl",
  "application/pdf": ".pdf",
  "application/zip": ".zip",
  "application/octet-stream": "",
};
const OFFICE =
  /^application\/(?:vnd\.(?:openxmlformats-officedocument|oasis\.opendocument|ms-|openxml)|msword|rtf|x-zip)/;

/** The document at a web address, with those that it holds. This alone makes Kenniswijzer fetch anything; no link in it is followed. */
export async function* sourcesOnWeb(address: string, options: SourceOptions): AsyncGenerator<Source> {
  let name = address;
  try {
    name = shownAddress(urlOf(address));
    const fetched = await fetchAddress(address, options.web);
    const extension = extensionOf(fetched.type, name);
    if (extension === undefined) throw fault(name, `is no document (${fetched.type}); give the page or file itself`);
    const bytes = asUtf8(fetched);
    const file = { name, location: address, source: name, bytes, ...(extension === "" ? {} : { extension }) };
    if (extension === ".jsonl") yield* documentLines([bytes], file, options);
    else yield* documentsIn(file, options);
  } catch (error) {
    yield failing(name, 0, error);
  }
}

/** Servers call many kinds of text plain, so the name of the file tells more there. Absent for what is no document. */
function extensionOf(type: string, name: string): string | undefined {
  const known = EXTENSIONS[type] ?? (OFFICE.test(type) ? "" : undefined);
  const own = extname(name.replace(/[?].*$/, "")).toLowerCase();
  return (known === "" || known === ".txt") && Object.values(EXTENSIONS).includes(own) ? own : known;
}

/** What the server says of its encoding goes before what a page says itself, so the mark of UTF-8 is put before it. */
function asUtf8({ bytes, type, charset }: Fetched): Uint8Array {
  const text = /^text\/|^application\/xhtml/.test(type) ? decodeAs(charset, bytes) : undefined;
  return text === undefined ? bytes : Buffer.from(`\uFEFF${text.replace(/^\uFEFF/, "")}`);
}
