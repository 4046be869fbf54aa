export { copyStore, everything, expectDigest, type Moved, type OnProgress, refuseOthers } from "./copy.ts";
export { type Page, pagesOf } from "./pages.ts";
export { Digest, ordered, type PlainItem, partOf, type StoreRecord } from "./records.ts";
export { movingSettings, STAYS_HERE } from "./settings.ts";
