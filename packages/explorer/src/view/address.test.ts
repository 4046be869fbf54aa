import { describe, expect, it } from "vitest";
import { addressOf, type Change, changed, type PageState, parseAddress } from "./address.ts";

describe("the address of the page", () => {
  it.each<{ state: PageState; because: string }>([
    { state: {}, because: "nothing chosen" },
    { state: { question: "wie doet schulden & zorg = 100%? #1" }, because: "signs with a meaning in addresses" },
    { state: { node: "actor:%3Cimg/..%2F" }, because: "an id with any signs" },
    { state: { question: "zorg", document: "notitie:1", from: 3, to: 20 }, because: "a sentence over an answer" },
    { state: { document: "notitie" }, because: "a whole document" },
    { state: { screen: "blad", node: "actor:gm0546", since: "2015-11" }, because: "a page to print" },
    { state: { screen: "partners", tab: "route", partner: "actor:a", other: "actor:b" }, because: "two partners" },
    {
      state: { node: "theme:x", steps: 2, hidden: ["a,b", "c&d"], pinned: ["e"], off: ["persoon"] },
      because: "what was done to the picture",
    },
    {
      state: {
        list: true,
        unplanned: true,
        firstYear: 2014,
        lastYear: 2018,
        documents: ["n:1"],
        regions: ["actor:gm1"],
      },
      because: "filters, and the list",
    },
    { state: { marked: ["actor:a", "theme:b"], targetGroups: ["group:ouderen"], order: "naam" }, because: "a path" },
  ])("leads back to what it was made of ($because)", ({ state }) => {
    expect(parseAddress(addressOf(state))).toEqual(state);
  });

  it.each<{ hash: string; state: PageState; because: string }>([
    { hash: "#van=1&tot=5", state: {}, because: "a span needs a document" },
    { hash: "#document=a&van=9&tot=5", state: { document: "a" }, because: "an end before its start" },
    { hash: "#document=a&van=-1&tot=x", state: { document: "a" }, because: "no numbers" },
    { hash: "#document=a&van=5", state: { document: "a" }, because: "half a span" },
    { hash: "#%E0%A4%A&vraag=%20", state: {}, because: "broken encoding and no words" },
    { hash: "#vraag=zorg&knoop=theme:x", state: { question: "zorg" }, because: "a question goes first" },
    { hash: "#scherm=elders&stappen=9&lijst=nee&toon=", state: {}, because: "screens and steps that are none" },
  ])("leaves out what it cannot read: $hash ($because)", ({ hash, state }) => {
    expect(parseAddress(hash)).toEqual(state);
  });
});

describe("a change of what is shown", () => {
  const state: PageState = { node: "theme:x", steps: 2, hidden: ["a"], list: true };
  it.each<{ change: Change; after: PageState; because: string }>([
    { change: { node: "theme:y" }, after: { ...state, node: "theme:y" }, because: "the rest stays" },
    { change: { hidden: [], list: false }, after: { node: "theme:x", steps: 2 }, because: "nothing is not kept" },
    { change: { steps: undefined }, after: { node: "theme:x", hidden: ["a"], list: true }, because: "taken away" },
    {
      change: { question: "zorg" },
      after: { question: "zorg", steps: 2, hidden: ["a"], list: true },
      because: "it goes first",
    },
  ])("gives $after ($because)", ({ change, after }) => {
    expect(changed(state, change)).toEqual(after);
  });
});
