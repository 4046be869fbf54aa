// Prints the digest of all that a store knows: node --import tsx --conditions=@kenniswijzer/source test/sqlite/digest.ts FILE DRIVER
import { digest, dump } from "@kenniswijzer/graph";
import { libsql, nodeSqlite, sqliteStore } from "@kenniswijzer/graph/stores/sqlite";

const [path = "", name = ""] = process.argv.slice(2);
const driver = name === "libsql" ? await libsql() : nodeSqlite();
if (driver?.name !== name) throw new Error(`no driver ${name} here`);
const store = await sqliteStore({ path, driver, readonly: true });
console.log(digest(await dump(store)));
await store.close();
