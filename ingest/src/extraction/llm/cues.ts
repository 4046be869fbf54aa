import type { Predicate } from "./answer.ts";

/** What must stand in the sentence, or in what it hangs under, before a model is believed about a tie of this kind. */
const CUES: Readonly<Partial<Record<Predicate, RegExp>>> = {
  ASKS: /vraag|vragen|vroeg|gevraagd|\bwil(?:len|de|den)?\b|weten|benieuwd|behoefte|verzoek|\?/iu,
  PARTNER_IN:
    /partner|deelne(?:em|men)|neemt (?:\S+ ){0,3}deel|doe(?:t|n) (?:\S+ ){0,3}mee|meedoe|deelgenomen|aangesloten|\bleden\b|\blid\b|ondertekend|samenwerk|werk(?:t|en) (?:\S+ ){0,8}samen|samen met|sluit(?:en)?\b|betrokken|bestaat uit|bestaan uit|consortium|uitvoer|uitgevoerd|voer(?:t|en|de|den)\b/iu,
  LEADS:
    /trek(?:t|ker|kers|ken)|getrokken|\btrok(?:ken)?\b|geleid|leid(?:t|de|er|ers|ing|ster)\b|voorgezeten|voorzit|\bzit\b.{0,20}voor\b|coördin|penvoer|\bregie|projectleid|kartrek|aanvoer|directeur|bestuur(?:der|t)|hoofd|lector|manager|opdrachtnemer|uitvoerder/iu,
  FUNDS:
    /financi|betaal|betalen|kosten|voor rekening|ten laste|in opdracht van|vergoed|bekostig|subsidi|geld|budget|fonds|bijdrage|draagt? (?:\S+ ){0,3}bij|sponsor|stel(?:t|len) (?:\S+ ){0,6}beschikbaar|opdrachtgever|€|\beuro\b/iu,
  PART_OF:
    /onderdeel|verbonden|vertegenwoordig|gedetacheerd|namens|\bval(?:t|len)\b|\||maakt deel|maken deel|deel uit|\bvan\b|\bbij\b|valt onder|vallen onder|bestaat uit|bestaan uit|\blid\b|leden|aangesloten|afdeling|\(/iu,
  LOCATED_IN: /\b(?:in|te|uit|bij)\b|gevestigd|gelegen|ligt|liggen|standplaats|locatie|\(|,/iu,
  COOPERATES_WITH: /samen|\bmet\b|partner|gezamenlijk|onderling|afspra|overeenkomst|convenant|alliantie/iu,
};

/** Whether these words can carry a tie of this kind. */
export const carries = (words: string, predicate: Predicate): boolean => CUES[predicate]?.test(words) ?? true;

/** Words by which a sentence may hold back what it seems to say. A rule sees which part of the sentence they touch; of a model that is not known, so they count for all of it. */
const HOLDS_BACK =
  /(?<!\p{L})(?:géén|niets|niemand|nimmer|slechts|hoeft|zodra|mits|tenzij|vooralsnog|bekij(?:kt|ken)|bekeken|gepolst|verkennend|verzocht|vervallen|verviel|uitzondering|uitgezonderd|behalve|afgezien|terug(?:getrokken|trok)?|ideeën|idee|zou(?:den)?|eventueel|sindsdien|aangesproken|kan|kunnen|mag|mogen)(?!\p{L})|^\s*of\s/iu;

/** Whether a sentence is plain enough to take a model's word for what it ties. */
export const isPlain = (sentence: string): boolean => !HOLDS_BACK.test(sentence);
