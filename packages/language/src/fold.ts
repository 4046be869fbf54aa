const UNDECOMPOSED: Record<string, string> = {
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  æ: "ae",
  œ: "oe",
  ß: "ss",
  ı: "i",
};
const PLAIN = /^[\x20-\x7e]*$/;
// combining marks, soft hyphens and zero-width signs carry no meaning for a comparison
const MARKS = /[\p{M}\u00ad\u200b-\u200d\u2060\ufeff]+/gu;

/** The text as it is compared: lower case, no diacritics, one kind of apostrophe and hyphen. Its length may differ from the text's. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize("NFKD")
    .replace(MARKS, "")
    .toLowerCase()
    .replace(MARKS, "")
    .replace(/[øłđðþæœßı]/g, (letter) => UNDECOMPOSED[letter] ?? letter)
    .replace(/[‘’ʼ′`´]/g, "'")
    .replace(/[‐‑]/g, "-");
}
