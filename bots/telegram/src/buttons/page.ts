import type { InlineKeyboardButton } from "grammy/types";

/** A link to a place on the page: none without a public address, for Telegram refuses links that only this machine knows. */
export function pageButton(
  pageUrl: string | undefined,
  text: string,
  place: Readonly<Record<string, string>> | undefined,
): InlineKeyboardButton[] {
  if (place === undefined || pageUrl === undefined || !URL.canParse(pageUrl)) return [];
  const url = new URL(pageUrl);
  if (!/^https?:$/.test(url.protocol) || !url.hostname.includes(".") || /^127\./.test(url.hostname)) return [];
  url.hash = new URLSearchParams(place).toString();
  return [{ text, url: url.href }];
}
