import type { Talk } from "../talk.ts";
import { MESSAGE_LIMIT, split, toPlain } from "../text/rich.ts";

/** Telegram lets a chat be written to about once a second. */
const BETWEEN_MS = 1_500;

export interface ProgressMessage {
  /** Puts this text in the place of what stood there; left out when the last change was a moment ago. */
  show(text: string): Promise<void>;
  /** The last text, which is never left out. */
  end(text: string): Promise<void>;
}

/** One message whose text changes as work goes on. */
export function progressMessage({ ctx }: Talk): ProgressMessage {
  let at = Number.NEGATIVE_INFINITY;
  let message: number | undefined;
  // one call after the other, so that the last text is the one that stays
  let turn: Promise<void> = Promise.resolve();
  const put = async (text: string): Promise<void> => {
    const chat = ctx.chat?.id;
    if (chat === undefined) return;
    const [first = []] = split([{ text }], MESSAGE_LIMIT);
    if (message === undefined) message = (await ctx.api.sendMessage(chat, toPlain(first))).message_id;
    // that it is unchanged, or was taken away, is no reason to stop
    else await ctx.api.editMessageText(chat, message, toPlain(first)).catch(() => undefined);
  };
  const inTurn = (text: string): Promise<void> => {
    turn = turn.then(() => put(text)).catch(() => undefined);
    return turn;
  };
  return {
    async show(text) {
      const now = performance.now();
      if (message !== undefined && now - at < BETWEEN_MS) return;
      at = now;
      await inTurn(text);
    },
    end: (text) => inTurn(text),
  };
}
