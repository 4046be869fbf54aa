import { expansions } from "@kenniswijzer/gazetteer";
import { stopWords } from "@kenniswijzer/language";
import { flat, type NameExtractor, type Naming } from "../naming.ts";
import { isAcronym } from "../sheet.ts";
import { wordClass } from "../word-classes.ts";

const KIND = /^(?:overleg|orgaan)$/;
const VERB_LIKE = /(?:t|en|de|te)$/;

const MEETINGS = wordClass(
  ({ text }) => text.length <= 4 && expansions(text).some((row) => KIND.test(row.kind) && row.abbreviation === text),
);

/** Meetings and bodies by their letters and subject: `pho jeugd`, `AO ZW`. */
export const overlegs: NameExtractor = {
  name: "overlegs",
  find(sheet) {
    const found: Naming[] = [];
    for (const at of sheet.words.at(MEETINGS)) {
      const [token, next] = [sheet.tokens[at], sheet.tokens[at + 1]];
      if (token === undefined || next === undefined || next.start !== token.end + 1) continue;
      const subject =
        isAcronym(next.text) ||
        (/^\p{Ll}{3,}$/u.test(next.text) && !stopWords.has(next.key) && !VERB_LIKE.test(next.key));
      if (!subject) continue;
      const name = flat(sheet.text.slice(token.start, next.end));
      const span = { start: token.start, end: next.end };
      found.push({ ...span, type: "Actor", kind: "network", name, extractor: "overlegs", weight: 6 });
    }
    return found;
  },
};
