const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

// What XML 1.0 has no way to write: most control characters, half pairs, and two that are no characters.
const UNWRITABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Text between tags or quotes: what XML cannot hold becomes �, what it reads as its own is escaped, line ends stay what they are. */
export const xml = (text: string): string =>
  text
    .replace(UNWRITABLE, "\uFFFD")
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] as string)
    .replace(/[\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** ` name="value"` for each that has one. */
export const attributes = (of: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(of)
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${xml(String(value))}"`]))
    .join("");
