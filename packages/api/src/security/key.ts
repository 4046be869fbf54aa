import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { crc32 } from "node:zlib";
import { z } from "@hono/zod-openapi";
import { Visibility } from "@kenniswijzer/domain";
import { ROLES } from "../caller.ts";

/** What is kept of an API key: never the key itself. */
export const ApiKey = z.object({
  /** Tells keys apart in lists; no part of the key. */
  id: z.string(),
  name: z.string().min(1).max(100),
  role: z.enum(ROLES),
  clearance: Visibility,
  /** SHA-256 of the key, hexadecimal. */
  hash: z.string(),
  /** ISO date and time, as the next two. */
  created: z.string(),
  expires: z.string().optional(),
  revoked: z.string().optional(),
});
export type ApiKey = z.infer<typeof ApiKey>;

/** Where keys are kept. */
export interface KeyRing {
  /** All keys, also those that are over. May be some seconds old. */
  keys(): Promise<readonly ApiKey[]>;
}

const PREFIX = "kw_";
const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const RANDOM_BYTES = 32;
const BODY_LENGTH = 43;
const CHECK_LENGTH = 6;
const FORM = new RegExp(`^${PREFIX}[0-9A-Za-z]{${BODY_LENGTH + CHECK_LENGTH}}$`);

/** A new key: `kw_`, 256 random bits and a checksum, in letters and digits. */
export function newKey(): string {
  const body = inDigits(BigInt(`0x${randomBytes(RANDOM_BYTES).toString("hex")}`), BODY_LENGTH);
  return PREFIX + body + checkOf(body);
}

/** True for what has the form and the checksum of a key: a typing mistake and another service's token have not. */
export function looksLikeKey(token: string): boolean {
  if (!FORM.test(token)) return false;
  const body = token.slice(PREFIX.length, PREFIX.length + BODY_LENGTH);
  return token.endsWith(checkOf(body));
}

export const isKeyLike = (token: string): boolean => token.startsWith(PREFIX);

// 256 random bits cannot be guessed, so a slow hash would protect nothing and cost each request its time.
export const hashOfKey = (token: string): string => createHash("sha256").update(token).digest("hex");

/** The key that this token is, unless it is over by now. Compares with every key in the same time. */
export function findKey(token: string, keys: readonly ApiKey[], now: Date): ApiKey | undefined {
  if (!looksLikeKey(token)) return undefined;
  const hash = Buffer.from(hashOfKey(token), "hex");
  let found: ApiKey | undefined;
  for (const key of keys) {
    const known = Buffer.from(key.hash, "hex");
    if (known.length === hash.length && timingSafeEqual(known, hash)) found = key;
  }
  return found !== undefined && standingOf(found, now) === "geldig" ? found : undefined;
}

/** Whether a key still opens anything. */
export function standingOf({ revoked, expires }: ApiKey, now: Date): "geldig" | "verlopen" | "ingetrokken" {
  if (revoked !== undefined) return "ingetrokken";
  return expires !== undefined && Date.parse(expires) <= now.getTime() ? "verlopen" : "geldig";
}

const checkOf = (body: string): string => inDigits(BigInt(crc32(body)), CHECK_LENGTH);

function inDigits(value: bigint, length: number): string {
  const base = BigInt(DIGITS.length);
  let text = "";
  for (let left = value; text.length < length; left /= base) text = DIGITS[Number(left % base)] + text;
  return text;
}
