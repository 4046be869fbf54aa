import type { Operation, Spec } from "../spec.ts";

type Json = Record<string, unknown>;

export interface Parameter {
  readonly name: string;
  readonly where: string;
  readonly shape: string;
  readonly says: string;
  readonly required: boolean;
  readonly example: string | undefined;
}

const WHERE: Record<string, string> = {
  path: "in het adres",
  query: "achter het vraagteken",
  header: "als kop",
  cookie: "als cookie",
};

/** What a caller gives, in words. */
export const parametersOf = ({ parameters = [] }: Operation, spec: Spec): Parameter[] =>
  parameters.map((given) => {
    const one = resolved(given, spec);
    const schema = (one.schema ?? {}) as Json;
    const example = one.example ?? schema.example ?? schema.default;
    return {
      name: String(one.name),
      where: WHERE[String(one.in)] ?? "",
      shape: brief(schema),
      says: String(one.description ?? schema.description ?? ""),
      required: one.required === true,
      example: example === undefined ? undefined : String(example),
    };
  });

export interface Body {
  readonly type: string;
  readonly shape: string;
  readonly example: unknown;
}

/** What may be sent, in each form that is taken. */
export const bodiesOf = ({ requestBody }: Operation, spec: Spec): Body[] =>
  Object.entries((requestBody?.content ?? {}) as Record<string, Json>).map(([type, { schema: given, example }]) => {
    const schema = resolved((given ?? {}) as Json, spec);
    return { type, shape: shapeOf(schema), example: example ?? schema.example };
  });

/** What may come back, with the form that has its own part on the page. */
export const statusesOf = ({ responses }: Operation, spec: Spec) =>
  Object.entries(responses).map(([status, given]) => {
    const response = resolved(given, spec);
    const [content] = Object.entries((response.content ?? {}) as Record<string, Json>);
    const schema = content?.[1].schema as Json | undefined;
    const name = typeof schema?.$ref === "string" ? nameOf(schema.$ref) : undefined;
    const shape = content && { words: name ?? content[0], name };
    return { status, says: String(response.description ?? ""), shape };
  });

/** A command that does it, to copy. */
export function curlOf(
  {
    method,
    path,
    parameters,
    body,
    closed,
  }: { method: string; path: string; parameters: readonly Parameter[]; body: Body | undefined; closed: boolean },
  origin: string,
): string {
  const filled = parameters.reduce(
    (made, { name, example = "" }) => made.replace(`{${name}}`, encodeURIComponent(example)),
    path,
  );
  const query = parameters.filter(({ where, required }) => where === WHERE.query && required);
  const asked = new URLSearchParams(query.map(({ name, example = "" }): [string, string] => [name, example]));
  const address = `${origin}${filled}${asked.size > 0 ? `?${asked}` : ""}`;
  const verb = method === "GET" ? "" : `-X ${method} `;
  const key = closed ? ["-H 'Authorization: Bearer kw_…'"] : [];
  return [`curl ${verb}'${address}'`, ...key, ...sent(body)].join(" \\\n  ");
}

function sent(body: Body | undefined): string[] {
  if (body === undefined) return [];
  if (body.type.startsWith("multipart/")) return ["-F 'file=@notitie.docx'"];
  const text = JSON.stringify(body.example ?? {}).replaceAll("'", "'\\''");
  return [`-H 'Content-Type: ${body.type}'`, `-d '${text}'`];
}

/** A schema as somebody reads it: names, whether they must be there, and what they hold. */
export function shapeOf(schema: Json, indent = ""): string {
  const properties = schema.properties as Record<string, Json> | undefined;
  const choices = (schema.anyOf ?? schema.oneOf) as Json[] | undefined;
  if (choices?.every((one) => one.properties !== undefined))
    return choices.map((one) => shapeOf(one, indent)).join(" | ");
  if (properties === undefined) return brief(schema);
  const needed = new Set((schema.required ?? []) as string[]);
  const lines = Object.entries(properties).map(([name, one]) => {
    const says = typeof one.description === "string" ? `  — ${one.description}` : "";
    const inner = inside(one);
    const shape =
      inner === undefined ? brief(one) : `${shapeOf(inner, `${indent}  `)}${one.type === "array" ? "[]" : ""}`;
    return `${indent}  ${name}${needed.has(name) ? "" : "?"}: ${shape}${says}`;
  });
  return `{\n${lines.join("\n")}\n${indent}}`;
}

/** An object that has no name of its own, in its place. */
function inside(schema: Json): Json | undefined {
  if (schema.properties !== undefined) return schema;
  const items = schema.items as Json | undefined;
  return items?.properties === undefined ? undefined : items;
}

function brief(schema: Json): string {
  if (typeof schema.$ref === "string") return nameOf(schema.$ref);
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (Array.isArray(schema.enum)) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  const choices = (schema.anyOf ?? schema.oneOf) as Json[] | undefined;
  if (choices !== undefined) return [...new Set(choices.map(brief))].join(" | ");
  if (schema.type === "array") return `(${brief((schema.items ?? {}) as Json)})[]`;
  const format = typeof schema.format === "string" ? ` (${schema.format})` : "";
  return `${Array.isArray(schema.type) ? schema.type.join(" | ") : String(schema.type ?? "alles")}${format}`;
}

const nameOf = (ref: string): string => ref.split("/").at(-1) ?? ref;

function resolved(given: Json, spec: Spec): Json {
  if (typeof given.$ref !== "string") return given;
  const [, , kind = "", name = ""] = given.$ref.split("/");
  return spec.components[kind]?.[name] ?? given;
}
