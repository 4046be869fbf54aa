import { describe, expect, it } from "vitest";
import { parseHtml } from "./html.ts";
import { refusalOf } from "./methods.ts";

describe("the double of the Bot API refuses what Telegram refuses", () => {
  it.each([
    { html: "<b>Leiden</b> &amp; &lt;b&gt; &quot;x&quot; &#39;", text: 'Leiden & <b> "x" \'', because: "well formed" },
    { html: "a &nbsp; b", text: "a &nbsp; b", because: "an unknown entity stays as it is" },
    { html: "<b>a", error: "Can't find end tag", because: "not closed" },
    { html: "<b><i>a</b></i>", error: "Unexpected end tag", because: "crossed" },
    { html: "<img src=x>", error: "Unsupported start tag", because: "no such tag" },
    { html: "3 < 5", error: "Unsupported start tag", because: "a bare sign" },
    { html: '<b onclick="x">a</b>', error: "Unsupported start tag", because: "no attributes there" },
  ])("$html ($because)", ({ html, text, error }) => {
    const parsed = parseHtml(html);
    if (text !== undefined) expect(parsed).toEqual({ text });
    else expect(parsed).toEqual({ error: expect.stringContaining(error) });
  });

  const button = (more: { callback_data?: string; url?: string }) => ({
    reply_markup: { inline_keyboard: [[{ text: "x", ...more }]] },
  });
  it.each([
    { more: { text: "a".repeat(4096) }, refusal: undefined },
    { more: { text: "a".repeat(4097) }, refusal: "too long" },
    { more: { text: "😀".repeat(2049) }, refusal: "too long" },
    { more: { text: "&lt;".repeat(4096), parse_mode: "HTML" as const }, refusal: undefined },
    { more: { text: "<b> </b>", parse_mode: "HTML" as const }, refusal: "empty" },
    { more: { text: "x\ud83d" }, refusal: "UTF-8" },
    { more: button({ callback_data: "é".repeat(32) }), refusal: undefined },
    { more: button({ callback_data: "é".repeat(33) }), refusal: "BUTTON_DATA_INVALID" },
    { more: button({}), refusal: "BUTTON_TYPE_INVALID" },
    { more: button({ url: "http://localhost:8080/" }), refusal: "BUTTON_URL_INVALID" },
  ])("case %#: $refusal", ({ more, refusal }) => {
    const given = refusalOf({ text: "x", ...more });
    if (refusal === undefined) expect(given).toBeUndefined();
    else expect(given).toContain(refusal);
  });
});
