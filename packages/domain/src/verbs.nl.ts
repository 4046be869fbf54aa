import type { EdgeType, Modality } from "./vocabulary.ts";

type Verb = readonly [one: string, more: string];

// subject first; what a text only mentions is never said to be done
const VERBS: Record<EdgeType, Partial<Record<Modality, Verb>> & { readonly noemt: Verb }> = {
  WORKS_ON: {
    noemt: ["noemt", "noemen"],
    vraagt: ["vraagt aandacht voor", "vragen aandacht voor"],
    "voert-uit": ["werkt aan", "werken aan"],
    "is-van-plan": ["is van plan te werken aan", "zijn van plan te werken aan"],
    ontkent: ["werkt niet aan", "werken niet aan"],
    onbeslist: ["heeft nog niet beslist over", "hebben nog niet beslist over"],
  },
  ASKS: {
    noemt: ["vraagt", "vragen"],
    ontkent: ["vraagt niet", "vragen niet"],
  },
  PARTNER_IN: {
    noemt: ["doet mee aan", "doen mee aan"],
    vraagt: ["wil meedoen aan", "willen meedoen aan"],
    "is-van-plan": ["gaat meedoen aan", "gaan meedoen aan"],
    ontkent: ["doet niet mee aan", "doen niet mee aan"],
    onbeslist: ["heeft nog niet beslist over deelname aan", "hebben nog niet beslist over deelname aan"],
  },
  LEADS: {
    noemt: ["leidt", "leiden"],
    "is-van-plan": ["gaat leiden:", "gaan leiden:"],
    ontkent: ["leidt niet", "leiden niet"],
    onbeslist: ["leidt misschien", "leiden misschien"],
  },
  FUNDS: {
    noemt: ["betaalt", "betalen"],
    "is-van-plan": ["gaat betalen aan", "gaan betalen aan"],
    ontkent: ["betaalt niet aan", "betalen niet aan"],
    onbeslist: ["heeft nog niet beslist over geld voor", "hebben nog niet beslist over geld voor"],
  },
  PART_OF: {
    noemt: ["hoort bij", "horen bij"],
    "is-van-plan": ["gaat horen bij", "gaan horen bij"],
    ontkent: ["hoort niet bij", "horen niet bij"],
    onbeslist: ["hoort misschien bij", "horen misschien bij"],
  },
  MEMBER_OF: {
    noemt: ["hoort bij", "horen bij"],
    ontkent: ["hoort niet bij", "horen niet bij"],
    onbeslist: ["hoort misschien bij", "horen misschien bij"],
  },
  LOCATED_IN: { noemt: ["zit in", "zitten in"], ontkent: ["zit niet in", "zitten niet in"] },
  COOPERATES_WITH: {
    noemt: ["werkt samen met", "werken samen met"],
    "is-van-plan": ["wil samenwerken met", "willen samenwerken met"],
    ontkent: ["werkt niet samen met", "werken niet samen met"],
    onbeslist: ["praat over samenwerking met", "praten over samenwerking met"],
  },
  SUCCEEDS: {
    noemt: ["is de opvolger van", "zijn de opvolgers van"],
    "is-van-plan": ["wordt de opvolger van", "worden de opvolgers van"],
  },
  TARGETS: {
    noemt: ["is bedoeld voor", "zijn bedoeld voor"],
    ontkent: ["is niet bedoeld voor", "zijn niet bedoeld voor"],
  },
  ABOUT: { noemt: ["gaat over", "gaan over"] },
  BROADER: { noemt: ["valt onder", "vallen onder"] },
};

/** The verb that the text allows: "noemt", "werkt aan", "gaat meedoen aan". */
export function verbOf(type: EdgeType, modality: Modality, many: boolean): string {
  const verb = VERBS[type][modality] ?? VERBS[type].noemt;
  return verb[many ? 1 : 0];
}
