import { numberOf, remembered } from "@kenniswijzer/language";
import { isParticle, type VerbForm, verbForm } from "./verb-forms.ts";
import { words } from "./word-sets.ts";

/** A sign for something named, a word, or a mark, of a skeleton. */
export interface Token {
  readonly text: string;
  /** In lower case. */
  readonly key: string;
  /** Index in the skeleton. */
  readonly at: number;
  readonly kind: "sign" | "word" | "mark";
  /** When the word can be a verb at its place. */
  readonly verb: VerbForm | undefined;
}

/** Before a name or noun; some are particles of verbs too. */
export const PREPOSITION =
  words(`aan bij binnen buiten door in met na naar namens naast onder op over per rond rondom sinds te tegen
  tijdens tot tussen uit van vanaf vanuit via volgens voor zonder dankzij richting behalve omtrent
  vanwege als`);
const MARKS = new Set([...",;:–.?!"]);
const isSign = (word: string): boolean => word >= "\ue000" && word <= "\uf3ff";
const TOKEN = /[\ue000-\uf3ff]|[\p{L}\p{N}€][\p{L}\p{N}€%'’-]*(?:[.,]\d+)*|[,;:–.?!]/gu;
/** Nouns and names may follow these, finite verbs don't. */
const BEFORE_NOUN =
  words(`de het een 't dit deze die dat hun haar zijn ons onze uw mijn elke elk ieder iedere alle veel meer minder
  geen van met voor op bij in aan door tot uit over onder naar per zonder via tussen ten ter twee drie vier
  vijf zes enkele andere nieuwe eigen`);
/** After "die", "dat" and "zijn" a verb may come all the same, and always one that is no noun. */
const AMBIGUOUS =
  words(`start steun steunt zet test leiden plan plannen vragen kosten werken delen leven wonen zorgen taken
  zaken wijken regels regelen lopen ouderen middelen gelden lasten krachten vormen scholen huren steden
  staten plaatsen landen banen partijen dossiers tekenen besluiten voorstellen onderzoeken bezoeken
  projecten verhalen studenten kansen lessen`);

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  for (const word of text.match(TOKEN) ?? []) {
    const at = text.indexOf(word, from);
    const { text: own, key, kind, form, capital } = formOf(word);
    const verb = form === undefined || (capital && tokens.length > 0) ? undefined : verbAt(tokens, key, form);
    tokens.push({ text: own, key, at, kind, verb });
    from = at + word.length;
  }
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.verb?.kind === "participle" && isAttributive(tokens, at)) tokens[at] = { ...token, verb: undefined };
  }
  return tokens;
}

/** What the letters of a word tell, wherever it stands. */
interface Form extends Pick<Token, "text" | "key" | "kind"> {
  /** As a form of a verb. */
  readonly form: VerbForm | undefined;
  readonly capital: boolean;
}

const formOf = remembered((text): Form => {
  const key = text.toLowerCase();
  const kind = isSign(text) ? "sign" : MARKS.has(text) ? "mark" : "word";
  const none = kind !== "word" || isParticle(key) || numberOf(key) !== undefined;
  return { text, key, kind, form: none ? undefined : verbForm(key), capital: /^\p{Lu}/u.test(text) };
});

const ARTICLE = words("de het een hun haar onze ons");
const NO_NOUN = words("en of ook te zijn is was werd die dat");

/** `van verward gedrag`: a participle between a preposition or article and a noun. */
function isAttributive(tokens: readonly Token[], at: number): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (before?.kind !== "word" || next?.kind !== "word" || next.verb !== undefined) return false;
  if (!PREPOSITION.has(before.key) && !ARTICLE.has(before.key)) return false;
  return !PREPOSITION.has(next.key) && !NO_NOUN.has(next.key);
}

function verbAt(before: readonly Token[], key: string, form: VerbForm): VerbForm | undefined {
  const last = before.at(-1);
  if (last === undefined) return form.kind === "finite" || form.kind === "participle" ? form : undefined;
  if (isPossessive(before, key)) return undefined;
  // "volgens het besluit": a noun
  if (last.key === "het" && PREPOSITION.has(before.at(-2)?.key ?? "")) return undefined;
  if (form.kind === "participle") return form;
  const afterNoun =
    (BEFORE_NOUN.has(last.key) || /^\d{1,3}$/.test(last.key)) && !(isParticle(last.key) && form.kind === "finite");
  if (!afterNoun) return AMBIGUOUS.has(key) && isAdjective(last) ? undefined : form;
  // "die leveren", "dat betaalt": the relative, not the article
  if (RELATIVE.has(last.key) && !AMBIGUOUS.has(key)) return form;
  return last.key === "het" && form.kind === "finite" && !AMBIGUOUS.has(key) ? form : undefined;
}

const RELATIVE = words("die dat dit zijn");
const BEFORE_POSSESSIVE = words("en van met voor aan in op bij door over uit naar om tot onder");

/** `met zijn partners`, but `A zijn partners`. */
const isPossessive = (before: readonly Token[], key: string): boolean =>
  key === "zijn" && BEFORE_POSSESSIVE.has(before.at(-1)?.key ?? "");

const isAdjective = (token: Token): boolean =>
  token.kind === "word" && /(?:e|en|se|ige)$/.test(token.key) && token.key.length > 4;
