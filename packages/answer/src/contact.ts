import type { Passage } from "@kenniswijzer/domain";

const CONTACT =
  /[\p{L}\d.+_-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+|(?:https?:\/\/|www\.)[^\s<>()"“”]+[^\s<>()"“”.,;:!?]|(?<!\d)0[89]00[ -]?\d(?:[ -]?\d){3,6}(?!\d)|(?<!\d)14[ -]?0\d{2,3}(?!\d)/giu;
const SENTENCE_END = /(?<=[.!?;])\s+(?=\p{Lu})|\n/u;

/**
 * A public mail address, website or service number that stands with this name in one sentence, the first in the text; undefined for
 * none. A sentence with two addresses of one kind leaves open whose is whose, so it gives none. Texts are masked: what is private is gone.
 */
export function contactIn(name: string, passages: readonly Passage[]): string | undefined {
  const whole = new RegExp(`(?<![\\p{L}\\d])${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\p{L}\\d])`, "iu");
  for (const { text } of passages) {
    for (const sentence of text.split(SENTENCE_END)) {
      if (!whole.test(sentence)) continue;
      const found = sentence.match(CONTACT) ?? [];
      if (found.length === 1) return found[0];
    }
  }
  return undefined;
}
