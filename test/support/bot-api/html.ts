// What Telegram takes as HTML in a message: https://core.telegram.org/bots/api#html-style
const TAGS = /^(b|strong|i|em|u|ins|s|strike|del|code|pre|tg-spoiler|blockquote|a|span)$/;
const ATTRIBUTES: Record<string, RegExp> = {
  a: /^ href="[^"<>]+"$/,
  span: /^ class="tg-spoiler"$/,
  blockquote: /^( expandable)?$/,
  code: /^( class="language-[\w-]+")?$/,
};
const ENTITIES: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"' };

/** The text that people see, or what Telegram says of HTML that it cannot read. */
export function parseHtml(html: string): { text: string } | { error: string } {
  const open: string[] = [];
  let text = "";
  const pieces = /<(\/?)([a-z-]+)((?:\s[^<>]*)?)>|&(#\d+|#x[\da-f]+|\w+);|[<]|[\s\S]/giy;
  for (let piece = pieces.exec(html); piece !== null; piece = pieces.exec(html)) {
    const [whole, closing, tag, attributes = "", entity] = piece;
    const at = `at byte offset ${Buffer.byteLength(html.slice(0, piece.index))}`;
    if (entity !== undefined) text += entityText(entity) ?? whole;
    else if (tag !== undefined) {
      if (closing === "/") {
        if (open.pop() !== tag) return { error: `Unexpected end tag ${at}` };
      } else if (!TAGS.test(tag) || !(ATTRIBUTES[tag] ?? /^$/).test(attributes)) {
        return { error: `Unsupported start tag "${tag}" ${at}` };
      } else open.push(tag);
    } else if (whole === "<") return { error: `Unsupported start tag "" ${at}` };
    else text += whole;
  }
  const last = open.pop();
  return last === undefined ? { text } : { error: `Can't find end tag corresponding to start tag "${last}"` };
}

function entityText(entity: string): string | undefined {
  if (!entity.startsWith("#")) return ENTITIES[entity];
  const code = entity.startsWith("#x") ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1));
  return String.fromCodePoint(code);
}
