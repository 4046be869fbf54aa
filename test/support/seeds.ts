// The real library with the example documents, in memory.
import { fileURLToPath } from "node:url";
import { type Kenniswijzer, openKenniswijzer, sourcesAt } from "kenniswijzer";

const folder = fileURLToPath(new URL("../corpus/seeds/", import.meta.url));

/** Reads the example documents as anyone may see them; throws when one isn't read. */
export async function seededKenniswijzer(): Promise<Kenniswijzer> {
  const kenniswijzer = await openKenniswijzer({ store: "memory:" });
  const outcomes = await kenniswijzer.ingest(sourcesAt([folder], { visibility: "openbaar" }));
  const missed = outcomes.filter(({ outcome }) => outcome !== "added");
  if (outcomes.length === 0 || missed.length > 0) throw new Error(`seeds: ${JSON.stringify(missed)}`);
  return kenniswijzer;
}

/** What the seeds are asked first, everywhere. */
export const questions = {
  known: [
    "Welke partner werkt aan jongeren van 17 tot 27 jaar?",
    "wie doet er iets met schulden in gezinnen?",
    "Welke gemeenten noemen informele zorg?",
    "Welke projecten betaalt VWS?",
    "Op welke thema's werken zowel gemeente Leiden als gemeente Leiderdorp?",
    "Hoe hoog is de basissubsidie?",
    "Wat wordt de Wmo-werkplaats?",
    "Wat wordt het pho gevraagd?",
  ],
  unknown: "Welke partner werkt aan laaggeletterdheid?",
};
