import { KenniswijzerError, type Visibility } from "@kenniswijzer/domain";
import type { Context } from "grammy";
import type { BotMemory } from "./memory/memory.ts";
import type { BotOptions } from "./options.ts";
import { sendText } from "./text/send.ts";
import { WORDINGS, type Wording } from "./wording/wording.ts";

/** What lives as long as the bot. */
export interface BotState {
  readonly options: BotOptions;
  readonly memory: BotMemory;
  /** When it began, in milliseconds. */
  readonly since: number;
  /** Work that goes on after its update was handled, such as reading a document. */
  readonly background: Set<Promise<void>>;
}

/** One update from one person in one chat, with what that person may see and the language to answer in. */
export interface Talk extends BotState {
  readonly ctx: Context;
  readonly wording: Wording;
  readonly clearance: Visibility;
  /** A checksum of person and chat. */
  readonly person: string;
  readonly isPrivate: boolean;
  readonly isCoordinator: boolean;
}

export function talkOf(ctx: Context, state: BotState): Talk {
  const { options, memory } = state;
  const chat = ctx.chat?.id ?? 0;
  const person = memory.person(chat, ctx.from?.id);
  const isPrivate = ctx.chat?.type === "private";
  const isCoordinator = ctx.from !== undefined && (options.coordinators ?? []).includes(ctx.from.id);
  const trusted = (options.chats ?? []).includes(chat) || (isPrivate && isCoordinator);
  return {
    ...state,
    ctx,
    wording: WORDINGS[memory.languages.get(person) ?? "nl"],
    // whoever reads along in a chat that is not on the list may be anyone
    clearance: trusted ? options.clearance : "openbaar",
    person,
    isPrivate,
    isCoordinator,
  };
}

/** Runs what may fail, and tells the asker in plain words when it does. */
export async function attempt<T>(talk: Talk, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    talk.options.log?.({ level: "error", event: "failed", outcome: outcomeOf(error) });
    const { failures } = talk.wording;
    await sendText(talk.ctx, [{ text: failures[error instanceof KenniswijzerError ? error.code : "internal"] }]);
    return undefined;
  }
}

/** The error's code or class: never its text, which may hold an address with the token. */
export const outcomeOf = (error: unknown): string =>
  error instanceof KenniswijzerError ? error.code : error instanceof Error ? error.name : "unknown";
