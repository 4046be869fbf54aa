// `npm run bench [-- name…]`: times are compared inside one run, as ratios; a slow machine slows both sides.
import { api } from "./api.ts";
import { ask } from "./ask.ts";
import { bot } from "./bot.ts";
import { cold } from "./cold.ts";
import { hostile } from "./hostile.ts";
import { ingest } from "./ingest.ts";
import { page } from "./page.ts";
import { scale } from "./scale.ts";
import { scaling, stores } from "./stores.ts";

/** Those that take minutes run when they are named. */
const QUICK = ["ask", "cold"];
const BENCHES: Record<string, () => Promise<void>> = {
  api,
  ask,
  bot,
  cold,
  hostile,
  ingest,
  page,
  scale,
  stores,
  scaling,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  process.stderr.write(`bench: no bench "${unknown.join(", ")}"; there are ${Object.keys(BENCHES).join(", ")}\n`);
  process.exit(2);
}
for (const [name, bench] of Object.entries(BENCHES))
  if ((asked.length === 0 ? QUICK : asked).includes(name)) await bench();
