import { type Answer, checksum } from "@kenniswijzer/domain";
import type { Context } from "grammy";
import type { InlineQueryResult } from "grammy/types";
import { linkTo } from "./commands/links.ts";
import { outcomeOf, type Talk } from "./talk.ts";
import { MESSAGE_LIMIT, type Rich, split, toHtml } from "./text/rich.ts";
import { shorten } from "./text/shorten.ts";
import { viewAnswer } from "./views/answer.ts";
import type { Wording } from "./wording/wording.ts";

const SHORTEST = 3;
const MOST = 6;
const CACHE_S = 60;
/** Buttons under an inline answer would belong to nobody: the sources stand in its text. */
const MOST_SOURCES = 3;
/** Whoever reads the chat in which an answer lands may be a stranger. */
const PUBLIC = { clearance: "openbaar" } as const;

/** Answers `@bot …` typed in any chat: the answer to it as a question, and themes, partners and projects with that in their names. */
export async function answerInline({ ctx, options, wording }: Talk): Promise<void> {
  const query = (ctx.inlineQuery?.query ?? "").replace(/\s+/g, " ").trim();
  const more = {
    cache_time: CACHE_S,
    is_personal: true,
    button: { text: wording.inlineAsk, start_parameter: "inline" },
  };
  const results =
    query.length < SHORTEST
      ? []
      : await resultsFor(query, ctx, options.service, wording).catch((error) => {
          options.log?.({ level: "error", event: "failed", outcome: outcomeOf(error) });
          return [];
        });
  await ctx.answerInlineQuery(results, more);
  options.log?.({ level: "info", event: "inline", outcome: String(results.length) });
}

async function resultsFor(
  query: string,
  ctx: Context,
  service: Talk["options"]["service"],
  wording: Wording,
): Promise<InlineQueryResult[]> {
  // a name half typed is no data of a client, but a whole one is not answered in a chat of others
  if ((await service.personalData(query, PUBLIC)) !== undefined) return [];
  const [answer, hits] = await Promise.all([
    service.ask(query, PUBLIC),
    service.search(query, { ...PUBLIC, types: ["Theme", "Actor", "Project"], limit: MOST }),
  ]);
  const abouts = await Promise.all(hits.map(async (hit) => ({ hit, answer: await service.about(hit.id, PUBLIC) })));
  return [
    ...(answer.status === "answered" ? [articleOf("vraag", wording.answerTitle, answer.text, answer, wording)] : []),
    ...abouts.flatMap(({ hit, answer: about }) => {
      if (about === undefined || about.status === "unknown") return [];
      const kind = wording.kinds[hit.type as keyof typeof wording.kinds] ?? hit.type;
      return [articleOf(hit.id, hit.name, kind, about, wording, linkTo(ctx.me.username, hit.id))];
    }),
  ];
}

function articleOf(
  id: string,
  title: string,
  description: string,
  answer: Answer,
  wording: Wording,
  link?: string,
): InlineQueryResult {
  const { text, sources } = viewAnswer(answer, wording);
  const named = sources.slice(0, MOST_SOURCES).map(({ quote, title: from, date }, index) => ({
    text: `\n[${index + 1}] “${shorten(quote.replace(/\s+/g, " "), 300)}” (${from}, ${date?.slice(0, 4) ?? wording.noDate})`,
  }));
  const whole: Rich = [...text, { text: "\n" }, ...named];
  const [first = []] = split(whole, MESSAGE_LIMIT);
  return {
    type: "article",
    id: checksum(id),
    title: shorten(title, 80),
    description: shorten(description, 120),
    input_message_content: {
      message_text: toHtml(first),
      parse_mode: "HTML",
      link_preview_options: { is_disabled: true },
    },
    ...(link && { reply_markup: { inline_keyboard: [[{ text: wording.inlineAsk, url: link }]] } }),
  };
}
