import { checksum } from "@kenniswijzer/domain";
import { answerQuestion } from "../messages/answering.ts";
import { attempt, type Talk } from "../talk.ts";
import { sendText } from "../text/send.ts";
import { sendAbout } from "./about.ts";
import { type Listed, lookUp } from "./names.ts";

const BY_NAME: Readonly<Record<string, Listed>> = { thema: "Theme", partner: "Actor", project: "Project" };
const LINK = /^(thema|partner|project|vraag|id)-([A-Za-z0-9_-]{1,60})$/;

/** A link that opens the bot at one thing; a checksum, for what follows `start=` may be 64 characters. */
export const linkTo = (username: string, id: string): string => `https://t.me/${username}?start=id-${checksum(id)}`;

/** True for what stands behind `?start=` in a link of ours: `thema-informele-zorg`, `partner-…`, `project-…`, `vraag-wie-helpt-bij-schulden`, `id-…`. */
export const isLink = (payload: string): boolean => LINK.test(payload);

/** Opens what a link leads to. Dashes and underscores stand for spaces. */
export async function openLink(talk: Talk, payload: string): Promise<void> {
  const [, kind = "", rest = ""] = LINK.exec(payload) ?? [];
  const words = rest.replace(/[-_]+/g, " ").trim();
  const type = BY_NAME[kind];
  if (kind === "id") return openId(talk, rest);
  if (type === undefined) return answerQuestion(talk, words);
  await lookUp(talk, type, words);
}

async function openId(talk: Talk, sum: string): Promise<void> {
  const { ctx, options, wording, clearance } = talk;
  const nodes = await attempt(talk, () => options.service.entities(["Theme", "Actor", "Project"], { clearance }));
  if (nodes === undefined) return;
  const node = nodes.find(({ id }) => checksum(id) === sum);
  if (node === undefined) return sendText(ctx, [{ text: wording.goneThing }]);
  await sendAbout(talk, node);
}
