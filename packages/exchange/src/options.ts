import { type DocumentSummary, ExportFormat, ExportTable, type GraphNode, type Visibility } from "@kenniswijzer/domain";
import type { GraphStore, SeenGraph } from "@kenniswijzer/graph";

/** What a graph can be written as. */
export const EXPORT_FORMATS = ExportFormat.options;

/** What a CSV file can list, a record a line. */
export const CSV_TABLES = ExportTable.options;

/** What a format is called on the web and on disk; the type says its encoding where it may have one. */
export const FORMAT_FILES: Readonly<Record<ExportFormat, { readonly mediaType: string; readonly extension: string }>> =
  {
    jsonld: { mediaType: "application/ld+json", extension: "jsonld" },
    turtle: { mediaType: "text/turtle; charset=utf-8", extension: "ttl" },
    graphml: { mediaType: "application/xml; charset=utf-8", extension: "graphml" },
    gexf: { mediaType: "application/gexf+xml; charset=utf-8", extension: "gexf" },
    csv: { mediaType: "text/csv; charset=utf-8", extension: "csv" },
    cypher: { mediaType: "text/plain; charset=utf-8", extension: "cypher" },
  };

/** What is told of an export as a data set. */
export interface DatasetInfo {
  /** `Kennisgraaf sociaal domein` unless told. */
  readonly title?: string | undefined;
  /** Name of the organisation that publishes it; absent: that of `contact`, else not told. */
  readonly publisher?: string | undefined;
  /** Address of the licence; absent: "licentie onbekend", in the terms of the Dutch government. */
  readonly licence?: string | undefined;
  /** What addresses of things begin with, `https://kennis.example.nl/id/`; absent: a urn that is equal for every store. */
  readonly base?: string | undefined;
  /** What it can be cited by, when it is frozen; absent: its address under `base`. */
  readonly identifier?: string | undefined;
  /** Who to turn to about it; absent: not told. */
  readonly contact?: { readonly name: string; readonly email: string; readonly url: string } | undefined;
}

export interface ExportOptions extends DatasetInfo {
  readonly format: ExportFormat;
  /** What the reader may see; nothing of another document is in the export, no name, count or date. */
  readonly clearance: Visibility;
  /** Only what these documents say. */
  readonly documents?: readonly string[] | undefined;
  /** The moment that the export tells of itself. */
  readonly now: Date;
  /** Of CSV: which list; `nodes` unless told. */
  readonly table?: ExportTable | undefined;
  /** Of CSV: between cells; `;` unless told, as a Dutch Excel expects. */
  readonly separator?: ";" | "," | undefined;
  /** Version of the software, to name it as the maker. */
  readonly version?: string | undefined;
}

/** What every writer starts from. */
export interface Writing {
  readonly store: GraphStore;
  readonly seen: SeenGraph;
  readonly options: ExportOptions;
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly documents: ReadonlyMap<string, DocumentSummary>;
}
