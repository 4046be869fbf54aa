import { type Element, elements, remembered, textOf } from "../markup.ts";

// Which part of a page people come for. The page's own landmarks decide first (`main`, `article`, `nav`, roles); words in
// `class` and `id` only point out what surrounds it. Link lists are weighed where a page has no landmarks at all.

const NEVER = new Set(
  "script style noscript template svg math iframe object embed canvas audio video map form select input textarea datalist dialog head img".split(
    " ",
  ),
);
const AROUND = new Set(["nav", "footer", "aside"]);
const AROUND_ROLES = new Set(
  "navigation banner contentinfo search dialog alertdialog complementary menu menubar toolbar tablist".split(" "),
);
const AROUND_WORDS =
  /(?:^|[\s_-])(?:cookies?|consent|breadcrumbs?|kruimelpad|broodkruimel\w*|menu|navbar|navigation|navigatie|nav|sidebar|skip-?links?|share|sharing|delen|social-?(?:media|share|links)|newsletter|nieuwsbrief|footer|advertentie|banner|popup|modal|pagination|paginering|toc|inhoudsopgave|related|gerelateerd)(?:$|[\s_-])/i;
const COOKIE_WORDS = /cookie|consent/i;
/** A column that is the text, whatever else its class says: `content-with-sidebar`. */
const WHOLE_PAGE = new Set(["html", "body", "main", "article"]);

/** The element that holds the text: `main`, else the articles, else the body; with what to leave out of it. */
export function readablePart(page: Element): {
  readonly root: Element;
  readonly leaves: (element: Element) => boolean;
} {
  const body = first(page, (element) => element.name === "body") ?? page;
  const whole = lengthOf(body);
  const main = first(body, (element) => element.name === "main" || element.attributes.role === "main");
  if (main !== undefined && lengthOf(main) > whole * 0.1) return { root: main, leaves: (one) => surrounds(one, true) };
  const articles = outermost(body, (element) => element.name === "article");
  const held = articles.reduce((sum, one) => sum + lengthOf(one), 0);
  if (held > whole * 0.4) {
    return { root: { name: "", attributes: {}, children: articles }, leaves: (one) => surrounds(one, true) };
  }
  return { root: body, leaves: (one) => surrounds(one, false) || isLinkList(one) };
}

/** `Ga naar de inhoud`, for who reads by ear. */
const isSkipLink = (element: Element): boolean =>
  element.name === "a" && /^#/.test(element.attributes.href ?? "") && SKIPS.test(textOf(element).trim());
const SKIPS =
  /^(?:(?:ga |spring )?(?:direct )?naar (?:de )?(?:\p{L}+)?(?:inhoud|content|navigatie|menu|zoeken)|skip to (?:main )?content)$/iu;

/** Inside the text a heading or a folded answer is kept, whatever the page hides at first. */
function surrounds(element: Element, inside: boolean): boolean {
  const { name, attributes } = element;
  if (NEVER.has(name) || isSkipLink(element)) return true;
  if (AROUND.has(name) || AROUND_ROLES.has(attributes.role ?? "")) return true;
  const words = `${attributes.class ?? ""} ${attributes.id ?? ""}`;
  if (COOKIE_WORDS.test(words) && !WHOLE_PAGE.has(name)) return true;
  if (!inside && (name === "header" || attributes.hidden !== undefined || attributes["aria-hidden"] === "true")) {
    return first(element, (one) => one.name === "h1") === undefined;
  }
  return AROUND_WORDS.test(words) && !WHOLE_PAGE.has(name) && !/^h[1-6]$/.test(name) && !holdsMost(element);
}

const LONG_TEXT = 1_500;

/** A wrapper may be called after the menu that it also holds. */
function holdsMost(element: Element): boolean {
  return lengthOf(element) > LONG_TEXT && linkShare(element) < 0.3;
}

/** Mostly links: a menu, or what else the site has to offer. */
function isLinkList(element: Element): boolean {
  if (element.name !== "ul" && element.name !== "ol") return false;
  return elements(element).length > 3 && linkShare(element) > 0.8;
}

const linkShare = (element: Element): number => linkedLength(element) / Math.max(1, lengthOf(element));

const linkedLength: (element: Element) => number = remembered((element) =>
  elements(element).reduce((sum, child) => sum + (child.name === "a" ? lengthOf(child) : linkedLength(child)), 0),
);

const lengthOf: (element: Element) => number = remembered((element) => {
  let length = 0;
  for (const child of element.children) {
    if (typeof child === "string") length += child.trim().length;
    else if (!NEVER.has(child.name)) length += lengthOf(child);
  }
  return length;
});

/** The first in document order that fits. */
export function first(of: Element, fits: (element: Element) => boolean): Element | undefined {
  for (const child of elements(of)) {
    const found = fits(child) ? child : first(child, fits);
    if (found !== undefined) return found;
  }
  return undefined;
}

function outermost(of: Element, fits: (element: Element) => boolean): Element[] {
  return elements(of).flatMap((child) => (fits(child) ? [child] : outermost(child, fits)));
}
