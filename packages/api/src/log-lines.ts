import type { LogRequest, RequestRecord } from "./log.ts";

export const LOG_LEVELS = ["info", "warn", "error", "silent"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** What never stands in a line, should a record ever get it. */
const SECRET = ["question", "q", "text", "name", "token", "key", "authorization", "cookie", "password"];

export interface LogLines {
  readonly request: LogRequest;
  /** One line about the service itself, without anything of a request. */
  readonly say: (message: string) => void;
}

/** JSON lines on standard error, as log collectors read them. The library loads here. */
export async function logLines(level: LogLevel, to?: { write(line: string): void }): Promise<LogLines> {
  const { default: pino } = await import("pino");
  const redact = { paths: SECRET.flatMap((name) => [name, `*.${name}`]), censor: "█" };
  const options = {
    level,
    base: null,
    redact,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: levelName },
  };
  const log = pino(options, to ?? pino.destination({ dest: 2, sync: true }));
  return {
    request: ({ level: weight, failure, ...record }: RequestRecord) =>
      failure === undefined
        ? log[weight](record, "request")
        : log[weight]({ ...record, failure: { class: failure.name, at: failure.at } }, "failure"),
    say: (message) => log.info(message),
  };
}

const levelName = (level: string): { level: string } => ({ level });
