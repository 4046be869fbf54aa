export type ErrorCode =
  /** The caller gave something that cannot be used; the same call will fail again. */
  | "invalid-input"
  /** What was asked for does not exist. */
  | "not-found"
  /** Another writer changed the store in between; the same call may succeed later. */
  | "conflict"
  /** A store, model or service cannot be reached now; the same call may succeed later. */
  | "unavailable"
  /** The store cannot be read as it is: damaged, or written by a newer version. */
  | "incompatible"
  /** Nothing may be written here. */
  | "read-only";

/** Every error thrown on purpose. Branch on `code`; the message is for people: who, what, remedy, in one line. */
export class KenniswijzerError extends Error {
  override readonly name = "KenniswijzerError";
  readonly code: ErrorCode;
  /** The same message in English, where it is Dutch and who reads it may ask for English. */
  readonly english: string | undefined;

  constructor(code: ErrorCode, message: string, options: ErrorOptions & { readonly english?: string } = {}) {
    super(message, options);
    this.code = code;
    this.english = options.english;
  }

  /** True when the same call may succeed later. */
  get retriable(): boolean {
    return this.code === "unavailable" || this.code === "conflict";
  }
}
