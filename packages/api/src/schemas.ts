import { z } from "@hono/zod-openapi";
import * as domain from "@kenniswijzer/domain";
import { Problem } from "./problem.ts";

// `extend` makes copies that can bear an OpenAPI name, whichever library was loaded first
export const Citation = domain.Citation.extend({}).openapi("Citation");
export const AnswerItem = domain.AnswerItem.extend({ citations: z.array(Citation) }).openapi("AnswerItem");
export const Plan = domain.Plan.extend({}).openapi("Plan");
const Contradiction = domain.Contradiction.extend({ citations: z.array(Citation).min(1) }).openapi("Contradiction");
export const Answer = domain.Answer.extend({
  items: z.array(AnswerItem),
  contradictions: z.array(Contradiction).min(1).optional(),
  citations: z.array(Citation),
  plan: Plan,
}).openapi("Answer");
export const SearchHit = domain.SearchHit.extend({ citation: Citation.optional() }).openapi("SearchHit");
export const GraphNode = domain.GraphNode.extend({}).openapi("GraphNode");
export const Edge = domain.Edge.extend({}).openapi("Edge");
export const Assertion = domain.Assertion.extend({}).openapi("Assertion");
export const DocumentSummary = domain.ListedDocument.extend({}).openapi("DocumentSummary");
export const Document = domain.Document.extend({}).openapi("Document");
export const Passage = domain.Passage.extend({}).openapi("Passage");

export const EntityView = z
  .object({
    node: GraphNode,
    neighbours: z.array(GraphNode),
    edges: z.array(Edge),
    assertions: z.array(Assertion),
    documents: z.array(DocumentSummary),
  })
  .openapi("EntityView");

export const NodeLabel = domain.NodeLabel.extend({}).openapi("NodeLabel");
export const ProvenAssertion = domain.ProvenAssertion.extend({
  assertion: Assertion,
  subject: NodeLabel,
  object: NodeLabel,
  citation: Citation,
}).openapi("ProvenAssertion");
export const Suggestion = domain.Suggestion.extend({}).openapi("Suggestion");
export const Stats = domain.Stats.extend({}).openapi("Stats");

export const DocumentMention = domain.DocumentMention.extend({}).openapi("DocumentMention");
export const DocumentView = z.object({ document: Document, passages: z.array(Passage) }).openapi("DocumentView");

/** A text with something to read in it, without the spaces around it: signs alone say nothing. */
export const withLetters = (longest: number) =>
  z
    .string()
    .max(longest)
    .regex(/[0-9A-Za-z\u00C0-\uFFFF]/, { error: "letters" })
    .transform((text) => text.trim())
    .openapi({ type: "string", maxLength: longest, pattern: "[0-9A-Za-z\\u00C0-\\uFFFF]" });

/** One value or several, as `?type=Actor&type=Theme` has it. */
export function oneOrMore<T extends z.ZodType>(value: T) {
  return z.union([value, z.array(value)]).transform((given) => (Array.isArray(given) ? given : [given]));
}

export const json = <T extends z.ZodType>(schema: T, description: string) => ({
  description,
  content: { "application/json": { schema } },
});

/** What a route answers besides, that goes through `conditional`. */
export const unchanged = {
  304: { description: "Niet gewijzigd sinds het antwoord met de `ETag` van `If-None-Match`" },
};

const problemContent = { "application/problem+json": { schema: Problem } };

/** What every route may answer besides its own answer. */
export const failures = {
  400: { description: "Ongeldige aanvraag", content: problemContent },
  401: { description: "Sleutel of login nodig", content: problemContent },
  403: { description: "Niet toegestaan, of aanvraag van een andere site", content: problemContent },
  404: { description: "Niet gevonden", content: problemContent },
  408: { description: "Te langzaam verstuurd", content: problemContent },
  405: { description: "Methode hoort niet bij dit adres", content: problemContent },
  413: { description: "Te groot", content: problemContent },
  415: { description: "Verkeerde soort inhoud, of gecomprimeerd", content: problemContent },
  409: { description: "Kan nu niet: het is intussen gewijzigd of afgelopen", content: problemContent },
  421: { description: "Onbekende naam van de server", content: problemContent },
  431: { description: "Adres en koppen samen te lang", content: problemContent },
  429: { description: "Te veel aanvragen; `Retry-After` zegt hoe lang te wachten", content: problemContent },
  500: { description: "Fout aan onze kant", content: problemContent },
  503: { description: "Gegevens nu niet bereikbaar", content: problemContent },
};

/** For what fits its schema and cannot be done all the same. */
export const notPossible = { 422: { description: "Kan zo niet; `errors` zegt waarom", content: problemContent } };
