import { nameKey } from "@kenniswijzer/domain";
import type { Profile } from "./profile.ts";
import { isPerson } from "./profile.ts";

/**
 * Keys under which a node is compared with others ("blocking"): two nodes that share none are never a pair, so that the
 * work grows with the names and not with their square.
 */
export function blocksOf(profile: Profile): string[] {
  const { node, forms } = profile;
  const type = isPerson(node) ? "Person" : node.type;
  const keys = new Set<string>();
  for (const form of forms) for (const key of keysOf(form)) keys.add(`${type} ${key}`);
  return [...keys];
}

function* keysOf({ name, words, stems, joined, bare }: Profile["forms"][number]): Iterable<string> {
  const [first = ""] = words;
  const last = words.at(-1) ?? "";
  // Written together or apart, and slips of the pen in one half.
  if (joined.length >= 8) {
    yield `^${joined.slice(0, 6)}`;
    yield `${joined.slice(-6)}$`;
  }
  yield `all ${[...stems].toSorted().join(" ")}`;
  if (bare !== "") yield `bare ${bare}`;
  if (words.length > 1) {
    yield `ends ${first[0]} ${last}`;
    // Letters that may stand for it, and the letters themselves.
    for (const letters of [...initialsOf(words), ...initialsOf(nameKey(name).split(" "))]) yield `letters ${letters}`;
  } else if (/^[a-z0-9&]{2,8}$/.test(joined)) {
    yield `letters ${joined.replaceAll("&", "")}`;
  }
  // A shorter and a longer name share a rare word; common ones are cut by the size of their block.
  for (const stem of stems) if (stem.length >= 5) yield `word ${stem}`;
}

/** First letters of all words, and without the first, which may be the noun: `lectoraat Sociale Innovatie` → lsi, si. */
function initialsOf(words: readonly string[]): string[] {
  const letters = words.map((word) => word[0]).join("");
  return letters.length > 2 ? [letters, letters.slice(1)] : [letters];
}
