/** The name as it is compared: lower case, no diacritics, `&` kept, all other signs to one space. */
export function nameKey(name: string): string {
  if (ASCII.test(name)) return name.toLowerCase().replace(ASCII_SIGNS, " ").trim();
  return name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/(?:\p{Lm}|[^\p{L}\p{N}&])+/gu, " ")
    .trim();
}

// most names, for which nothing needs to be taken apart
const ASCII = /^[\x20-\x7e]*$/;
const ASCII_SIGNS = /[^a-z\d&]+/g;

const SLUG_LENGTH = 72;

/** A readable id part from a name: `Gemiva-SVG` → `gemiva-svg`. A long one is cut and made unique by a checksum. */
export function slug(name: string): string {
  const whole = nameKey(name).replace(/&/g, " en ").trim().replace(/\s+/g, "-");
  if (whole.length <= SLUG_LENGTH) return whole === "" ? `x${checksum(name)}` : whole;
  return `${whole.slice(0, SLUG_LENGTH).replace(/-+[^-]*$/, "")}-${checksum(whole)}`;
}

/** 53-bit string hash (cyrb53, public domain), as base 36. For ids that must be equal everywhere, not for secrecy. */
export function checksum(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}
