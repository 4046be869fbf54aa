/** At most so many characters, cut after a word. */
export function shorten(text: string, length: number): string {
  const characters = [...text];
  if (characters.length <= length) return text;
  const head = characters.slice(0, length - 1).join("");
  return `${head.replace(/\s+\S*$/, "")}…`;
}
