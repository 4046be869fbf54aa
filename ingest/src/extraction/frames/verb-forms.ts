import { lexicon } from "@kenniswijzer/language";

/** How a form of a verb is used; `plural` is the infinitive as well. */
export type FormKind = "finite" | "plural" | "participle" | "either";

/** A word read as a form of a verb. */
export interface VerbForm {
  /** The infinitive, with its particle when that is written with it: `aansluiten`. */
  readonly lemma: string;
  readonly kind: FormKind;
}

/** Infinitive, forms of the present and past, participle: verbs that the dictionary lacks or reads as other words. */
const IRREGULAR = `
  zijn is was waren ben geweest|hebben heeft had hadden heb gehad|worden wordt werd werden word geworden|zullen zal zou zouden
  kunnen kan kon konden gekund|mogen mag mocht mochten gemogen|willen wil wou wilde wilden gewild|moeten moet moest moesten gemoeten
  gaan gaat ging gingen ga gegaan|staan staat stond stonden gestaan|doen doet deed deden gedaan|zien ziet zag zagen gezien
  nemen neemt nam namen genomen|geven geeft gaf gaven gegeven|komen komt kwam kwamen gekomen|treden treedt trad traden getreden
  trekken trekt trok trokken getrokken|sluiten sluit sloot sloten gesloten|schuiven schuift schoof schoven geschoven
  dragen draagt droeg droegen gedragen|vragen vraagt vroeg vroegen gevraagd|brengen brengt bracht brachten gebracht
  denken denkt dacht dachten gedacht|zoeken zoekt zocht zochten gezocht|bieden biedt bood boden geboden
  houden houdt hield hielden gehouden|laten laat liet lieten gelaten|lopen loopt liep liepen gelopen|roepen roept riep riepen geroepen
  vallen valt viel vielen gevallen|krijgen krijgt kreeg kregen gekregen|blijven blijft bleef bleven gebleven
  schrijven schrijft schreef schreven geschreven|kijken kijkt keek keken gekeken|helpen helpt hielp hielpen geholpen
  buigen buigt boog bogen gebogen|spreken spreekt sprak spraken gesproken|zitten zit zat zaten gezeten|liggen ligt lag lagen gelegen
  beginnen begint begon begonnen begonnen|vinden vindt vond vonden gevonden|zeggen zegt zei zeiden gezegd|weten weet wist wisten geweten
  kopen koopt kocht kochten gekocht|vangen vangt ving vingen gevangen|werven werft wierf wierven geworven
  drijven drijft dreef dreven gedreven|stellen stelt stelde stelden gesteld|leggen legt legde legden gelegd|richten richt richtte richtten gericht
  starten start startte startten gestart|steunen steunt steunde steunden gesteund|voegen voegt voegde voegden gevoegd
  haken haakt haakte haakten gehaakt|stappen stapt stapte stapten gestapt|vormen vormt vormde vormden gevormd
  werken werkt werkte werkten gewerkt|delen deelt deelde deelden gedeeld|tekenen tekent tekende tekenden getekend
  leveren levert leverde leverden geleverd|voeren voert voerde voerden gevoerd|zetten zet zette zetten gezet
  pakken pakt pakte pakten gepakt|regelen regelt regelde regelden geregeld|testen test testte testten getest
  trainen traint trainde trainden getraind|leiden leidt leidde leidden geleid|kennen kent kende kenden gekend
  maken maakt maakte maakten gemaakt|volgen volgt volgde volgden gevolgd|zorgen zorgt zorgde zorgden gezorgd
  ruilen ruilt ruilde ruilden geruild|huren huurt huurde huurden gehuurd|rekenen rekent rekende rekenden gerekend
  scholen schoolt schoolde schoolden geschoold|duren duurt duurde duurden geduurd|hangen hangt hing hingen gehangen
  dekken dekt dekte dekten gedekt|keren keert keerde keerden gekeerd|melden meldt meldde meldden gemeld
  berusten berust berustte berustten berust|binden bindt bond bonden gebonden|winnen wint won wonnen gewonnen|zenden zendt zond zonden gezonden
  wijzen wijst wees wezen gewezen|schenken schenkt schonk schonken geschonken|kiezen kiest koos kozen gekozen|rijden rijdt reed reden gereden
  stijgen stijgt steeg stegen gestegen|meten meet mat maten gemeten|slaan slaat sloeg sloegen geslagen|grijpen grijpt greep grepen gegrepen
  treffen treft trof troffen getroffen|lezen leest las lazen gelezen|blijken blijkt bleek bleken gebleken|rusten rust rustte rustten gerust
  hopen hoopt hoopte hoopten gehoopt|pleiten pleit pleitte pleitten gepleit|belasten belast belastte belastten belast|bemensen bemenst bemenste bemensten bemenst
  bestrijden bestrijdt bestreed bestreden bestreden|vergroten vergroot vergrootte vergrootten vergroot|overwegen overweegt overwoog overwogen overwogen
  beëindigen beëindigt beëindigde beëindigden beëindigd|passen past paste pasten gepast|springen springt sprong sprongen gesprongen
  coördineren coördineert coördineerde coördineerden gecoördineerd|initiëren initieert initieerde initieerden geïnitieerd|jagen jaagt joeg joegen gejaagd
  begeleiden begeleidt begeleidde begeleidden begeleid|stuwen stuwt stuwde stuwden gestuwd`;

/** Written with the verb or at the end of its clause. */
export const PARTICLES: readonly string[] =
  "aaneen achter samen mede open tegemoet teweeg beschikbaar deel mee aan bij in uit toe af op voor over door om na terug vast vrij neer rond onder tegen weg los".split(
    " ",
  );
const PARTICLE: ReadonlySet<string> = new Set(PARTICLES);
export const isParticle = (key: string): boolean => PARTICLE.has(key);
const PREFIX = /^(?:be|ver|ont|her|er|over|onder|door|voor|om)(?=.{4})/;

const GE = new RegExp(`^(?:${PARTICLES.join("|")})?ge`);

function kindOf(form: string, lemma: string): FormKind {
  if (form === lemma) return "plural";
  if (GE.test(form) && !/^ge/.test(lemma) && /(?:d|t|n)$/.test(form)) return "participle";
  if (/^(?:be|ver|ont|her|er|ge)/.test(lemma) && /d$/.test(form)) return "participle";
  return /^(?:be|ver|ont|her|er|ge|over|onder)/.test(lemma) && /(?:t|en)$/.test(form) ? "either" : "finite";
}

const FORMS = new Map<string, VerbForm>();
for (const row of IRREGULAR.trim().split(/\||\n/)) {
  const [lemma = "", ...forms] = row.trim().split(" ");
  FORMS.set(lemma, { lemma, kind: "plural" });
  for (const form of forms) FORMS.set(form, { lemma, kind: kindOf(form, lemma) });
}

/** Reads a word in lower case as a form of a verb, its particle or prefix included: `aangesloten`, `aan te sluiten` apart. */
export const verbForm = (word: string): VerbForm | undefined => simple(word) ?? prefixed(word) ?? withParticle(word);

/** As every form that the list above lacks. */
const ENDS_AS_VERB = /[tdne]$/;

function simple(word: string): VerbForm | undefined {
  const own = FORMS.get(word);
  if (own !== undefined) return own;
  // "gecofinancierd"
  if (/^ge(?:co|mede|her)(?=\p{L}{6})/u.test(word)) return simple(word.replace(/^ge(co|mede|her)/, "$1ge"));
  const joint = /^(?:co|mede|mee|her)(?=\p{L}{6})/u.exec(word)?.[0];
  const within = joint === undefined ? undefined : simple(word.slice(joint.length));
  if (joint !== undefined && within !== undefined) return { lemma: joint + within.lemma, kind: within.kind };
  if (!ENDS_AS_VERB.test(word)) return undefined;
  const lemma = lexicon().verbs.get(word);
  // "zorg" and "geweld" are nouns before they are forms of verbs; an infinitive is both
  const noun = word !== lemma && lexicon().forms.get(word)?.kind === "noun";
  if (lemma !== undefined && !noun && /(?:[td]|[td]en?|en)$/.test(word))
    return { lemma, kind: /d$/.test(word) ? "participle" : kindOf(word, lemma) };
  const foreign = /^(\p{L}{3,}[eë]er)(t|de|den|d)$/u.exec(word);
  if (foreign?.[1] === undefined) return undefined;
  const participle = foreign[2] === "d" && /^ge/.test(word);
  const stem = foreign[1].replace(/[eë]er$/, "").replace(participle ? /^ge/ : /$^/, "");
  return { lemma: `${stem}${stem.endsWith("i") ? "ë" : "e"}ren`, kind: participle ? "participle" : "finite" };
}

/** `besloten` by `gesloten`, `ontving` by `ving`. */
function prefixed(word: string): VerbForm | undefined {
  const prefix = PREFIX.exec(word)?.[0];
  if (prefix === undefined) return undefined;
  const rest = word.slice(prefix.length);
  const [plain, participle] = [FORMS.get(rest), FORMS.get(`ge${rest}`)];
  if (participle?.kind === "participle")
    return { lemma: prefix + participle.lemma, kind: plain === undefined ? "participle" : "either" };
  return plain === undefined || plain.kind === "participle"
    ? undefined
    : { lemma: prefix + plain.lemma, kind: plain.kind };
}

/** By the letter that they begin with, in order. */
const PARTICLES_BY: ReadonlyMap<string | undefined, readonly string[]> = new Map(
  PARTICLES.map(([first]) => [first, PARTICLES.filter((particle) => particle[0] === first)]),
);

function withParticle(word: string): VerbForm | undefined {
  for (const particle of PARTICLES_BY.get(word[0]) ?? []) {
    if (!word.startsWith(particle) || word.length < particle.length + 3) continue;
    const rest = simple(word.slice(particle.length)) ?? prefixed(word.slice(particle.length));
    if (rest !== undefined) return { lemma: particle + rest.lemma, kind: rest.kind };
  }
  return undefined;
}
