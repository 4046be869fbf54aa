import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import ipaddr from "ipaddr.js";
import { fault } from "../source.ts";
import { shownAddress } from "./address.ts";

/** What a fetch may reach. */
export interface WebOptions {
  /** The addresses of a host; by default as the system finds them. */
  readonly resolve?: (host: string) => Promise<readonly string[]>;
  /** Lets an address through that is not on the public internet or stands on another port, such as the own intranet's; by default none. */
  readonly allows?: (address: string, port: number) => boolean;
  /** For one address with all that it leads to; by default a minute. */
  readonly timeoutMs?: number;
}

const PORTS: Readonly<Record<string, number>> = { "http:": 80, "https:": 443 };
const USUAL = Object.values(PORTS);

/**
 * The addresses that a web address may be fetched from: all that its name stands for, each on the public internet. Throws
 * `invalid-input` for another scheme or port, a name or password in it, and a host with any address that is private,
 * local or otherwise special.
 */
export async function checkedAddresses(url: URL, options: WebOptions): Promise<readonly string[]> {
  const shown = shownAddress(url);
  const usual = PORTS[url.protocol];
  if (usual === undefined) throw fault(shown, "is no web address; give one that begins with https:// or http://");
  if (url.username !== "" || url.password !== "") {
    throw fault(shown, "has a name or password in it; give an address that everybody may read");
  }
  const port = url.port === "" ? usual : Number(url.port);
  const addresses = await addressesOf(url.hostname, shown, options);
  for (const address of addresses) {
    if (options.allows?.(address, port)) continue;
    if (!isPublic(address)) {
      throw fault(shown, "does not lead to the public internet; save the page and give that file");
    }
    if (!USUAL.includes(port)) throw fault(shown, `stands on port ${port}; only ${USUAL.join(" and ")} are fetched`);
  }
  return addresses;
}

// A URL has brought every spelling of an address (decimal, octal, hexadecimal, short) to its one form.
async function addressesOf(
  hostname: string,
  shown: string,
  { resolve = systemResolve }: WebOptions,
): Promise<readonly string[]> {
  const host = hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) > 0) return [host];
  const found = await resolve(host).catch((cause: unknown) => {
    throw fault(shown, "is not found; check the address and the connection", cause);
  });
  if (found.length === 0) throw fault(shown, "is not found; check the address and the connection");
  return found;
}

const systemResolve = async (host: string): Promise<readonly string[]> =>
  (await lookup(host, { all: true })).map(({ address }) => address);

/** What is given out for the public internet; of IPv4 that is all that is not special. */
const ROUTED = ipaddr.IPv6.parseCIDR("2000::/3");
const DOCUMENTATION = ipaddr.IPv6.parseCIDR("3fff::/20");

/** True for an address of the public internet; what is special in any way is not, nor what embeds such an address. */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== "unicast") return false;
  return parsed instanceof ipaddr.IPv4 || (parsed.match(ROUTED) && !parsed.match(DOCUMENTATION));
}
