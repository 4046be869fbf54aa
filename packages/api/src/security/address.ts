import { BlockList, isIP } from "node:net";
import { getConnInfo } from "@hono/node-server/conninfo";
import { KenniswijzerError } from "@kenniswijzer/domain";
import type { Context, MiddlewareHandler } from "hono";
import type { ApiEnv } from "../env.ts";

const family = (address: string): "ipv4" | "ipv6" => (isIP(address) === 6 ? "ipv6" : "ipv4");

/** `::ffff:10.0.0.1` is 10.0.0.1, `[::1]:80` is ::1; `""` for what is no address. */
function bare(text: string): string {
  const inside = text
    .trim()
    .replace(/^\[(.*)\](:\d+)?$/, "$1")
    .replace(/^(\d+(\.\d+){3}):\d+$/, "$1");
  const address = inside.replace(/^::ffff:(?=\d+\.)/i, "");
  return isIP(address) === 0 ? "" : address;
}

/** Addresses (`10.0.0.1`) and ranges (`10.0.0.0/8`, `fd00::/8`). Throws `invalid-input` for anything else. */
export function addressList(texts: readonly string[]): (address: string) => boolean {
  const list = new BlockList();
  for (const text of texts) {
    const [address = "", bits] = text.split("/");
    const most = isIP(address) === 6 ? 128 : 32;
    const prefix = bits === undefined ? most : Number(bits);
    if (isIP(address) === 0 || !/^\d{0,3}$/.test(bits ?? "") || prefix > most) {
      throw new KenniswijzerError(
        "invalid-input",
        `serve: "${text}" is no address or range; give one such as 10.0.0.1 or 10.0.0.0/8`,
      );
    }
    list.addSubnet(address, prefix, family(address));
  }
  return (address) => isIP(address) !== 0 && list.check(address, family(address));
}

const LOOPBACK = addressList(["127.0.0.0/8", "::1"]);
export const isLoopback = (address: string): boolean => LOOPBACK(address);

/**
 * Notes which address asks. What `X-Forwarded-For` says counts only as far as it was written by proxies that are trusted: anyone can
 * send that header.
 */
export function noteAddress(trusted: readonly string[] = []): MiddlewareHandler<ApiEnv> {
  const trusts = addressList(trusted);
  return async (c, next) => {
    c.set("address", forwardedFor(c, connected(c), trusts));
    return next();
  };
}

/** The other end of the connection; `""` where there is none, as in a test. */
export function connected(c: Context<ApiEnv>): string {
  const served = typeof c.env === "object" && c.env !== null && "incoming" in c.env;
  return served ? bare(getConnInfo(c).remote.address ?? "") : "";
}

function forwardedFor(c: Context<ApiEnv>, connection: string, trusts: (address: string) => boolean): string {
  const named = (c.req.header("X-Forwarded-For") ?? "").split(",").map(bare);
  let address = connection;
  while (trusts(address)) {
    const before = named.pop();
    if (before === undefined || before === "") break;
    address = before;
  }
  return address;
}

/** Whom a limit counts: one address, or the /64 that one household or office has in IPv6. */
export function network(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = "", tail] = address.split("::");
  const groups = head === "" ? [] : head.split(":");
  const after = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - groups.length - after.length }, () => "0");
  return [...groups, ...zeros, ...after].slice(0, 4).join(":");
}
