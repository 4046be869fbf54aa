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
