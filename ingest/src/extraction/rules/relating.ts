import type { RuleRow } from "./rule.ts";

/** Where things are, what they were before, who works together. */
export const PLACE_RULES: readonly RuleRow[] = [
  ["at", "LOCATED_IN", `<Y:s>,? (?:gevestigd |statutair gevestigd )?te <Z:o>`],
  ["works-at", "LOCATED_IN", `(?<s>[\uec00-\uefff]), [\\p{Ll} ]{3,40} te <Z:o>`],
  ["in-place", "LOCATED_IN", `<A:s> (?:in|uit) <L:o>`, undefined, 0.6],
  ["is-located", "LOCATED_IN", `<X:s>#(?:gevestigd|gehuisvest|zetelt|kantoort|kantoor)#(?:in|te) <Z:o>`],
  [
    "carried-out-in",
    "LOCATED_IN",
    `\\b(?:uit|plaats|van start)#\\bin (?:de wijken? |de dorpen |de gemeenten? )?<Z:o>`,
    ["topic"],
  ],
  [
    "in-quarters",
    "LOCATED_IN",
    `^In (?:deze|de|dit|het)#(?:wijk|wijken|buurt|buurten|dorp|dorpen|stadsdeel|stadsdelen|kernen|straten) (?:van|in) <Z:o>`,
    ["topic"],
  ],
  ["area-is", "LOCATED_IN", `<Z:o> is (?:het|haar|ons|zijn) werkgebied`, ["focus"]],
  ["area", "LOCATED_IN", `werkgebied (?:is|omvat|bestaat uit|:) <Z:o>`, ["focus"]],
  ["follows-up", "SUCCEEDS", `<A:o>#\\b(?:een )?vervolg(?: in)?#[:,]? <A:s>`],
  [
    "formerly",
    "SUCCEEDS",
    `<A:s>,? (?:voorheen|(?:in \\d{4} )?(?:begonnen|gestart) als|voormalig|eerder|vroeger|(?:de )?opvolger van|opgevolgd uit|ontstaan uit|de fusie van) <A:o>`,
  ],
  ["is-merger", "SUCCEEDS", `<A:s> is#(?:de fusie|opvolger|voortzetting|samenvoeging) van <A:o>`],
  [
    "went-into",
    "SUCCEEDS",
    `<A:o>#\\b(?:opgegaan in|ga(?:at|an) op in|gefuseerd tot|verder als|omgevormd tot|uit te groeien tot|door te ontwikkelen tot) <A:s>`,
  ],
  [
    "from-to",
    "SUCCEEDS",
    `^(?:#\\b)?(?:van |transformatie (?:van )?|overgang van |omvorming van |doorontwikkeling )<A:o>,? naar <A:s>`,
  ],
  ["cooperation-with", "COOPERATES_WITH", `<A:s>~\\bsamenwerking(?:safspraken)?#met <A:o>`],
];
