import type { ChatService, OpenQuestions, TakeIn, Visibility } from "@kenniswijzer/domain";

export interface BotOptions {
  readonly service: ChatService;
  /** From @BotFather; never logged. */
  readonly token: string;
  /** Another Bot API server than Telegram's own. */
  readonly apiRoot?: string;
  /** What the chats of `chats` and the coordinators may see; all others get `openbaar`. */
  readonly clearance: Visibility;
  /** Ids of chats on the allow-list; that of a private chat is its user's. Default none. */
  readonly chats?: readonly number[];
  /** Ids of users who may see what waits and how it goes, and add documents. Default none. */
  readonly coordinators?: readonly number[];
  /** Public address of the page; answers and sources then get a link to it. */
  readonly pageUrl?: string;
  /** Answers `@bot …` in other chats, from `openbaar` documents only. Off unless true. */
  readonly inline?: boolean;
  /** Where unanswered questions go when who asked says so; absent: nothing is offered or kept. */
  readonly openQuestions?: OpenQuestions;
  /** Reads what coordinators send; absent: /toevoegen is off. */
  readonly takeIn?: TakeIn;
  /** Has Telegram bring the updates; absent: they are fetched by long polling. */
  readonly webhook?: WebhookOptions;
  /** Gets one record per event; never holds text, a chat or a user. */
  readonly log?: (record: BotRecord) => void;
  /** Milliseconds; tells how old what is remembered is. */
  readonly now?: () => number;
}

export interface WebhookOptions {
  /** Public address (https) at which Telegram reaches the bot; its path is listened to. */
  readonly url: string;
  /** Shared with Telegram alone: 16-256 of A-Z, a-z, 0-9, _ and -. */
  readonly secret: string;
  /** Where to listen; default 127.0.0.1, behind a reverse proxy. */
  readonly host?: string;
  /** 0 takes a free one. */
  readonly port: number;
}

export interface BotRecord {
  readonly level: "info" | "error";
  readonly event:
    | "answered"
    | "source"
    | "button"
    | "inline"
    | "personal-data"
    | "added"
    | "failed"
    | "polling"
    | "webhook";
  /** The answer's status, what was pressed, or the error's code or class. */
  readonly outcome: string;
  readonly ms?: number;
}
