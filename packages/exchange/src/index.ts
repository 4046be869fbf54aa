export { exportGraph } from "./export.ts";
export { CSV_TABLES, type DatasetInfo, EXPORT_FORMATS, type ExportOptions, FORMAT_FILES } from "./options.ts";
export { snapshotsOver } from "./snapshot/folder.ts";
export { snapshotUrn } from "./snapshot/snapshot.ts";
export { type SnapshotOptions, takeSnapshot, verifySnapshot, withdrawSnapshot } from "./snapshot/take.ts";
