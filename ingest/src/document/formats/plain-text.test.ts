import { describe, expect, it } from "vitest";
import { plainText } from "./plain-text.ts";

const read = async (text: string): Promise<string | undefined> =>
  (await plainText.content?.({ name: "a.md", bytes: new TextEncoder().encode(text) }))?.text;

describe("plain text", () => {
  const cases = [
    {
      text: "Zij werken aan eenzaam-\nheid hier.",
      read: "Zij werken aan eenzaamheid hier.",
      because: "a line divides a word",
    },
    {
      text: "Zij werken aan eenzaam-\n\nheid hier.",
      read: "Zij werken aan eenzaamheid hier.",
      because: "with a blank line between all lines",
    },
    { text: "Over zorg-\nen welzijn.", read: "Over zorg-\nen welzijn.", because: "two words share a part" },
    {
      text: "De Wmo-\nwerkplaats leert.",
      read: "De Wmo-werkplaats leert.",
      because: "a hyphen that belongs to the word",
    },
    { text: "Wij -\nen zij.\n\n- een\n- twee", read: "Wij -\nen zij.\n\n- een\n- twee", because: "dashes and bullets" },
  ];
  it.each(cases)("$read ($because)", async ({ text, read: expected }) => {
    expect(await read(text)).toBe(expected);
  });

  it("knows its pages after words were made whole", async () => {
    const content = await plainText.content?.({
      name: "a.txt",
      bytes: new TextEncoder().encode("Een werk-\nplaats.\fTwee."),
    });
    expect(content?.text.slice(content.pages?.[1])).toBe("Twee.");
  });
});
