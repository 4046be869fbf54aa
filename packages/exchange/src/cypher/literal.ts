import { wellFormed } from "../text.ts";

/** What a literal of Cypher can be made of; what is undefined is left out of its map. */
export type Plain = string | number | boolean | readonly Plain[] | { readonly [name: string]: Plain | undefined };

/** A value as Cypher reads it back: text between single quotes, in which nothing can end the text or start a command. */
export function literal(value: Plain): string {
  if (typeof value === "string") return `'${wellFormed(value).replace(SPECIAL, escaped)}'`;
  if (typeof value !== "object") return String(value);
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  // in one order, whatever the order in which a store keeps them
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, field]) => `${name}: ${literal(field as Plain)}`).join(", ")}}`;
}

// Quotes and backslashes; control and invisible characters and line ends of all kinds, which shells and editors act upon.
const SPECIAL = /['"\\`;]|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

function escaped(sign: string): string {
  if (sign === "\\") return "\\\\";
  if (sign === "'") return "\\'";
  return /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(sign)
    ? sign
        .split("")
        .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0").toUpperCase()}`)
        .join("")
    : sign;
}
