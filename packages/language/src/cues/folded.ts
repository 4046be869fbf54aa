/** Signs that count as one wherever letters are compared without case; white space and figures each count as one sign too. */
const SPACE = " ";
const FIGURE = "0";

/** The sign that stands for this one: two that a pattern may take for each other, by case or as `\s` and `\d`, give the same. */
export function foldedSign(sign: string): string {
  if (/\s/.test(sign)) return SPACE;
  if (sign >= "0" && sign <= "9") return FIGURE;
  const small = sign.toUpperCase().toLowerCase();
  return small.length === 1 ? small : sign.toLowerCase().length === 1 ? sign.toLowerCase() : sign;
}
