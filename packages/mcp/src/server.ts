import {
  type GraphNode,
  KenniswijzerError,
  type KnowledgeService,
  type NetworkService,
  type Visibility,
} from "@kenniswijzer/domain";
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import * as z from "zod";
import { Cited, citationsOf, sourcesOf } from "./citations.ts";
import { INSTRUCTIONS, tools } from "./messages.ts";

export interface McpOptions {
  readonly service: KnowledgeService;
  readonly network: NetworkService;
  /** The one node of this id or name. Rejects with `not-found` for none, and with `invalid-input` when several bear the name. */
  readonly find: (name: string, options: { readonly clearance: Visibility }) => Promise<GraphNode>;
  /** What the assistant, and so whoever uses it, may see. */
  readonly clearance: Visibility;
  /** Of this product. */
  readonly version: string;
}

const TEXT = 1000;
const MOST = 50;
const EXCERPTS = 3;

const text = z.string().trim().min(1).max(TEXT);
const limit = z.int().min(1).max(MOST).default(10);
const READ_ONLY = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };

const Item = z.object({
  id: z.string(),
  type: z.string(),
  name: z.string(),
  why: z.string().optional(),
  sources: z.array(z.int()),
});
const Answered = { text: z.string(), citations: z.array(Cited) };

/** An MCP server with tools that read what this clearance may see. Connect it to one transport. */
export function mcpServer(options: McpOptions): McpServer {
  const server = new McpServer(
    { name: "kenniswijzer", title: "Kenniswijzer", version: options.version },
    { instructions: INSTRUCTIONS },
  );
  askTool(server, options);
  searchTool(server, options);
  entityTool(server, options);
  partnersTool(server, options);
  pathsTool(server, options);
  return server;
}

function askTool(server: McpServer, { service, clearance }: McpOptions): void {
  const inputSchema = { question: text.describe(tools.ask.question) };
  const outputSchema = {
    ...Answered,
    status: z.string(),
    readAs: z.string(),
    items: z.array(Item),
    suggestions: z.array(z.string()),
  };
  server.registerTool(
    "ask",
    { ...tools.ask.about, inputSchema, outputSchema, annotations: READ_ONLY },
    ({ question }) =>
      answered(async () => {
        const { status, text, items, plan, suggestions, citations: all } = await service.ask(question, { clearance });
        const cited = citationsOf([...all, ...items.flatMap((item) => item.citations)]);
        return {
          status,
          text,
          readAs: plan.words,
          items: items.map(({ id, type, name, why, citations }) => ({
            id,
            type,
            name,
            why,
            sources: cited.numbers(citations),
          })),
          suggestions: [...suggestions],
          citations: cited.all,
        };
      }),
  );
}

function searchTool(server: McpServer, { service, clearance }: McpOptions): void {
  const inputSchema = { text: text.describe(tools.search.text), limit };
  const outputSchema = { ...Answered, items: z.array(Item) };
  server.registerTool("search", { ...tools.search.about, inputSchema, outputSchema, annotations: READ_ONLY }, (asked) =>
    answered(async () => {
      const hits = await service.search(asked.text, { clearance, limit: asked.limit });
      const cited = citationsOf(hits.flatMap(({ citation }) => citation ?? []));
      const items = hits.map(({ id, type, name, citation }) => ({
        id,
        type,
        name,
        sources: cited.numbers(citation ? [citation] : []),
      }));
      const lines = items.map(({ type, name, id, sources }) => `- ${type}: ${name} (${id})${marks(sources)}`);
      return { items, text: lines.join("\n") || tools.nothing, citations: cited.all };
    }),
  );
}

function entityTool(server: McpServer, { service, find, clearance }: McpOptions): void {
  const inputSchema = { name: text.describe(tools.entity.name), limit };
  const Tie = z.object({
    subject: z.string(),
    predicate: z.string(),
    object: z.string(),
    modality: z.string(),
    sources: z.array(z.int()),
  });
  const outputSchema = {
    ...Answered,
    id: z.string(),
    type: z.string(),
    name: z.string(),
    aliases: z.array(z.string()),
    ties: z.array(Tie),
  };
  server.registerTool("entity", { ...tools.entity.about, inputSchema, outputSchema, annotations: READ_ONLY }, (asked) =>
    answered(async () => {
      const { id, type, name, aliases } = await find(asked.name, { clearance });
      const proven = ((await service.evidence(id, { clearance })) ?? []).slice(0, asked.limit);
      const cited = citationsOf(proven.map(({ citation }) => citation));
      const ties = proven.map(({ assertion, subject, object, citation }) => ({
        subject: subject.name,
        predicate: assertion.predicate,
        object: object.name,
        modality: assertion.modality,
        sources: cited.numbers([citation]),
      }));
      const lines = ties.map(
        (tie) => `- ${tie.subject} ${tie.predicate} ${tie.object} (${tie.modality})${marks(tie.sources)}`,
      );
      return {
        id,
        type,
        name,
        aliases: [...aliases],
        ties,
        text: [`${name} (${type}, ${id})`, ...lines].join("\n"),
        citations: cited.all,
      };
    }),
  );
}

function partnersTool(server: McpServer, { network, find, clearance }: McpOptions): void {
  const inputSchema = { partner: text.describe(tools.partners.partner), limit };
  const Partner = Item.extend({ shared: z.array(z.string()), acquainted: z.boolean() });
  const outputSchema = { ...Answered, items: z.array(Partner) };
  server.registerTool(
    "partners",
    { ...tools.partners.about, inputSchema, outputSchema, annotations: READ_ONLY },
    (asked) =>
      answered(async () => {
        const node = await find(asked.partner, { clearance });
        const found = await network.sharing(node.id, { clearance, limit: asked.limit });
        const proofOf = (one: (typeof found)[number]) =>
          one.shared.flatMap(({ own, other }) => [...own, ...other].flatMap((tie) => tie.citations.slice(0, 1)));
        const cited = citationsOf(found.flatMap(proofOf));
        const items = found.map((one) => ({
          id: one.partner.id,
          type: one.partner.type,
          name: one.partner.name,
          why: one.why,
          shared: one.shared.map(({ by }) => by.name),
          acquainted: one.acquainted,
          sources: cited.numbers(proofOf(one)),
        }));
        const lines = items.map(({ name, why, sources }) => `- ${name}: ${why}${marks(sources)}`);
        return { items, text: lines.join("\n") || tools.nothing, citations: cited.all };
      }),
  );
}

function pathsTool(server: McpServer, { network, find, clearance }: McpOptions): void {
  const inputSchema = {
    from: text.describe(tools.paths.from),
    to: text.describe(tools.paths.to),
    steps: z.int().min(1).max(6).default(4),
    limit: z.int().min(1).max(10).default(3),
  };
  const Path = z.object({ words: z.string(), names: z.array(z.string()), sources: z.array(z.int()) });
  const outputSchema = { ...Answered, paths: z.array(Path) };
  server.registerTool(
    "paths",
    { ...tools.paths.about, inputSchema, outputSchema, annotations: READ_ONLY },
    ({ from, to, steps, limit }) =>
      answered(async () => {
        const [one, other] = [await find(from, { clearance }), await find(to, { clearance })];
        const found = await network.paths(one.id, other.id, { clearance, steps, limit });
        const cited = citationsOf(
          found.flatMap(({ ties }) => ties.flatMap(({ citations }) => citations.slice(0, EXCERPTS))),
        );
        const paths = found.map(({ words, nodes, ties }) => ({
          words,
          names: nodes.map(({ name }) => name),
          sources: cited.numbers(ties.flatMap(({ citations }) => citations.slice(0, EXCERPTS))),
        }));
        const lines = paths.map(({ words, sources }) => `- ${words}${marks(sources)}`);
        return { paths, text: lines.join("\n") || tools.nothing, citations: cited.all };
      }),
  );
}

const marks = (sources: readonly number[]): string =>
  sources.length === 0 ? "" : ` ${sources.map((number) => `[${number}]`).join("")}`;

interface Said {
  readonly text: string;
  readonly citations: readonly Cited[];
}

/** The answer as data and as text with its sources; what an asker can mend is told, what only the operator can is not. */
async function answered(work: () => Promise<Said>): Promise<CallToolResult> {
  try {
    const said = await work();
    return { structuredContent: { ...said }, content: [{ type: "text", text: said.text + sourcesOf(said.citations) }] };
  } catch (error) {
    const told = error instanceof KenniswijzerError && ["not-found", "invalid-input"].includes(error.code);
    return { isError: true, content: [{ type: "text", text: told ? error.message : tools.failed }] };
  }
}
