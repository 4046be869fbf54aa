import * as z from "zod";

/** What kind of text a document is, in the words of those who write them. */
export const DocumentKind = z.enum([
  "nota",
  "notulen",
  "agenda",
  "agendastuk",
  "besluit",
  "brief",
  "e-mail",
  "nieuwsbrief",
  "overeenkomst",
  "presentatie",
  "plan",
  "rapport",
  "tabel",
  "webpagina",
]);
export type DocumentKind = z.infer<typeof DocumentKind>;

/** What a file held that was not read: its macros, pages that are only a picture, comments, changes that someone tracked. */
export const Omission = z.enum(["macros", "pages-without-text", "comments", "tracked-changes"]);
export type Omission = z.infer<typeof Omission>;

/** What a column of a table says of the party in its row; `ignore` for what is not to be read. */
export const ColumnRole = z.enum([
  "actor",
  "theme",
  "project",
  "question",
  "target-group",
  "municipality",
  "contact",
  "role",
  "status",
  "leader",
  "funder",
  "ignore",
]);
export type ColumnRole = z.infer<typeof ColumnRole>;

/** A column of a table; `name` is its header, and stands before its value in each row: `Thema: schulden`. */
export const TableColumn = z.object({ name: z.string(), role: ColumnRole.optional() });
export type TableColumn = z.infer<typeof TableColumn>;
