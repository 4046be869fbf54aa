import type { ActorKind, EntityType, Plan, ValueKind } from "@kenniswijzer/domain";
import { remembered } from "./remembered.ts";

/** What a noun in a question asks for. */
export interface Asked {
  readonly asked: Plan["asked"];
  /** Types of node that can be the answer; empty when the answer is a fact in a sentence. */
  readonly types: readonly EntityType[];
  /** Kinds of actor that can be the answer; empty means any. */
  readonly kinds: readonly ActorKind[];
  /** Kinds of value that can be the answer. */
  readonly values: readonly (ValueKind | "phone")[];
  /** True when the noun says no more than the kind does: "gemeente" is generic, "zorgverzekeraar" is not. */
  readonly generic: boolean;
  /** A measure of time that is asked for. */
  readonly measure?: "frequency" | "duration" | "clock";
}

const ORGANISED: readonly ActorKind[] = [
  "organisation",
  "organisation-unit",
  "department",
  "education",
  "research-group",
  "network",
  "government",
];
const NO_PERSON: readonly ActorKind[] = ["municipality", "municipality-group", "region", ...ORGANISED];

const actor = (asked: Plan["asked"], kinds: readonly ActorKind[], generic: boolean): Asked => ({
  asked,
  types: ["Actor"],
  kinds,
  values: [],
  generic,
});
const node = (asked: Plan["asked"], types: readonly EntityType[], generic = true): Asked => ({
  asked,
  types,
  kinds: [],
  values: [],
  generic,
});
const fact = (asked: Plan["asked"], values: Asked["values"], generic = true): Asked => ({
  asked,
  types: [],
  kinds: [],
  values,
  generic,
});

export const ANY_ACTOR: Asked = actor("partner", [], true);
export const ANY_PERSON: Asked = actor("person", ["person"], true);
export const ANY_PLACE: Asked = { ...actor("place", ["municipality", "region"], true) };
export const AMOUNT: Asked = fact("amount", ["amount"]);
export const PERCENTAGE: Asked = fact("amount", ["percentage"]);
export const DATE: Asked = fact("date", ["date", "period"]);
export const AGE: Asked = fact("target-group", ["age"]);
export const COUNT: Asked = fact("count", ["count"]);
/** How often: "vier keer per jaar". */
export const FREQUENCY: Asked = { ...fact("count", ["period"]), measure: "frequency" };
/** How long: "anderhalf jaar". */
export const DURATION: Asked = { ...fact("count", ["period", "date"]), measure: "duration" };
/** At what time of the day: "9.30 uur". */
export const CLOCK: Asked = { ...fact("date", ["date"]), measure: "clock" };
export const DEFINITION: Asked = fact("definition", []);
export const DESCRIPTION: Asked = node("description", ["Theme", "Question", "Project", "Decision", "Action"]);
export const DECISIONS: Asked = node("decision", ["Decision"]);
export const ACTIONS: Asked = node("decision", ["Action"]);
export const TARGET_GROUP: Asked = node("target-group", ["TargetGroup"]);
export const SUCCESSOR: Asked = node("description", ["Actor", "Project"]);

// Each noun with its plural, as the end of a word: "praktijkpartners" is asked for as partners are. First match wins.
const NOUNS: readonly (readonly [RegExp, Asked])[] = [
  [
    /^(samenwerkings|praktijk|keten)?partners?$|^(partij|club|deelnemer|betrokkene|actor|speler|stakeholder)(en|s|n)?$/,
    actor("partner", NO_PERSON, true),
  ],
  [/^(regio|centrum)?gemeenten?$|^gemeentebestu(ur|ren)$/, actor("municipality", ["municipality"], true)],
  [/^(organisatie|instelling|instantie)(s|en)?$/, actor("organisation", ORGANISED, true)],
  [/(organisatie|instelling|instantie)(s|en)?$/, actor("organisation", ORGANISED, false)],
  [/regio('?s)?$|^provincies?$|^samenwerkingsorga(an|nen)$/, actor("organisation", ["region", "government"], false)],
  [/^(ministeries?|departement(en)?)$/, actor("organisation", ["government"], true)],
  [
    /^(mede|lagere )?overhe(id|den)$/,
    actor("organisation", ["government", "municipality", "municipality-group", "region"], true),
  ],
  [
    /(lectora(at|ten)|onderzoeksgroep(en)?|kenniskring(en)?|leerstoel(en)?)$/,
    actor("organisation", ["research-group"], true),
  ],
  [
    /(hogescho(ol|len)|universiteit(en)?|opleiding(en)?|faculteit(en)?|scho(ol|len)|rocs?|roc's)$/,
    actor("organisation", ["education", "organisation-unit", "research-group"], false),
  ],
  [/^(penvoerders?|trekkers?|financiers?|opdrachtgevers?|aanvragers?)$/, actor("partner", [], false)],
  [
    /(voorzitters?|wethouders?|ministers?|burgemeesters?|directeur(en)?|hoogleraren|hoogleraar|lector(en)?|secretaris(sen)?|bestuurders?|projectleiders?|programmaleiders?|coordinator(en)?|contactperso(on|nen)|kwartiermakers?|onderzoekers?|medewerkers?|studenten|student|adviseurs?|ambtenaren|ambtenaar|docenten?|lid|leden|teamleden|auteurs?)$/,
    actor("person", ["person"], false),
  ],
  [/^(personen|persoon|mensen)$/, actor("person", ["person"], true)],
  [
    /(commissies?|netwerk(en)?|werkplaats(en)?|overleg(gen)?|platforms?|raad|raden|stuurgroep(en)?|regiegroep(en)?|werkgroep(en)?|taskforces?|teams?|samenwerkingsverband(en)?|zorgpact(en)?|allianties?|coalities?)$/,
    actor("organisation", ["network", "organisation", "organisation-unit", "department"], false),
  ],
  [
    /(stichting(en)?|vereniging(en)?|institu(ut|ten)|bureaus?|verzekeraars?|corporaties?|bedrij(f|ven)|werkgevers?|ggds?|ggd's|aanbieders?|centrum|centra|fonds(en)?|koepels?|leveranciers?|fabrikant(en)?|ondernemingen|onderneming|winkels?|ziekenhuis|ziekenhuizen|kliniek(en)?|praktijk(en)?|museum|musea|kerk(en)?|clubs?|cooperaties?|maatschappij(en)?|bank(en)?|bond(en)?|dienst(en)?|afdeling(en)?|autoriteit(en)?|inspecties?|bibliothe(ek|ken)|financiers?)$/,
    actor("organisation", ORGANISED, false),
  ],
  [/^(thema|onderwerp|speerpunt|terrein|vraagstuk|aandachtsgebied|aandachtspunt)('?s|en)?$/, node("theme", ["Theme"])],
  [/^(project|pilot|proef|proeven|proeftuin|programma|traject|leeratelier)('?s|en)?$/, node("project", ["Project"])],
  [/^(onderzoeks|kennis|leer|praktijk)?vra(ag|gen)$|^onderzoeksmethoden?$/, node("question", ["Question"])],
  [/^(doel|leeftijds)?groep(en)?$/, TARGET_GROUP],
  [/^(leeftijd(en)?|leeftijdsgrens|leeftijdsgrenzen)$/, AGE],
  [/^(stad|steden|plaats|plaatsen|woonplaats|vestigingsplaats)$/, ANY_PLACE],
  [/^(buurt|wijk|dorp|kern|stadsdeel|stadsdelen|gebied|straat|gebouw|pand|locatie)(en|s)?$/, fact("place", [])],
  [/^(datum|data|jaar|jaartal|periode|maand|dag|termijn|deadline|looptijd|tijdstip)$/, DATE],
  [/^(percentage|percentages|procent|deel|aandeel|gedeelte)$/, PERCENTAGE],
  [
    /(bedrag|bedragen|budget|budgetten|subsidie|subsidies|bijdrage|vergoeding|pot|kosten|tarief|uurtarief|prijs|prijskaartje|kostenplaatje|begroting|geld|gelden|toelage|salaris|premie|boete|inleg|geldbedrag)$/,
    AMOUNT,
  ],
  [/^bijlagen?$/, { ...node("document", [], false) }],
  [/^(document|stuk|notitie|verslag|memo|brief|rapport)(en|s|ken)?$/, node("document", [])],
  [/^(besluit|besluiten|voorstel|voorstellen|afspraak|afspraken|verzoek|verzoeken|advies|adviezen)$/, DECISIONS],
  [/^(actie|actiepunt)(s|en)?$/, node("decision", ["Action"])],
  [/^(werkwijze|methode|methodiek|aanpak|manier|methoden|methodieken|werkvorm)$/, fact("method", [])],
  [/^(functie|rol|beroep|titel)s?$/, fact("role", [])],
  [/^(website|site|webadres|webpagina|url|internetadres|link)s?$/, fact("website", ["url"])],
  [/^(e-?mailadres|mailadres|e-?mail|mail)(sen|s)?$/, fact("website", ["email"])],
  [/^(telefoonnummer|telefoon|nummer|mobiel)s?$/, fact("website", ["phone"])],
];

/** What this noun asks for; undefined for a noun of no known kind ("ziektebeelden"). */
export const askedByNoun = remembered((noun): Asked | undefined => NOUNS.find(([pattern]) => pattern.test(noun))?.[1]);
