// A store in which one partner and one theme have very many ties: invented notes, in the style of the examples.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Kenniswijzer, openKenniswijzer, sourcesAt } from "kenniswijzer";

const PLACES = [
  ...[
    "Leiden",
    "Leiderdorp",
    "Oegstgeest",
    "Voorschoten",
    "Zoetermeer",
    "Gouda",
    "Delft",
    "Westland",
    "Katwijk",
    "Noordwijk",
  ],
  ...[
    "Teylingen",
    "Lisse",
    "Hillegom",
    "Alphen aan den Rijn",
    "Kaag en Braassem",
    "Nieuwkoop",
    "Zoeterwoude",
    "Wassenaar",
  ],
  ...["Rijswijk", "Midden-Delfland", "Pijnacker-Nootdorp", "Lansingerland", "Waddinxveen", "Bodegraven-Reeuwijk"],
  ...["Krimpen aan den IJssel", "Capelle aan den IJssel", "Schiedam", "Vlaardingen", "Maassluis", "Dordrecht"],
  ...[
    "Zutphen",
    "Doetinchem",
    "Winterswijk",
    "Apeldoorn",
    "Deventer",
    "Zwolle",
    "Kampen",
    "Almelo",
    "Hengelo",
    "Enschede",
  ],
  ...[
    "Assen",
    "Emmen",
    "Hoogeveen",
    "Meppel",
    "Smallingerland",
    "Heerenveen",
    "Leeuwarden",
    "Amersfoort",
    "Zeist",
    "Nieuwegein",
  ],
  ...[
    "Woerden",
    "Tilburg",
    "Breda",
    "Roosendaal",
    "Helmond",
    "Eindhoven",
    "Venlo",
    "Roermond",
    "Maastricht",
    "Heerlen",
  ],
];
const ACTIVITIES = ["opvang", "begeleiding", "voorlichting", "scholing", "onderzoek", "ondersteuning"];
const SUBJECTS = [
  ...["mantelzorgers van mensen met dementie", "jongeren met schulden", "eenzame ouderen in de wijk"],
  ...["gezinnen met problemen op meer dan een gebied tegelijk", "vrijwilligers in de informele zorg"],
  ...["statushouders zonder werk", "kinderen in armoede", "verwarde personen", "dak- en thuislozen"],
];

/** The partner and the theme that everything is tied to. */
export const RICH = { partner: "gemeente Leiden", theme: "preventie" };

/** Notes of the years from 2012 on, each with its own list of who works on what. */
function notes(): { name: string; text: string }[] {
  return Array.from({ length: 8 }, (_, at) => {
    const year = 2012 + at * 2;
    const items = SUBJECTS.flatMap((subject, row) => {
      const activity = ACTIVITIES[(row + at) % ACTIVITIES.length];
      const others = PLACES.slice((row + at * 3) % 24)
        .slice(0, 4)
        .map((place) => `gem ${place}`);
      return [`- ${activity} voor ${subject} (gem Leiden, ${others.join(", ")});`];
    });
    const shared = PLACES.map((place) => `- Gemeente ${place} werkt aan preventie in de wijken van de stad.`);
    const asks = SUBJECTS.slice(0, 3).map(
      (subject) => `- Gemeente Leiden vraagt: hoe bereiken wij ${subject} in ${year} eerder dan nu?`,
    );
    const text = [
      `Verslag overleg sociaal domein ${year}`,
      `Datum: 12-05-${year}`,
      "Onderwerpen uit de gesprekken zijn:",
    ];
    return {
      name: `verslag-${year}.md`,
      text: [...text, items.join("\n"), shared.join("\n"), asks.join("\n")].join("\n\n"),
    };
  });
}

/** The real library with these notes, in memory; throws when one isn't read. */
export async function richKenniswijzer(): Promise<Kenniswijzer> {
  const folder = await mkdtemp(join(tmpdir(), "kenniswijzer-rich-"));
  for (const { name, text } of notes()) await writeFile(join(folder, name), text);
  const kenniswijzer = await openKenniswijzer({ store: "memory:", model: "none", onNotice: () => {} });
  const outcomes = await kenniswijzer.ingest(sourcesAt([folder], { visibility: "openbaar" }), { workers: 0 });
  await rm(folder, { recursive: true, force: true });
  const missed = outcomes.filter(({ outcome }) => outcome !== "added");
  if (missed.length > 0) throw new Error(`rich: ${JSON.stringify(missed)}`);
  return kenniswijzer;
}
