export { type DocumentInput, documentId, MAX_BYTES, readDocument } from "./document/document.ts";
export { type FileOptions, readDocumentFile } from "./document/file.ts";
export { passagesOf } from "./passage/passage.ts";
