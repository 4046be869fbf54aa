import { plainText } from "./plain-text.ts";

/** How one kind of file becomes text. A new kind is a new entry in `FORMATS`. */
export interface Format {
  readonly name: string;
  /** `source` is the file name or address; `bytes` are there for kinds that only their content tells. */
  recognises(source: string, bytes: Uint8Array): boolean;
  /** The text with its Markdown or layout; throws `invalid-input` when the content is not of this kind after all. */
  text(bytes: Uint8Array, source: string): string;
}

/** In order of precedence; the last one takes everything. */
export const FORMATS: readonly Format[] = [plainText];

export function formatOf(source: string, bytes: Uint8Array): Format {
  return FORMATS.find((format) => format.recognises(source, bytes)) ?? plainText;
}
