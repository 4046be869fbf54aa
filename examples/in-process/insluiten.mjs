// De bibliotheek in uw eigen programma, zonder server: lezen, zoeken, vragen, doorvragen en het netwerk bekijken.
import { openKenniswijzer, sourcesAt, turnOf } from "kenniswijzer";

const kennis = await openKenniswijzer({ store: "memory:", model: "none" });
const clearance = "openbaar";
for (const { title, outcome } of await kennis.ingest(sourcesAt(process.argv.slice(2), { visibility: clearance }))) {
  console.log(`${outcome}: ${title}`);
}

const first = await kennis.ask("Welke gemeente werkt aan schuldhulp voor gezinnen?", { clearance });
console.log(first.text);
const next = await kennis.ask("En aan repaircafés?", { clearance, turns: [turnOf(first)] });
console.log(`${next.resolved ?? next.question} → ${next.status}`);

for (const { type, name, score } of await kennis.search("hulp", { clearance, limit: 3 }))
  console.log(type, name, score.toFixed(2));
for (const { name, partners } of await kennis.network.counted(["Theme"], { clearance }))
  console.log(`${name}: ${partners} partner(s)`);
await kennis.close();
