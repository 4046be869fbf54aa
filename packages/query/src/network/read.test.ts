import { describe, expect, it } from "vitest";
import { readNetworkQuestion } from "./read.ts";

describe("readNetworkQuestion", () => {
  it.each([
    [
      "Hoe hangt gemeente Zeist samen met Stichting Kompas?",
      { kind: "paths", ends: [["gemeente Zeist", "Stichting Kompas"]] },
    ],
    ["hoe hangen kompas en de bibliotheek samen", { kind: "paths", ends: [["kompas", "de bibliotheek"]] }],
    [
      "Wat is het verband tussen Zorg en Welzijn Zeist en wonen?",
      {
        kind: "paths",
        ends: [
          ["Zorg en Welzijn Zeist", "wonen"],
          ["Zorg", "Welzijn Zeist en wonen"],
        ],
      },
    ],
    ["Wat heeft Kompas met de provincie te maken?", { kind: "paths", ends: [["Kompas", "de provincie"]] }],
    [
      "Met wie deelt Kompas een doelgroep?",
      { kind: "sharing", partner: "Kompas", subjects: ["TargetGroup"], kinds: [] },
    ],
    ["Met welke gemeenten heeft Kompas thema's gemeen?", { kind: "sharing", partner: "Kompas", subjects: ["Theme"] }],
    ["wie deelt er iets met Kompas", undefined],
    ["Wie deelt een project met Kompas?", { kind: "sharing", partner: "Kompas", subjects: ["Project"], kinds: [] }],
    [
      "Welke partners werken aan dezelfde thema's als Kompas?",
      { kind: "sharing", partner: "Kompas", subjects: ["Theme"] },
    ],
    [
      "Welke projecten deelt Kompas met gemeente Zeist?",
      { kind: "common", ends: [["Kompas", "gemeente Zeist"]], subjects: ["Project"] },
    ],
    ["Wat hebben Kompas en Zeist gemeen?", { kind: "common", ends: [["Kompas", "Zeist"]], subjects: [] }],
    ["Hoeveel gemeenten zijn er?", { kind: "listing", types: ["Actor"], kinds: ["municipality"], counting: true }],
    ["Welke thema's worden er genoemd in de documenten?", { kind: "listing", types: ["Theme"], counting: false }],
    ["Geef een overzicht van alle actiepunten", { kind: "listing", types: ["Action"] }],
    ["Welke gemeenten zijn er betrokken bij Kompas?", undefined],
    ["Wie kan ik aan Kompas voorstellen?", { kind: "introductions", about: "Kompas", kinds: [] }],
    ["Welke gemeenten kan ik aan elkaar voorstellen rond schulden?", { kind: "introductions", about: "schulden" }],
    ["Met wie zou Kompas kunnen samenwerken?", { kind: "introductions", about: "Kompas" }],
    ["Welke thema's hebben maar één partner?", { kind: "gaps", gaps: ["themes"], counting: false }],
    ["hoeveel thema's hebben slechts 1 partner", { kind: "gaps", gaps: ["themes"], counting: true }],
    ["Welke vragen hebben nog geen partner?", { kind: "gaps", gaps: ["questions"] }],
    ["Aan welke kennisvraag werkt nog niemand?", { kind: "gaps", gaps: ["questions"] }],
    ["Wat ontbreekt er nog?", { kind: "gaps", gaps: ["questions", "themes", "projects"] }],
    ["Aan welke thema's werkt alleen Kompas?", { kind: "alone", partner: "Kompas", subjects: ["Theme"] }],
    ["Wie werkt als enige aan schulden?", { kind: "only", subject: "schulden", kinds: [] }],
    ["Welke partners komen in beide stukken voor?", { kind: "documents", types: ["Actor"], among: "both" }],
    [
      "Welke thema's staan wel in de nota en niet in het verslag?",
      { kind: "documents", among: "named", inside: ["de nota"], outside: ["het verslag"] },
    ],
    [
      "Wat staat zowel in de nota als in het verslag?",
      { kind: "documents", among: "named", inside: ["de nota", "het verslag"], outside: [] },
    ],
    [
      "Welke gemeenten doen mee aan een project over ouderen?",
      { kind: "via-subject", of: "Project", subject: "ouderen" },
    ],
    ["Wie betaalt het project waar Kompas aan meedoet?", { kind: "via-partner", ties: ["FUNDS"], partner: "Kompas" }],
  ])("%s", (question, expected) => {
    const read = readNetworkQuestion(question);
    if (expected === undefined) expect(read).toBeUndefined();
    else expect(read).toMatchObject(expected);
  });

  it.each([
    ["Welke partner werkt aan jongeren van 17 tot 27 jaar?", "a plain question"],
    ["Welke zorgverzekeraar doet mee aan het project?", "no second step"],
    ["Wie betaalt het project Warme Buren?", "a project by name"],
    ["Met wie werkt Kompas samen?", "a tie that is stated"],
    ["Welke gemeenten werken samen aan wonen?", "no sharing of a partner's"],
    ["Wat heeft de gemeente besloten?", "a decision"],
    ["Waarom doet Kompas niet mee?", "a reason"],
    ["Wie doen mee aan een pilot voor jongeren, maar niet aan de pilot over werk?", "more than one condition"],
    ["Wie betaalt het project voor jonge vaders?", "one project, called by what it is for"],
    ["", "nothing"],
    [`hoe hangt ${"a ".repeat(5000)} samen met b`, "too long"],
  ])("%s is no question about the network: %s", (question) => {
    expect(readNetworkQuestion(question)).toBeUndefined();
  });
});
