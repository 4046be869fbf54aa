/** What a button does. */
export const ACTIONS = [
  "bron",
  "meer",
  "waarom",
  "themas",
  "stuur",
  "goed",
  "fout",
  "knoop",
  "lijst",
  "door",
  "bewaar",
  "laat",
  "sluit",
  "lees",
] as const;
export type Action = (typeof ACTIONS)[number];

export interface Pressed {
  readonly action: Action;
  /** Of what the bot remembers behind the button. */
  readonly key: string;
  readonly number: number;
}

const DATA = /^([a-z]{3,8}):([\w-]{12}):(\d{1,4})$/;

/** Callback data: always within Telegram's 64 bytes, and without a word of who asked what. */
export const buttonData = (action: Action, key: string, number = 0): string => `${action}:${key}:${number}`;

export function parseButton(data: string): Pressed | undefined {
  const [, name, key, number] = DATA.exec(data) ?? [];
  const action = ACTIONS.find((one) => one === name);
  return action === undefined || key === undefined ? undefined : { action, key, number: Number(number) };
}
