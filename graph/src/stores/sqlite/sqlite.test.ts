import { describeGraphStore } from "../../conformance.ts";
import { sqliteStore } from "../sqlite.ts";
import { libsql, nodeSqlite, type SqliteDriver } from "./driver.ts";

const builtin = nodeSqlite();
const drivers: SqliteDriver[] = [await libsql(), ...(builtin ? [builtin] : [])];

for (const driver of drivers) {
  describeGraphStore(`sqliteStore on ${driver.name}`, () => sqliteStore({ path: ":memory:", driver }));
}
