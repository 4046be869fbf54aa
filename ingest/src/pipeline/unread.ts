import type { Document, Visibility } from "@kenniswijzer/domain";
import { type DocumentInput, readDocumentBytes } from "../document/document.ts";
import { type FileOptions, readDocumentFile } from "../document/file.ts";
import type { ReadSettings } from "../document/formats/format.ts";
import { type Line, readLine } from "./line.ts";

/** A document that is still to be read, as plain data: another thread can read it. */
export type Unread =
  | {
      readonly from: "file";
      readonly path: string;
      readonly options: FileOptions;
      readonly settings: ReadSettings;
    }
  | {
      readonly from: "bytes";
      readonly input: DocumentInput & { readonly bytes: Uint8Array };
      readonly settings: ReadSettings;
    }
  | { readonly from: "line"; readonly line: Line; readonly visibility: Visibility };

/** Rejects with `invalid-input` for what is no readable document. */
export async function readUnread(unread: Unread): Promise<Document> {
  if (unread.from === "file") return readDocumentFile(unread.path, unread.options, unread.settings);
  if (unread.from === "bytes") return readDocumentBytes(unread.input, unread.settings);
  return readLine(unread.line, unread.visibility);
}
