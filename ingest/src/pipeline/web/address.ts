import { fault } from "../source.ts";

/** True for what is written as an address with a scheme, whichever that is. */
export const isWebAddress = (path: string): boolean => /^[a-z][a-z\d+.-]+:\/\//i.test(path);

const PLAIN_QUERY = /^\?(?:[\w-]{1,24}=[\w.-]{0,24}(?:&|$)){1,4}$/;

/** An address as it may be shown and stored: without name, password and place in the page, nor a query that may hold a key. */
export function shownAddress(url: URL): string {
  const host = `${url.protocol}//${url.host}`;
  return `${host}${url.pathname}${PLAIN_QUERY.test(url.search) ? url.search : ""}`;
}

/** Throws `invalid-input` for what is written as an address and is none. */
export function urlOf(address: string): URL {
  try {
    return new URL(address);
  } catch (cause) {
    throw fault(address.replace(/[?#].*$/s, "").replace(/\/\/[^/]*@/, "//"), "is no web address; check it", cause);
  }
}
