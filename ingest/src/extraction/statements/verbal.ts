import type { Token } from "../frames/tokens.ts";
import { words } from "../frames/word-sets.ts";
import type { Clause } from "./clause.ts";
import { classed, HELD } from "./nouns.ts";
import { nounOf, type Phrase } from "./phrases.ts";
import type { Statement, Target } from "./statement.ts";
import { FRAMES_OF, type VerbFrame } from "./verbs.ts";

const AGENT = ["door", "vanuit", "namens"];
/** Where something is done that is part of it. */
const WITHIN = ["binnen", "in", "bij", "voor", "aan", "van"];

/** What the verb of a clause states of its subject and objects. */
export function verbalStatements(on: Clause, anyone: boolean): Statement[] {
  const frames = FRAMES_OF.get(on.own.verb);
  if (frames === undefined) return [];
  const asked = controller(on);
  for (const frame of frames) {
    if (frame.with !== undefined && !on.has(frame.with)) continue;
    const agents = agentsOf(on, frame, asked);
    if (agents.length === 0 && !anyone) continue;
    const found = stated(on, frame, agents);
    if (found.length > 0) return found;
  }
  return [];
}

const TASK = words("opdracht taak");
const TO = words("om");

/** `het is aan A om …`, `gaf A opdracht om …`: who is to do it. */
function controller(on: Clause): Phrase[] {
  const { tokens } = on.own.clause;
  if (!tokens.some((token, at) => token.key === "te" && tokens[at + 1]?.verb !== undefined)) return [];
  const bare = on.under("").filter((phrase) => on.mayBeParty(phrase) && phrase.rowOf === undefined);
  if (on.has(TASK)) return bare.length > 1 ? bare.slice(-1) : on.under("aan").filter((phrase) => on.mayBeParty(phrase));
  if (bare.length > 0) return [];
  return on.has(TO) ? on.under("aan").filter((phrase) => on.mayBeParty(phrase)) : [];
}

/** `Wij werken met A aan P`: of those who do it together, one is named. */
function agentsOf(on: Clause, frame: VerbFrame, asked: readonly Phrase[]): readonly Phrase[] {
  const own = frame.agent === "s" && asked.length > 0 ? asked : subjectsOf(on, frame);
  const helped = own.length === 0 && frame.agent === "s" && !on.own.passive && frame.tie === "do";
  return helped ? on.under("met").filter((phrase) => on.isFirm(phrase) && phrase.behind === undefined) : own;
}

function subjectsOf(on: Clause, frame: VerbFrame): Phrase[] {
  if (frame.agent === "o") {
    const bare = on.under("").filter((phrase) => phrase !== on.subject && on.mayBeParty(phrase));
    return on.own.passive ? on.partiesOf(on.subject) : bare.flatMap((phrase) => on.partiesOf(phrase));
  }
  if (frame.agent !== "s") return on.under(...frame.agent.split(" ")).flatMap((phrase) => on.partiesOf(phrase));
  if (!on.own.passive) return on.partiesOf(on.subject);
  return on.under(...AGENT).flatMap((phrase) => (phrase.rowOf === undefined ? on.partiesOf(phrase) : []));
}

function stated(on: Clause, frame: VerbFrame, agents: readonly Phrase[]): Statement[] {
  const own = objectsOf(on, frame, agents).filter(
    (phrase) => frame.tie === "FUNDS" || frame.agent === "o" || !isOffice(phrase),
  );
  const objects = own.length === 0 && frame.objects.includes("o") && on.meant !== undefined ? [on.meant] : own;
  const named = objects.flatMap((phrase) => namedIn(on, frame, phrase));
  const scene = named.length > 0 ? [] : sceneOf(on, agents, objects);
  const plain = objects.filter((phrase) => phrase.sign === undefined && !named.some((own) => own.root === phrase));
  const signs = signsOf(agents);
  const made: Statement[] = [];
  const base = {
    frame: `${frame.tie}:${on.own.verb}`,
    theme: false,
    open: frame.open,
    confidence: 0.8,
    ...(frame.agent === "s" && !on.own.passive ? {} : { aside: true as const }),
  };
  for (const own of named)
    made.push({
      ...base,
      tie: own.within ? within(frame) : frame.tie,
      agents: withHelpers(on, frame, signs),
      targets: [own],
    });
  if (scene.length > 0 && (plain.length > 0 || frame.tie === "support" || frame.tie === "join"))
    made.push({ ...base, tie: within(frame), agents: signs, targets: scene, confidence: 0.7 });
  if (named.length === 0 && frame.theme && plain.length > 0)
    made.push({
      ...base,
      agents: withHelpers(on, frame, signs),
      tie: "do",
      targets: plain.map((phrase) => ({ phrase })),
      theme: true,
      ...(frame.weak ? { weak: true as const } : {}),
      confidence: 0.75,
    });
  return [...made, ...gapped(on, frame, objects), ...receivers(on, frame, agents, named)];
}

/** `de regie`: what that ties, the nouns say. */
const isOffice = (phrase: Phrase): boolean =>
  phrase.sign === undefined && phrase.preposition === "" && classed(HELD, nounOf(phrase)) !== undefined;

const within = (frame: VerbFrame): Statement["tie"] => (frame.tie === "FUNDS" ? "FUNDS" : "support");

const signsOf = (phrases: readonly Phrase[]): Token[] => phrases.flatMap((phrase) => phrase.sign ?? []);

/** `op het gebied van`. */
const FIELD = words("gebied terrein vlak thema onderwerp gebieden");

/** Phrases in the places of the frame that no agent has. */
function objectsOf(on: Clause, frame: VerbFrame, agents: readonly Phrase[]): Phrase[] {
  const places = frame.objects.filter((place) => place !== "o");
  const direct = frame.objects.includes("o");
  const field = places.includes("rond") ? on.under("op").filter((phrase) => FIELD.has(nounOf(phrase))) : [];
  const found = on.phrases.filter((phrase) => {
    if (phrase.behind !== undefined && field.includes(phrase.behind)) return phrase.preposition === "van";
    if (agents.includes(phrase) || phrase.rowOf !== undefined) return false;
    if (phrase.preposition !== "") return places.includes(phrase.preposition) && !isAttribute(on, frame, phrase);
    if (places.includes("s") && phrase === on.subject) return true;
    if (!direct || isGapAgent(on, phrase)) return false;
    return on.own.passive ? phrase === on.subject : phrase !== on.subject;
  });
  return found.flatMap((phrase) => [
    phrase,
    ...on.row(phrase).filter((own) => own !== phrase && own.sign !== undefined && !isGapAgent(on, own)),
  ]);
}

/** `de leden van A`: behind a noun, "van" belongs to it; other prepositions may belong to the verb. */
const isAttribute = (on: Clause, frame: VerbFrame, phrase: Phrase): boolean =>
  phrase.preposition === "van" &&
  phrase.behind !== undefined &&
  phrase.behind !== on.subject &&
  frame.with?.has(nounOf(phrase.behind)) !== true;

interface Named extends Target {
  readonly sign: Token;
  /** The phrase in the place of the object. */
  readonly root: Phrase;
  /** Something of it is done: `de werving binnen P`. */
  readonly within: boolean;
}

const PART = words(`deel jaar fase ronde helft uitvoering project pilot programma kosten onderdeel editie vervolg tweede
  start`);

function namedIn(on: Clause, frame: VerbFrame, root: Phrase): Named[] {
  const fits = (sign: Token | undefined): sign is Token =>
    sign !== undefined &&
    (on.isWork(sign) ||
      on.classOf(sign) === "unknown" ||
      ((frame.open || root === on.subject) && on.classOf(sign) === "party"));
  if (root.sign !== undefined) return fits(root.sign) ? [{ phrase: root, sign: root.sign, root, within: false }] : [];
  const behind = on
    .behind(root)
    .find((phrase) => WITHIN.concat("over").includes(phrase.preposition) && fits(phrase.sign));
  if (behind?.sign === undefined || on.classOf(behind.sign) === "party") return [];
  return [{ phrase: behind, sign: behind.sign, root, within: !PART.has(nounOf(root)) }];
}

/** The project in which it is done: `bij P betaalt A de chauffeurs`. */
function sceneOf(on: Clause, agents: readonly Phrase[], objects: readonly Phrase[]): Target[] {
  return (
    on
      .under("in", "binnen", "bij", "voor", "aan")
      // "in Beerta": where rather than what
      .filter((phrase) => phrase.preposition !== "in" || on.classOf(phrase.sign) !== "unknown")
      .filter((phrase) => !agents.includes(phrase) && !objects.includes(phrase) && on.classOf(phrase.sign) !== "party")
      .flatMap((phrase) =>
        phrase.sign !== undefined && (on.isWork(phrase.sign) || on.classOf(phrase.sign) === "unknown")
          ? [{ phrase, sign: phrase.sign }]
          : [],
      )
  );
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

/** `A pakt X op, B Y`: B has an object of its own right behind it, in the place of X. */
function isGapAgent(on: Clause, phrase: Phrase): boolean {
  const next = on.phrases[on.phrases.indexOf(phrase) + 1];
  const first = phrase.rowOf;
  if (first === undefined || next === undefined || next.rowOf !== undefined || phrase.sign === undefined) return false;
  return next.behind === phrase && next.preposition === first.preposition;
}

/** `A pakt X op, B Y`: the verb is the same, subject and object are others. */
function gapped(on: Clause, frame: VerbFrame, objects: readonly Phrase[]): Statement[] {
  if (frame.agent !== "s" || on.own.passive) return [];
  return objects.flatMap((object) =>
    on.phrases
      .filter((phrase) => phrase.rowOf === object && on.mayBeParty(phrase) && isGapAgent(on, phrase))
      .flatMap((agent): Statement[] => {
        const next = on.phrases[on.phrases.indexOf(agent) + 1];
        if (agent.sign === undefined || next === undefined) return [];
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

/** `A kent B een subsidie toe`, `A verleent subsidie aan B`. */
function indirect(on: Clause, agents: readonly Phrase[]): Token[] {
  const to = on.phrases.filter(
    (phrase) => /^(?:aan)?$/.test(phrase.preposition) && !agents.includes(phrase) && phrase !== on.subject,
  );
  return signsOf(to.filter((phrase) => on.classOf(phrase.sign) === "party" && phrase.rowOf === undefined));
}

/** `A subsidieert B voor X`: B does X. */
function receivers(on: Clause, frame: VerbFrame, agents: readonly Phrase[], named: readonly Named[]): Statement[] {
  if (frame.tie !== "FUNDS") return [];
  const direct = named.filter((own) => on.classOf(own.sign) === "party").map((own) => own.sign);
  const paid = [...direct, ...(on.own.passive ? [] : indirect(on, agents))];
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
