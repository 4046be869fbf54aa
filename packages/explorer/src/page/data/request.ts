import { language, words } from "../../view/wording/index.ts";

/** Why the API gave no answer, in words for people. `status` is absent when it could not be reached. */
export class Failure extends Error {
  override readonly name = "Failure";
  readonly status: number | undefined;
  constructor(message: string, status?: number) {
    super(message);
    this.status = status;
  }
}

const KEY = "kenniswijzer-sleutel";

/** The key that somebody gave for as long as this tab is open; a login has a cookie of its own. */
export const keptKey = {
  get: (): string | null => sessionStorage.getItem(KEY),
  put: (key: string): void => sessionStorage.setItem(KEY, key),
  forget: (): void => sessionStorage.removeItem(KEY),
};

/** What goes along with every request: the language, and the key when there is one. */
export function usualHeaders(): Record<string, string> {
  const key = keptKey.get();
  return { "Accept-Language": language, ...(key !== null && { Authorization: `Bearer ${key}` }) };
}

/** What a failed request says, for people: first why this one failed, else what kind of failure it is. */
export function failureIn(body: unknown, status: number): Failure {
  const { detail, code, errors } = body as { detail?: unknown; code?: unknown; errors?: { detail: string }[] };
  const own = code === "not-possible" ? errors?.[0]?.detail : undefined;
  return new Failure(own ?? (typeof detail === "string" ? detail : words.failures.broken), status);
}

/** Asks the API. Rejects with a `Failure`, or with the signal's reason when that was aborted. */
export async function request<T>(path: string, init: RequestInit = {}): Promise<T> {
  const headers = { Accept: "application/json", ...usualHeaders(), ...init.headers };
  const response = await fetch(path, { ...init, headers }).catch((error: unknown) => {
    throw init.signal?.aborted ? error : new Failure(words.failures.unreachable);
  });
  if (response.status === 204) return undefined as T;
  const body: unknown = await response.json().catch((error: unknown) => {
    throw init.signal?.aborted ? error : new Failure(words.failures.broken, response.status);
  });
  if (response.ok) return body as T;
  throw failureIn(body, response.status);
}

export const send = <T>(path: string, body: unknown, init: RequestInit = {}): Promise<T> =>
  request(path, {
    method: "POST",
    body: JSON.stringify(body),
    ...init,
    headers: { "Content-Type": "application/json", ...init.headers },
  });

type Value = string | number | boolean | readonly string[] | undefined;

/** `?a=1&b=2`, with a list as a name given several times; nothing for what is undefined. */
export function query(values: Readonly<Record<string, Value>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue;
    for (const one of Array.isArray(value) ? value : [value]) search.append(name, String(one));
  }
  const text = search.toString();
  return text === "" ? "" : `?${text}`;
}

export const inPath = (id: string): string => encodeURIComponent(id);
