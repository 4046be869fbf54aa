import { LONGEST, ONLY_DUTCH, ONLY_ENGLISH, WORDS } from "./words.en.ts";

/** Whole questions whose words stand in another order in Dutch. */
const FRAMES: readonly (readonly [RegExp, string])[] = [
  [/^how (?:is|are) (.+?) (?:connected|related|linked|tied) (?:to|with) (.+)$/i, "hoe hangt $1 samen met $2"],
  [/^(?:what is|what's) the (?:link|connection|relation) between (.+?) and (.+)$/i, "hoe hangt $1 samen met $2"],
  [/^what (?:does|do) (.+?) (?:work on|do)$/i, "waar werkt $1 aan"],
  [/^which (.+?) (?:does|do) (.+?) (?:work on|deal with)$/i, "aan welke $1 werkt $2"],
  [/^when (?:does|did) (.+?) (start|begin)$/i, "wanneer begint $1"],
  [/^when (?:does|did) (.+?) end$/i, "wanneer eindigt $1"],
  [/^how much (?:money )?(?:does|did) (.+?) cost$/i, "hoeveel kost $1"],
  [
    /^with (?:whom|which (?:partners|organi[sz]ations)) (?:does|do) (.+?) (?:work|cooperate|collaborate)(?: together)?$/i,
    "met wie werkt $1 samen",
  ],
  [/^who (?:does|do) (.+?) (?:work|cooperate|collaborate)(?: together)? with$/i, "met wie werkt $1 samen"],
  [/^(?:is|are) (.+?) (?:involved|taking part) in (.+)$/i, "doet $1 mee aan $2"],
  [/^(?:does|do) (.+?) (?:take part|participate) in (.+)$/i, "doet $1 mee aan $2"],
  [/^(?:does|do) (.+?) work on (.+)$/i, "werkt $1 aan $2"],
];

/**
 * The Dutch of an English question, for reading it like any other; undefined for one that is Dutch already. Names and words that
 * are not known stay as they are, so that what cannot be read is not guessed.
 */
export function fromEnglish(question: string): string | undefined {
  if (!isEnglish(question)) return undefined;
  const asked = question.trim().replace(/[?!.\s]+$/, "");
  const frame = FRAMES.find(([pattern]) => pattern.test(asked));
  const ordered = frame === undefined ? asked : asked.replace(frame[0], markDutch(frame[1]));
  return `${inDutch(ordered)}?`;
}

/** More words that only English has than words that only Dutch has; one is enough where it opens the question. */
function isEnglish(question: string): boolean {
  const words = question.toLowerCase().match(/[\p{L}'’]+/gu) ?? [];
  const english = words.filter((word) => ONLY_ENGLISH.has(word)).length;
  const dutch = words.filter((word) => ONLY_DUTCH.has(word)).length;
  return english > dutch && (english > 1 || (words.length > 2 && ONLY_ENGLISH.has(words[0] ?? "")));
}

/** Words of the frame itself are Dutch already. */
const MARK = "\u0001";
const markDutch = (frame: string): string =>
  frame.replace(/[^\s$]+/g, (word) => (/^\d$/.test(word) ? word : `${MARK}${word}`));

function inDutch(text: string): string {
  const words = text.split(/\s+/);
  const said: string[] = [];
  for (let at = 0; at < words.length; ) {
    const own = words[at] as string;
    const [length, dutch] = isKept(own, at) ? [1, own] : translated(words, at);
    said.push(dutch);
    at += length;
  }
  return said.join(" ").replaceAll(MARK, "").replace(/\s+/g, " ").trim();
}

/** Dutch of a frame, and names: a capital that does not open the question. */
const isKept = (word: string, at: number): boolean => word.startsWith(MARK) || (at > 0 && /^["“‘(]?\p{Lu}/u.test(word));

/** How many words from here make a known phrase, and its Dutch. */
function translated(words: readonly string[], at: number): readonly [length: number, dutch: string] {
  for (let length = Math.min(LONGEST, words.length - at); length > 0; length--) {
    const own = words.slice(at, at + length);
    if (own.slice(1).some((word) => isKept(word, 1))) continue;
    const sign = /[,;:]$/.exec(own.at(-1) ?? "")?.[0] ?? "";
    const dutch = WORDS.get(
      own
        .join(" ")
        .toLowerCase()
        .replace(/[,;:]$/, ""),
    );
    if (dutch !== undefined) return [length, `${dutch}${sign}`];
  }
  return [1, words[at] as string];
}
