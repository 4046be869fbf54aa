import type { Writing } from "../options.ts";
import { wellFormed } from "../text.ts";
import { resourcesOf } from "./all.ts";
import { dateType, PREFIXES, PROPERTIES, type Property, type Range, type Resource, type Value } from "./terms.ts";

/** JSON-LD 1.1 with its context inside: nothing need be fetched to read it. One thing a line. */
export async function* jsonLd(writing: Writing): AsyncGenerator<string> {
  yield `{"@context": ${JSON.stringify(CONTEXT, undefined, 1)},\n"@graph": [\n`;
  let first = true;
  for await (const part of resourcesOf(writing)) {
    const lines = part.map((resource) => JSON.stringify(plain(resource)));
    if (lines.length === 0) continue;
    yield `${first ? "" : ",\n"}${lines.join(",\n")}`;
    first = false;
  }
  yield "\n]}\n";
}

const COERCED: Readonly<Record<Exclude<Range, "date">, object>> = {
  id: { "@type": "@id" },
  nl: { "@language": "nl" },
  text: { "@type": "xsd:string" },
  integer: { "@type": "xsd:integer" },
  decimal: { "@type": "xsd:decimal" },
  boolean: { "@type": "xsd:boolean" },
  moment: { "@type": "xsd:dateTime" },
};

// A date says of itself how exact it is, so only its values have a type.
const CONTEXT = {
  "@version": 1.1,
  ...PREFIXES,
  ...Object.fromEntries(
    Object.entries(PROPERTIES).map(([name, range]) => [
      name,
      { "@id": name, ...(range === "date" ? {} : COERCED[range]) },
    ]),
  ),
};

function plain({ id, types, values }: Resource): object {
  const all: Record<string, unknown[]> = {};
  for (const [name, value] of values) all[name] = [...(all[name] ?? []), plainValue(name, value)];
  return {
    ...(id === undefined ? {} : { "@id": id }),
    ...(types.length === 0 ? {} : { "@type": types }),
    ...Object.fromEntries(Object.entries(all).map(([name, many]) => [name, many.length === 1 ? many[0] : many])),
  };
}

function plainValue(name: Property, value: Value | Resource): unknown {
  if (typeof value === "object") return plain(value);
  if (PROPERTIES[name] === "date") return { "@value": value, "@type": dateType(String(value)) };
  // a decimal as JSON number would be a double to who reads it
  if (PROPERTIES[name] === "decimal") return decimal(value);
  return typeof value === "string" ? wellFormed(value) : value;
}

/** As `xsd:decimal` writes a number: without an exponent. */
export const decimal = (value: Value): string => {
  const text = String(value);
  return /e/i.test(text) ? Number(value).toFixed(20).replace(/0+$/, "0") : text;
};
