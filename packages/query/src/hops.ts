/** A step that a question asks beyond its own answer: for whom the person works that it asks for. */
export interface Hop {
  readonly to: "employer";
  /** Only that is asked: "bij welke organisatie werkt wie het loket leidt". */
  readonly alone: boolean;
}

/** A question as it is read: what is left of it when the step is taken off. */
export interface Stepped {
  readonly question: string;
  readonly hop: Hop | undefined;
}

const ORGANISED =
  "(?:organisatie|instelling|instantie|gemeente|universiteit|hogeschool|club|bedrijf|partij|stichting|werkgever|partner)";
const AT = `(?:(?:bij|van|voor|aan|uit) (?:welke?|wat voor) ${ORGANISED}|(?:bij|voor|van) wie|waar)`;
const BELONGS = "(?:werkt|werken|hoort|horen|behoort|komt|komen|is|zijn|was|staat)";
const PRONOUN = "(?:hij|zij|ze|die|deze|dat|hun|degene|die persoon)";

// "… en bij welke organisatie hoort zij?"
const THEN = new RegExp(
  `^(.{6,}?),? en (?:${AT}|waarvan)(?: ${BELONGS})? ${PRONOUN}(?: (?:${BELONGS}|voor|directeur|bestuurder|werkzaam|verbonden|bij|in dienst|van)){0,3}[\\s?.!]*$`,
  "iu",
);
// "… en waar werkt …" with the pronoun left out or behind
const THEN_SHORT = new RegExp(`^(.{6,}?),? en (?:${AT}) (?:werkt|hoort)(?: ${PRONOUN})?(?: bij)?[\\s?.!]*$`, "iu");
// "bij welke organisatie werkt degene die het loket leidt"
const OF_WHO = new RegExp(`^${AT} ${BELONGS} (?:degene|de persoon|diegene|wie)(?: die)? (.{4,})$`, "iu");
// "voor wie werkt de projectleider van X"
const OF_OFFICE = new RegExp(
  `^${AT} (?:werkt|hoort|is|komt) ((?:de|het) \\p{L}*(?:leider|leidster|voorzitter|coördinator|coordinator|trekker|lector|directeur|manager|secretaris|penvoerder|contactpersoon|onderzoeker|opvolger|kwartiermaker|adviseur) (?:van|bij|voor) .{3,}?)(?: (?:werkzaam|in dienst|verbonden|vandaan))?[\\s?.!]*$`,
  "iu",
);

/** Takes the step to an employer off a question: what it asks first is read as any question. */
export function stepped(question: string): Stepped {
  const then = (THEN.exec(question) ?? THEN_SHORT.exec(question))?.[1];
  if (then !== undefined && /\b(?:wie|welke?)\b/i.test(then))
    return { question: then, hop: { to: "employer", alone: false } };
  const who = OF_WHO.exec(question)?.[1];
  if (who !== undefined) return { question: `wie ${who}`, hop: { to: "employer", alone: true } };
  const office = OF_OFFICE.exec(question)?.[1];
  if (office !== undefined) return { question: `wie is ${office}`, hop: { to: "employer", alone: true } };
  return { question, hop: undefined };
}
