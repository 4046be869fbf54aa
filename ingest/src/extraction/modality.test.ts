import { describe, expect, it } from "vitest";
import { modalityOf } from "./modality.ts";

describe("modalityOf", () => {
  it.each([
    { clause: "de bibliotheek doet mee", modality: "voert-uit", because: "nothing is held back" },
    { clause: "de bibliotheek doet niet mee", modality: "ontkent", because: "it is denied" },
    { clause: "Urk kiest voor een eigen regeling", modality: "ontkent", because: "who goes alone takes no part" },
    { clause: "Ede heeft de regiegroep in mei verlaten", modality: "ontkent", because: "who left is no member" },
    { clause: "de gemeente gaat haar eigen weg", modality: "ontkent", because: "an idiom" },
    { clause: "de bibliotheek was tot en met 2019 partner", modality: "ontkent", because: "it is over" },
    { clause: "de twee scholen waren vroeger lid", modality: "ontkent", because: "it is over" },
    {
      clause: "de bibliotheek wilde aanhaken",
      modality: "onbeslist",
      because: "what one wanted need not have happened",
    },
    { clause: "de bibliotheek wilde weten hoe dat kan", modality: "voert-uit", because: "who wanted to know did ask" },
    { clause: "de bibliotheek heeft nog niet toegezegd", modality: "onbeslist", because: "not yet is not no" },
    { clause: "de bibliotheek overweegt mee te doen", modality: "onbeslist", because: "it is being thought over" },
    { clause: "de bibliotheek haakt na de zomer af", modality: "ontkent", because: "it leaves" },
    { clause: "de bibliotheek is van plan mee te doen", modality: "is-van-plan", because: "it is meant to happen" },
    { clause: "de bibliotheek werkt niet alleen met scholen", modality: "voert-uit", because: "not only is no denial" },
    { clause: "de bibliotheek wordt géén lid", modality: "ontkent", because: "stress is no other word" },
    { clause: "de bibliotheek doet niets aan taal", modality: "ontkent", because: "nothing is done" },
    { clause: "de bibliotheek stopt er per mei mee", modality: "ontkent", because: "the particle closes the clause" },
    { clause: "eerder was ook Urk partij", modality: "ontkent", because: "it was so before" },
    { clause: "er werd tot 2023 met Urk gewerkt", modality: "ontkent", because: "it was so until then" },
    { clause: "beoogde partners: Urk", modality: "onbeslist", because: "who is meant to has not joined" },
    { clause: "Urk liet weten te willen aansluiten", modality: "onbeslist", because: "who wants to join has not" },
    { clause: "Urk had geld in het vooruitzicht gesteld", modality: "onbeslist", because: "a prospect is no money" },
  ])("$clause → $modality ($because)", ({ clause, modality }) => {
    expect(modalityOf(clause, "voert-uit")).toBe(modality);
  });
});
