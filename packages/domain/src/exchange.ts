import * as z from "zod";
import type { AskOptions } from "./service.ts";

/** What the graph can be written as for other programs. */
export const ExportFormat = z.enum(["jsonld", "turtle", "graphml", "gexf", "csv", "cypher"]);
export type ExportFormat = z.infer<typeof ExportFormat>;

/** What a CSV file lists, a record a line. */
export const ExportTable = z.enum(["nodes", "edges", "assertions", "documents"]);
export type ExportTable = z.infer<typeof ExportTable>;

export interface ExportRequest extends AskOptions {
  readonly format: ExportFormat;
  /** Only what these documents say. */
  readonly documents?: readonly string[];
  /** Of CSV: which list; `nodes` unless told. */
  readonly table?: ExportTable;
  /** Of CSV: between cells; `;` unless told, as a Dutch Excel expects. */
  readonly separator?: ";" | ",";
}

/** Writes the graph as if what may not be seen did not exist. */
export interface ExportService {
  /** What a format is called on the web and on disk. */
  readonly files: Readonly<Record<ExportFormat, { readonly mediaType: string; readonly extension: string }>>;
  /** A piece at a time. A change that comes in between may show in part, and never as a tie without its ends. */
  write(request: ExportRequest): AsyncIterable<string>;
}
