import { describe, expect, it } from "vitest";
import { blotSpans } from "./blot-names.ts";
import { findNames, knownNames } from "./find-names.ts";
import { nameForms } from "./name-forms.ts";
import { namesOn, removedPersonsIn, withRemoved } from "./removed-persons.ts";

const NAME = "Jan-Peter de Vries";
const plain = knownNames([nameForms(NAME)]);
const hashed = namesOn(withRemoved(removedPersonsIn(new Map()), nameForms(NAME), { at: "2025-01-01" }));

describe.each([
  { list: "names in clear", names: plain },
  { list: "hashes of names", names: hashed },
])("finding a person by $list", ({ names }) => {
  const blotted = (text: string): string => blotSpans(text, findNames([text], names)[0] ?? []);

  it.each([
    { text: "Jan-Peter de Vries trekt dit.", result: "██████████████████ trekt dit.", because: "in full" },
    { text: "jan peter de vries", result: "██████████████████", because: "in small letters" },
    { text: "JAN-PETER DE VRIES", result: "██████████████████", because: "in capitals" },
    { text: "Ján-Pèter de Vries", result: "██████████████████", because: "with accents" },
    { text: "J.P. de Vries", result: "█████████████", because: "by initials" },
    { text: "J. P. de Vries", result: "██████████████", because: "by initials apart" },
    { text: "J.de Vries", result: "██████████", because: "by one initial" },
    { text: "Jan de Vries", result: "████████████", because: "by the first given name" },
    { text: "Vries, Jan-Peter de", result: "███████████████████", because: "surname first" },
    { text: "Vries, J.P. de (gemeente)", result: "██████████████ (gemeente)", because: "surname first, by initials" },
    { text: "Jan-Peter\nde Vries", result: "█████████\n████████", because: "over a line end" },
    { text: "brief_jan-peter_de_vries.docx", result: "brief_██████████████████.docx", because: "in a file's name" },
    {
      text: "linkedin.com/in/janpeterdevries",
      result: "linkedin.com/in/███████████████",
      because: "glued, in an address",
    },
    {
      text: "Jan-Peter de Vries. Volgens De Vries",
      result: "██████████████████. Volgens ████████",
      because: "surname, after the whole",
    },
    { text: "J.P.M. de Vries", result: "███████████████", because: "one initial more" },
    { text: "Jan Willem de Vries", result: "███████████████████", because: "another second given name" },
    { text: "Jan-Peter de Vries-Smit", result: "███████████████████████", because: "a double surname" },
    { text: "Jan-Peter de Vries’ plan", result: "██████████████████’ plan", because: "a genitive" },
    { text: "Jan-Peter de Vriess plan", result: "███████████████████ plan", because: "a genitive with an s" },
    { text: "de Vries, J.P.", result: "█████████████.", because: "particle first" },
    { text: "(Jan-Peter de Vries)", result: "(██████████████████)", because: "in brackets" },
    {
      text: "Jan-Peter de Vries en de heer Vries",
      result: "██████████████████ en de heer █████",
      because: "bare surname, after the whole",
    },
  ])("$text → $result ($because)", ({ text, result }) => {
    expect(blotted(text)).toBe(sameShape(text, result));
  });

  it.each([
    { text: "Piet de Vries trekt dit.", because: "somebody else" },
    { text: "R.H.J. de Vries trekt dit.", because: "somebody else, by other initials" },
    { text: "Volgens De Vries mag dat.", because: "a surname alone, in a text that does not name him" },
    { text: "Jan de Boer, Piet van der Vries", because: "parts of two others" },
    { text: "Jan Peter. De vries is een vogel", because: "a full stop and a small letter apart" },
    { text: "Piet de Vries, Jan de Boer", because: "the end of one name and the beginning of the next" },
  ])("keeps $text ($because)", ({ text }) => {
    expect(blotted(text)).toBe(text);
  });

  it.each([
    {
      text: "Jan-Peter de Vries en Piet de Vries",
      keeps: "Piet de Vries",
      because: "another's given name stands before it",
    },
    { text: "Jan-Peter de Vries en P. de Vries", keeps: "P. de Vries", because: "another's initial stands before it" },
    { text: "Jan-Peter de Vries en Jan Bakker", keeps: "Jan Bakker", because: "another's surname stands behind it" },
  ])("keeps $keeps beside him ($because)", ({ text, keeps }) => {
    expect(blotted(text)).toContain(keeps);
    expect(blotted(text)).not.toContain("Jan-Peter");
  });

  it("counts a file's name as telling who is meant in its text", () => {
    const texts = ["verslag Jan-Peter de Vries.txt", "Meneer De Vries kwam langs."];
    expect(findNames(texts, names)[1]).toEqual([{ start: 7, end: 15 }]);
  });
});

/** Blots cover every sign but white space. */
const sameShape = (text: string, result: string): string =>
  [...result].map((sign, at) => (sign === "█" && /\s/.test(text[at] ?? "") ? (text[at] ?? "") : sign)).join("");

describe("nameForms", () => {
  const keys = (name: string, kind: string): string[] =>
    nameForms(name)
      .filter((form) => form.kind === kind)
      .map((form) => form.key);

  it("leaves titles and forms of address out", () => {
    expect(keys("mevr. dr. A. Bakker", "whole")).toContain("a bakker");
    expect(keys("mevr. dr. A. Bakker", "whole").join("|")).not.toMatch(/mevr|dr/);
  });
  it("knows both halves of a double surname", () => {
    expect(keys("Anna van den Berg-Jansen", "whole")).toEqual(
      expect.arrayContaining(["anna van den berg jansen", "anna van den berg", "anna van den jansen"]),
    );
  });
  it("takes a name of one word for the whole", () => {
    expect(keys("Zwartbol", "whole")).toEqual(["zwartbol"]);
  });
  it("makes nothing of a name without letters", () => {
    expect(nameForms(" . ")).toEqual([]);
  });
});

describe("the list of removed persons", () => {
  it("holds no name, nor the same hash in two stores", () => {
    const lists = [1, 2].map(() => withRemoved(removedPersonsIn(new Map()), nameForms(NAME), { at: "2025-01-01" }));
    expect(JSON.stringify(lists).toLowerCase()).not.toMatch(/vries|peter/);
    const [one, other] = lists.map((list) => list.persons[0]?.forms.map(({ hash }) => hash));
    expect(one?.some((hash) => other?.includes(hash))).toBe(false);
  });
  it("has nobody twice", () => {
    const list = withRemoved(removedPersonsIn(new Map()), nameForms(NAME), { at: "2025-01-01" });
    expect(withRemoved(list, nameForms(NAME), { at: "2026-01-01" })).toEqual(list);
  });
});
