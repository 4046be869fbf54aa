import { InvalidArgumentError } from "commander";

/** An option whose value is an address on the web. */
export function webAddressOption(text: string): string {
  if (!/^https?:\/\/\S+$/.test(text) || !URL.canParse(text)) {
    throw new InvalidArgumentError("geef een adres dat met https:// begint");
  }
  return text;
}
