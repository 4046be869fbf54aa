import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocument } from "../document/document.ts";
import { passagesOf } from "./passage.ts";

const read = (text: string) => passagesOf(readDocument({ source: "a.md", text }));

describe("passagesOf", () => {
  it("gives each passage its headings, and an item what it hangs under", () => {
    const passages = read("# Notitie\n\n## Agenda\n\nWij werken aan:\n\n- schulden:\n  - in gezinnen\n- wonen\n");
    expect(passages.map(({ text, headings, lead, depth }) => ({ text, headings, lead, depth }))).toEqual([
      { text: "Notitie", headings: [], lead: [], depth: 0 },
      { text: "Agenda", headings: ["Notitie"], lead: [], depth: 0 },
      { text: "Wij werken aan:", headings: ["Notitie", "Agenda"], lead: [], depth: 0 },
      { text: "schulden:", headings: ["Notitie", "Agenda"], lead: ["Wij werken aan:"], depth: 0 },
      { text: "in gezinnen", headings: ["Notitie", "Agenda"], lead: ["Wij werken aan:", "schulden:"], depth: 1 },
      { text: "wonen", headings: ["Notitie", "Agenda"], lead: ["Wij werken aan:"], depth: 0 },
    ]);
  });

  it("cuts a long paragraph at sentences, so that each part embeds well", () => {
    const sentence = "De gemeente werkt met bewoners aan een buurt waarin iedereen mee kan doen. ";
    const passages = read(sentence.repeat(20));
    expect(passages.length).toBeGreaterThan(2);
    for (const { text } of passages) {
      expect(text.length).toBeLessThanOrEqual(600);
      expect(text).toMatch(/^De gemeente .* doen\.$/);
    }
  });

  it("numbers passages in order", () => {
    expect(read("a\n\nb\n").map((passage) => passage.id.split(":")[1])).toEqual(["0", "1"]);
  });

  it("quotes the document verbatim, in order and without overlap, whatever the text", () => {
    const line = fc.constantFrom(
      "# Kop",
      "- item",
      "  - binnen",
      "1. een",
      "Van: x",
      "| a | b |",
      "> citaat",
      "",
      "Zin een. Zin twee!",
      "**vet**",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.string()), { minLength: 1, maxLength: 30 }), (lines) => {
        const document = readDocument({
          source: "a.md",
          text: `x\n${lines.join("\n").replace(/\p{Cc}/gu, "\n")}`,
        });
        let end = 0;
        for (const passage of passagesOf(document)) {
          expect(passage.text).toBe(document.text.slice(passage.start, passage.end));
          expect(passage.start).toBeGreaterThanOrEqual(end);
          end = passage.end;
        }
      }),
    );
  });
});
