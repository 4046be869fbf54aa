import type { Token } from "../frames/tokens.ts";
import type { Clause } from "./clause.ts";
import { nounOf, type Phrase } from "./phrases.ts";
import type { Statement, Target } from "./statement.ts";
import { FRAMES_OF, type VerbFrame } from "./verbs.ts";

const AGENT = ["door", "vanuit", "namens"];
/** Where something is done that is part of it. */
const WITHIN = ["binnen", "in", "bij", "voor", "aan", "van"];

/** What the verb of a clause states of its subject and objects. */
export function verbalStatements(on: Clause): Statement[] {
  for (const frame of FRAMES_OF.get(on.own.verb) ?? []) {
    if (frame.with !== undefined && !on.has(frame.with)) continue;
    const agents = agentsOf(on, frame);
    if (agents.length === 0) continue;
    const found = stated(on, frame, agents);
    if (found.length > 0) return found;
  }
  return [];
}

function agentsOf(on: Clause, frame: VerbFrame): Phrase[] {
  if (frame.agent !== "s") return on.under(frame.agent).flatMap((phrase) => on.partiesOf(phrase));
  if (!on.own.passive) return on.partiesOf(on.subject);
  return on.under(...AGENT).flatMap((phrase) => (phrase.rowOf === undefined ? on.partiesOf(phrase) : []));
}

function stated(on: Clause, frame: VerbFrame, agents: readonly Phrase[]): Statement[] {
  const objects = objectsOf(on, frame, agents);
  const named = objects.flatMap((phrase) => namedIn(on, frame, phrase));
  const scene = named.length > 0 ? [] : sceneOf(on, agents, objects);
  const plain = objects.filter((phrase) => phrase.sign === undefined && !named.some((own) => own.root === phrase));
  const signs = signsOf(agents);
  const made: Statement[] = [];
  const base = { frame: `${frame.tie}:${on.own.verb}`, theme: false, open: frame.open, confidence: 0.8 };
  for (const own of named)
    made.push({ ...base, tie: own.within ? within(frame) : frame.tie, agents: withHelpers(on, frame, signs), targets: [own] });
  if (scene.length > 0 && (plain.length > 0 || frame.tie === "support" || frame.tie === "join"))
    made.push({ ...base, tie: within(frame), agents: signs, targets: scene, confidence: 0.7 });
  if (named.length === 0 && frame.theme && plain.length > 0)
    made.push({
      ...base,
      agents: withHelpers(on, frame, signs),
      tie: "do",
      targets: plain.map((phrase) => ({ phrase })),
      theme: true,
      confidence: 0.75,
    });
  return [...made, ...gapped(on, frame, objects), ...receivers(on, frame, named)];
}

const within = (frame: VerbFrame): Statement["tie"] => (frame.tie === "FUNDS" ? "FUNDS" : "support");

const signsOf = (phrases: readonly Phrase[]): Token[] => phrases.flatMap((phrase) => phrase.sign ?? []);

/** Phrases in the places of the frame that no agent has. */
function objectsOf(on: Clause, frame: VerbFrame, agents: readonly Phrase[]): Phrase[] {
  const places = frame.objects.filter((place) => place !== "o");
  const direct = frame.objects.includes("o");
  const found = on.phrases.filter((phrase) => {
    if (agents.includes(phrase) || phrase.rowOf !== undefined) return false;
    if (phrase.preposition !== "") return places.includes(phrase.preposition) && !isAttribute(on, phrase);
    if (!direct) return false;
    return on.own.passive ? phrase === on.subject : phrase !== on.subject;
  });
  return found.flatMap((phrase) => [phrase, ...on.row(phrase).filter((own) => own !== phrase && own.sign !== undefined)]);
}

/** `de leden van A`: behind a noun, "van" belongs to it; other prepositions may belong to the verb. */
const isAttribute = (on: Clause, phrase: Phrase): boolean =>
  phrase.preposition === "van" && phrase.behind !== undefined && phrase.behind !== on.subject;

interface Named extends Target {
  readonly sign: Token;
  /** The phrase in the place of the object. */
  readonly root: Phrase;
  /** Something of it is done: `de werving binnen P`. */
  readonly within: boolean;
}

const PART = /^(?:deel|jaar|fase|ronde|helft|uitvoering|project|pilot|programma|kosten|onderdeel|editie|vervolg|tweede|start)$/;

function namedIn(on: Clause, frame: VerbFrame, root: Phrase): Named[] {
  const fits = (sign: Token | undefined): sign is Token =>
    sign !== undefined &&
    (on.isWork(sign) || on.classOf(sign) === "unknown" || (frame.open && on.classOf(sign) === "party"));
  if (root.sign !== undefined) return fits(root.sign) ? [{ phrase: root, sign: root.sign, root, within: false }] : [];
  const behind = on.behind(root).find((phrase) => WITHIN.concat("over").includes(phrase.preposition) && fits(phrase.sign));
  if (behind?.sign === undefined || on.classOf(behind.sign) === "party") return [];
  return [{ phrase: behind, sign: behind.sign, root, within: !PART.test(nounOf(root)) }];
}

/** The project in which it is done: `bij P betaalt A de chauffeurs`. */
function sceneOf(on: Clause, agents: readonly Phrase[], objects: readonly Phrase[]): Target[] {
  return on
    .under("in", "binnen", "bij", "voor", "aan")
    .filter((phrase) => !agents.includes(phrase) && !objects.includes(phrase) && on.classOf(phrase.sign) !== "party")
    .flatMap((phrase) => (phrase.sign !== undefined && (on.isWork(phrase.sign) || on.classOf(phrase.sign) === "unknown") ? [{ phrase, sign: phrase.sign }] : []));
}

/** `samen met X`, `in samenwerking met X`: X does it too. */
function withHelpers(on: Clause, frame: VerbFrame, agents: readonly Token[]): Token[] {
  if (frame.tie === "FUNDS" || frame.agent !== "s") return [...agents];
  const helpers = on.under("met").filter((phrase) => {
    if (!on.isParty(phrase)) return false;
    return phrase.behind === undefined || /samenwerking$/.test(nounOf(phrase.behind));
  });
  return [...agents, ...signsOf(helpers.flatMap((phrase) => on.row(phrase)).filter((own) => on.isParty(own)))];
}

/** `A pakt X op, B Y`: the verb is the same, subject and object are others. */
function gapped(on: Clause, frame: VerbFrame, objects: readonly Phrase[]): Statement[] {
  if (frame.agent !== "s" || on.own.passive) return [];
  return objects.flatMap((object) =>
    on.phrases
      .filter((phrase) => phrase.rowOf === object && on.isParty(phrase))
      .flatMap((agent): Statement[] => {
        const next = on.phrases[on.phrases.indexOf(agent) + 1];
        const fits = next !== undefined && next.rowOf === undefined && next.preposition === object.preposition;
        if (!fits || agent.sign === undefined) return [];
        const sign = next.sign;
        return [
          {
            frame: `gap:${on.own.verb}`,
            tie: frame.tie,
            agents: [agent.sign],
            targets: [{ phrase: next, ...(sign === undefined ? {} : { sign }) }],
            theme: frame.theme,
            open: frame.open,
            confidence: 0.7,
          },
        ];
      }),
  );
}

/** `A subsidieert B voor X`: B does X. */
function receivers(on: Clause, frame: VerbFrame, named: readonly Named[]): Statement[] {
  if (frame.tie !== "FUNDS") return [];
  const paid = named.filter((own) => on.classOf(own.sign) === "party").map((own) => own.sign);
  const purpose = on.under("voor").filter((phrase) => phrase.rowOf === undefined && !on.isParty(phrase));
  if (paid.length === 0 || purpose.length === 0) return [];
  return [
    {
      frame: `paid:${on.own.verb}`,
      tie: "do",
      agents: paid,
      targets: purpose.map((phrase) => ({ phrase, ...(phrase.sign === undefined ? {} : { sign: phrase.sign }) })),
      theme: true,
      open: false,
      confidence: 0.65,
    },
  ];
}
