const MB = 1024 * 1024;

/**
 * What a file may cost before it is refused. Each is far above what documents of people need, and low enough that a file
 * made to do harm costs seconds and megabytes, not hours and gigabytes.
 */
export const LIMITS = {
  /** A file with pictures and layout. Its text has a limit of its own. */
  fileBytes: 100 * MB,
  textBytes: 20 * MB,
  pdfPages: 2_000,
  /** Unpacked, without its pictures: the drawing of one page or a font, and all of them together. */
  pdfPartBytes: 32 * MB,
  pdfStreamBytes: 1_000 * MB,
  archiveEntries: 10_000,
  /** Unpacked, one file and all files of an archive together. */
  entryBytes: 100 * MB,
  archiveBytes: 1_000 * MB,
  /** The text parts of an office file, unpacked. */
  markupBytes: 40 * MB,
  /** Unpacked to packed, for what is larger than a megabyte; office text reaches 30. */
  ratio: 200,
  /** An archive in an archive in a mail. */
  containerDepth: 3,
  markupDepth: 1_000,
  markupNodes: 2_000_000,
  tableColumns: 100,
} as const;
