import type { Writing } from "../options.ts";
import { wellFormed } from "../text.ts";
import { resourcesOf } from "./all.ts";
import { decimal } from "./jsonld.ts";
import { dateType, expanded, PREFIXES, PROPERTIES, type Property, type Resource, type Value } from "./terms.ts";

type N3 = typeof import("n3");
type Term = ReturnType<N3["DataFactory"]["namedNode"]>;

/** Turtle 1.1, in the order of the graph: the same graph gives the same text. */
export async function* turtle(writing: Writing): AsyncGenerator<string> {
  const n3 = await import("n3");
  const out: string[] = [];
  const stream = {
    write: (text: string, _: string, done?: () => void): void => {
      out.push(text);
      done?.();
    },
    end: (done?: () => void): void => done?.(),
  };
  const writer = new n3.Writer(stream, { format: "text/turtle", prefixes: PREFIXES });
  const add = adderTo(writer, n3.DataFactory);
  for await (const part of resourcesOf(writing)) {
    for (const resource of part) add(resource);
    yield out.splice(0).join("");
  }
  writer.end();
  yield out.splice(0).join("");
}

/** Writes resources as triples, nameless ones by number. */
function adderTo(writer: InstanceType<N3["Writer"]>, of: N3["DataFactory"]): (resource: Resource) => Term {
  let nameless = 0;
  const named = (name: string): Term => of.namedNode(expanded(name));
  const value = (name: Property, given: Value): Term => {
    const range = PROPERTIES[name];
    const text = wellFormed(String(given));
    switch (range) {
      case "id":
        return named(text);
      case "nl":
        return of.literal(text, "nl");
      case "date":
        return of.literal(text, named(dateType(text)));
      case "moment":
        return of.literal(text, named("xsd:dateTime"));
      case "decimal":
        return of.literal(decimal(given), named("xsd:decimal"));
      case "integer":
      case "boolean":
        return of.literal(text, named(`xsd:${range}`));
      default:
        return of.literal(text, named("xsd:string"));
    }
  };
  return function add({ id, types, values }: Resource): Term {
    const subject = id === undefined ? of.blankNode(`b${nameless++}`) : of.namedNode(id);
    // inner things first: a sentence of Turtle is about one subject
    const objects = values.map(([name, given]) => (typeof given === "object" ? add(given) : value(name, given)));
    for (const type of types) writer.addQuad(subject, named("rdf:type"), named(type));
    for (const [at, [name]] of values.entries()) writer.addQuad(subject, named(name), objects[at] as Term);
    return subject;
  };
}
