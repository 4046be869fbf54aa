import { describe, expect, it } from "vitest";
import { personalDataIn } from "./personal-data.ts";

const KNOWN = ["Jan Jansen", "A. de Wit", "Stichting Pieter van Foreest", "gemeente Oosterwold"];
const known = async (): Promise<readonly string[]> => KNOWN;

describe("personal data that somebody types", () => {
  it.each([
    { text: "Mijn cliënt Fatima heeft schulden", masked: "Mijn cliënt ██████ heeft schulden", kinds: ["naam"] },
    { text: "mijn cliënt fatima heeft schulden", masked: "mijn cliënt ██████ heeft schulden", kinds: ["naam"] },
    {
      text: "wie helpt mevrouw El Idrissi met schulden?",
      masked: "wie helpt mevrouw ██ ███████ met schulden?",
      kinds: ["naam"],
    },
    { text: "Kees de Boer vergeet alles", masked: "████ ██ ████ vergeet alles", kinds: ["naam"] },
    { text: "wie helpt Sanne?", masked: "wie helpt █████?", kinds: ["naam"] },
    { text: "bsn 123456782 wil hulp", masked: "bsn █████████ wil hulp", kinds: ["nummer"] },
    { text: "bel 06-12345678 over zorg", masked: "bel ███████████ over zorg", kinds: ["nummer"] },
    {
      text: "jongen geboren op 3-4-2009 zoekt werk",
      masked: "jongen geboren op ████████ zoekt werk",
      kinds: ["geboortedatum"],
    },
    { text: "iemand op Dorpsstraat 12 zoekt hulp", masked: "iemand op ███████████ ██ zoekt hulp", kinds: ["adres"] },
    { text: "gezin op 2316 XC 12", masked: "gezin op ████ ██ ██", kinds: ["adres"] },
    { text: "cliënt Ahmed, bsn 123456782", masked: "cliënt █████, bsn █████████", kinds: ["nummer", "naam"] },
  ])("is noticed in: $text", async ({ text, masked, kinds }) => {
    expect(await personalDataIn(text, known)).toEqual({ kinds, masked });
  });

  it.each([
    { text: "wie doet er iets met schulden in gezinnen?", because: "it names nobody" },
    { text: "Waar werkt Jan Jansen?", because: "the documents speak of him" },
    { text: "Waar werkt Anna de Wit?", because: "the documents have her initial" },
    { text: "Wat doet Pieter van Foreest?", because: "that is an organisation" },
    { text: "Welke cliënten van de gemeente Leiden krijgen hulp?", because: "a town is nobody" },
    { text: "Werkt de GGD aan mantelzorg?", because: "capitals alone are no name" },
    { text: "Wat kost het in 2015 tot 2019?", because: "years are no numbers of somebody" },
    { text: "Roos groeit in de tuin", because: "an ordinary word" },
    { text: "Wat staat er in artikel 12 van de Wmo?", because: "no address" },
    { text: "wie weet iets van Wet langdurige zorg?", because: "a law is nobody" },
  ])("is not seen in: $text ($because)", async ({ text }) => {
    expect(await personalDataIn(text, known)).toBeUndefined();
  });
});
