import { unreadable } from "./format.ts";
import { LIMITS } from "./limits.ts";

/** An element of HTML or XML, without its namespace's address. Names are in small letters for HTML, as written for XML. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

/**
 * The tree of a HTML page or an XML part. Document types are skipped, so entities that one declares, inside or outside the
 * file, are never followed. What no parser could make sense of is passed over; too deep or too many elements throw.
 */
export async function parseMarkup(text: string, kind: "html" | "xml", source: string): Promise<Element> {
  const { Parser } = await import("htmlparser2");
  const root: MutableElement = { name: "", attributes: {}, children: [] };
  const open: MutableElement[] = [root];
  let nodes = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        nodes += 1;
        if (open.length > LIMITS.markupDepth) throw unreadable(source, "is nested too deep; save it again as text");
        if (nodes > LIMITS.markupNodes) throw unreadable(source, "has too many elements; split it");
        const element: MutableElement = { name, attributes, children: [] };
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      ontext(words) {
        open.at(-1)?.children.push(words);
      },
      onclosetag() {
        if (open.length > 1) open.pop();
      },
    },
    { xmlMode: kind === "xml", decodeEntities: true, recognizeSelfClosing: kind === "xml" },
  );
  parser.end(text);
  return root;
}

interface MutableElement extends Element {
  readonly children: (Element | string)[];
}

export const elements = (of: Element): Element[] => of.children.filter((child) => typeof child !== "string");

export const childrenNamed = (of: Element, name: string): Element[] =>
  elements(of).filter((child) => child.name === name);

export const childNamed = (of: Element | undefined, name: string): Element | undefined =>
  of === undefined ? undefined : elements(of).find((child) => child.name === name);

/** All elements of these names inside, in order; those inside a found one are not looked for. */
export function descendants(of: Element, ...names: string[]): Element[] {
  return elements(of).flatMap((child) => (names.includes(child.name) ? [child] : descendants(child, ...names)));
}

/** Remembers what was found of an element, so that nested questions stay linear. */
export function remembered<T>(find: (element: Element) => T): (element: Element) => T {
  const known = new WeakMap<Element, { readonly found: T }>();
  return (element) => {
    const before = known.get(element);
    if (before !== undefined) return before.found;
    const found = find(element);
    known.set(element, { found });
    return found;
  };
}

/** The words inside, as they stand. */
export function textOf(of: Element | string): string {
  return typeof of === "string" ? of : of.children.map(textOf).join("");
}
