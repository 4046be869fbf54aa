export { exportGraph } from "./export.ts";
export {
  CSV_TABLES,
  type CsvTable,
  type DatasetInfo,
  EXPORT_FORMATS,
  type ExportFormat,
  type ExportOptions,
  FORMAT_FILES,
} from "./options.ts";
export { snapshotFile, snapshotIn, snapshotsIn } from "./snapshot/folder.ts";
export { Snapshot, SnapshotFile, snapshotUrn } from "./snapshot/snapshot.ts";
export { type SnapshotOptions, takeSnapshot, verifySnapshot, withdrawSnapshot } from "./snapshot/take.ts";
