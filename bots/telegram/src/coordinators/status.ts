import { Visibility } from "@kenniswijzer/domain";
import { attempt, type Talk } from "../talk.ts";
import { sendText } from "../text/send.ts";
import { dateIn } from "../wording/wording.ts";

/** /status: whether the store answers, what is in it, and how often the bot did. */
export async function sendStatus(talk: Talk): Promise<void> {
  const { ctx, options, memory, wording, clearance, since } = talk;
  const { service, openQuestions } = options;
  const healthy = await service.healthy();
  const facts = await attempt(talk, async () => {
    const [documents, nodes, open] = await Promise.all([
      service.documents({ clearance }),
      service.entities(["Actor", "Theme"], { clearance }),
      openQuestions?.list(),
    ]);
    const count = (type: string): number => nodes.filter((node) => node.type === type).length;
    const byVisibility = Visibility.options
      .map((one) => [documents.filter(({ visibility }) => visibility === one).length, one] as const)
      .filter(([number]) => number > 0)
      .map(([number, one]) => `${number} ${one}`);
    return {
      ...memory.tally,
      healthy,
      documents: byVisibility.join(", ") || "0",
      partners: count("Actor"),
      themes: count("Theme"),
      open: open?.length,
      since: dateIn(wording.language, new Date(since).toISOString().slice(0, 10)),
    };
  });
  if (facts !== undefined) await sendText(ctx, [{ text: wording.status(facts) }]);
}
