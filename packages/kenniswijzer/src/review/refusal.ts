import { type ErrorCode, KenniswijzerError } from "@kenniswijzer/domain";

/** Why a decision cannot be taken, in the language of who decides; `who` is the command that was asked for. */
export const refusal = (
  wording: { readonly nl: string; readonly en: string },
  code: ErrorCode = "invalid-input",
  who = "review",
): KenniswijzerError => new KenniswijzerError(code, `${who}: ${wording.nl}`, { english: `${who}: ${wording.en}` });
