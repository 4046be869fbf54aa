// Conversations as people read them: `> ` is typed, `! ` is tapped, all else is what the bot says, with its buttons in brackets.
import { type Chat, labels, type Sent, seen } from "../support/bot-api/chat.ts";

/** The lines that a person gives, in order. */
export const typedIn = (transcript: string): string[] => transcript.split("\n").filter((line) => /^[>!] /.test(line));

/** Plays what a person gives, and writes down the whole conversation. */
export async function play(chat: Chat, lines: readonly string[]): Promise<string> {
  const written: string[] = [];
  let last: Sent | undefined;
  for (const line of lines) {
    const given = line.slice(2);
    written.push(line);
    if (line.startsWith("> ")) chat.say(given);
    else if (last !== undefined) {
      const shown = await chat.tap(last, new RegExp(`^${given.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`));
      if (shown.text !== undefined) written.push(`(${shown.text})`);
      if (shown.text !== undefined) continue;
    }
    for (const message of await until(chat)) {
      last = labels(message).length > 0 || last === undefined ? message : last;
      written.push(shownOf(message), "");
    }
  }
  return `${written.join("\n").trim()}\n`;
}

const END = "/help";

/** All that is said before the answer to a command that is known. */
async function until(chat: Chat): Promise<Sent[]> {
  const messages: Sent[] = [];
  chat.say(END);
  for (
    let message = await chat.next();
    !/^Stel een vraag in uw eigen woorden|^Ask in your own words/.test(seen(message));
  ) {
    messages.push(message);
    message = await chat.next();
  }
  return messages;
}

const shownOf = (message: Sent): string =>
  [seen(message), ...labels(message).map((label) => `[${label}]`)].join("\n").replace(/[ \t]+$/gm, "");
