// Uw eigen Word-verslag, uw eigen themalijst en een eigen leesregel; dan een vraag, en hoe goed het gaat op uw eigen vragen.
import { readFileSync } from "node:fs";
import { evaluate, openKenniswijzer, sourcesAt } from "kenniswijzer";

const here = import.meta.dirname;

/** In our minutes, "Aanjager: X >> Y" means that X works on Y. */
const aanjagers = {
  name: "aanjagers",
  version: "1",
  *find({ text }) {
    const [, who, what] = /^Aanjager: (.+?) >> (.+)$/.exec(text) ?? [];
    if (!who || !what) return;
    const subject = { type: "Actor", kind: "organisation", name: who };
    yield { subject, predicate: "WORKS_ON", object: { type: "Theme", name: what }, modality: "voert-uit" };
  },
};

const kennis = await openKenniswijzer({ store: "memory:", thesaurus: `${here}/themas.ttl`, extractors: [aanjagers] });
await kennis.ingest(sourcesAt([`${here}/notities/`], { visibility: "intern" }));

const answer = await kennis.ask("Wie werkt aan voedseltuinen?", { clearance: "intern" });
console.log(answer.text);
for (const { name, citations } of answer.items) console.log(`${name}: “${citations[0]?.quote}”`);

const questions = JSON.parse(readFileSync(`${here}/vragen.json`, "utf8"));
const { precision, recall, unanswerable } = await evaluate(kennis, questions, { clearance: "intern" });
console.log(
  `precisie ${precision.toFixed(2)}, volledigheid ${recall.toFixed(2)}, terecht geweigerd ${unanswerable.refused} van ${unanswerable.questions}`,
);
await kennis.close();
