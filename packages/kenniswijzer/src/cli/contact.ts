import type { ApiContact } from "@kenniswijzer/api";
import { KenniswijzerError } from "@kenniswijzer/domain";

/** Who the operator says to turn to, from the three parts of `--contact`. Throws `invalid-input` for anything else. */
export function contactOf(parts: readonly string[]): ApiContact | undefined {
  if (parts.length === 0) return undefined;
  const [name = "", email = "", url = ""] = parts;
  if (parts.length === 3 && name.trim() !== "" && /^\S+@\S+\.\S+$/.test(email) && /^https?:\/\/\S+$/.test(url)) {
    return { name, email, url };
  }
  throw new KenniswijzerError(
    "invalid-input",
    '--contact vraagt een naam, een e-mailadres en een webadres, zoals "Lectoraat X" info@example.nl https://www.example.nl',
  );
}
