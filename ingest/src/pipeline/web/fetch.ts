import type { LookupFunction } from "node:net";
import { isIP } from "node:net";
import { KenniswijzerError } from "@kenniswijzer/domain";
import type { Response } from "undici";
import { LIMITS } from "../../document/formats/limits.ts";
import { fault } from "../source.ts";
import { shownAddress, urlOf } from "./address.ts";
import { checkedAddresses, type WebOptions } from "./guard.ts";

/** What stood at a web address. */
export interface Fetched {
  readonly bytes: Uint8Array;
  /** As the server calls it: `text/html`; empty where it doesn't say. */
  readonly type: string;
  readonly charset?: string;
}

const MOST_REDIRECTS = 5;
const TIMEOUT = 60_000;
const HEADERS = {
  accept:
    "text/html,application/xhtml+xml,application/pdf,application/vnd.openxmlformats-officedocument.wordprocessingml.document,text/plain,*/*;q=0.5",
  "accept-language": "nl,en;q=0.5",
  "user-agent": "Kenniswijzer",
};

/**
 * Fetches one web address. Each step of a redirect is checked anew, and connected to at the very addresses that were checked,
 * whatever the name stands for by then. What may not be reached, is too large, too slow, or no document throws `invalid-input`.
 */
export async function fetchAddress(address: string, options: WebOptions = {}): Promise<Fetched> {
  const signal = AbortSignal.timeout(options.timeoutMs ?? TIMEOUT);
  let url = urlOf(address);
  for (let step = 0; step <= MOST_REDIRECTS; step += 1) {
    const next = await fetchStep(url, await checkedAddresses(url, options), signal).catch((error: unknown) => {
      throw explained(shownAddress(url), error);
    });
    if (!(next instanceof URL)) return next;
    url = next;
  }
  throw fault(
    shownAddress(urlOf(address)),
    `leads on more than ${MOST_REDIRECTS} times; give the address that it ends at`,
  );
}

async function fetchStep(url: URL, addresses: readonly string[], signal: AbortSignal): Promise<Fetched | URL> {
  const { Agent, fetch } = await import("undici");
  const agent = new Agent({ connect: { lookup: only(addresses) } });
  try {
    const response = await fetch(url, { dispatcher: agent, redirect: "manual", headers: HEADERS, signal });
    const onward = response.headers.get("location");
    if (response.status >= 300 && response.status < 400 && onward !== null) return new URL(onward, url);
    assertFine(response, shownAddress(url));
    return await contentOf(response, shownAddress(url));
  } finally {
    // breaks off what is still coming in
    await agent.destroy();
  }
}

/** Finds the checked addresses and no others, whatever name is asked for. */
const only =
  (addresses: readonly string[]): LookupFunction =>
  (_host, { all }, done) => {
    const found = addresses.map((address) => ({ address, family: isIP(address) }));
    const [first] = found;
    if (all) done(null, found);
    else done(null, first?.address ?? "", first?.family ?? 4);
  };

function assertFine({ ok, status }: Response, shown: string): void {
  if (ok) return;
  if (status === 401 || status === 403) throw fault(shown, "asks for a login; save the page and give that file");
  if (status === 404 || status === 410) throw fault(shown, "does not exist; check the address");
  throw fault(shown, `answers with error ${status}; try again later`);
}

async function contentOf(response: Response, shown: string): Promise<Fetched> {
  const stated = response.headers.get("content-type") ?? "";
  const charset = /charset\s*=\s*"?([\w-]+)/i.exec(stated)?.[1];
  const large = (): KenniswijzerError =>
    fault(shown, `is larger than ${LIMITS.fileBytes / 1024 / 1024} MB; save it and give a part`);
  if (Number(response.headers.get("content-length")) > LIMITS.fileBytes) throw large();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > LIMITS.fileBytes) throw large();
    chunks.push(chunk);
  }
  const type = (stated.split(";")[0] ?? "").trim().toLowerCase();
  return { bytes: Buffer.concat(chunks), type, ...(charset === undefined ? {} : { charset }) };
}

function explained(shown: string, error: unknown): Error {
  if (error instanceof KenniswijzerError) return error;
  const { name, cause } = error as Error;
  const code = String((cause as { code?: unknown } | undefined)?.code ?? "");
  if (name === "TimeoutError")
    return fault(shown, "takes too long; try again later, or save it and give that file", error);
  if (/CERT|TLS|SSL|SIGNATURE/.test(code))
    return fault(shown, "has no valid certificate; save the page and give that file", error);
  return fault(shown, "does not answer; check the address and the connection", error);
}
