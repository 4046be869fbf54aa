import { memoryStore } from "@kenniswijzer/graph/stores/memory";
import { readDocument } from "@kenniswijzer/ingest";
import { describe, expect, it } from "vitest";
import { openKenniswijzer, type Source } from "./index.ts";

const NOTE = "Notitie\n\nOnderwerpen:\n\n- Schuldhulp aan gezinnen (gemeente Gouda), bel 06-12345678;\n";

async function* sources(): AsyncGenerator<Source> {
  const read = async () => readDocument({ text: NOTE, source: "n.txt", visibility: "openbaar" });
  yield { name: "n.txt", bytes: NOTE.length, read };
}

describe("a question with personal data", () => {
  it.each([
    { given: "123456782", because: "a citizen service number" },
    { given: "06-12345678", because: "a phone number" },
    { given: "j.jansen@gmail.com", because: "a private mail address" },
  ])("is nowhere repeated: $given ($because)", async ({ given }) => {
    const kenniswijzer = await openKenniswijzer({ store: memoryStore(), model: "none", onNotice: () => {} });
    await kenniswijzer.ingest(sources());
    const answer = await kenniswijzer.ask(`Wie werkt er aan schuldhulp voor ${given}?`, { clearance: "openbaar" });
    const hits = await kenniswijzer.search(`schuldhulp ${given}`, { clearance: "openbaar" });
    expect(JSON.stringify([answer, hits])).not.toContain(given);
    expect(answer.question).toMatch(/^Wie werkt er aan schuldhulp voor █+\?$/);
    expect(hits.length).toBeGreaterThan(0);
    await kenniswijzer.close();
  });
});
