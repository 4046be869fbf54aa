import { KenniswijzerError } from "@kenniswijzer/domain";

/** The error with which a call is refused; anything but a refusal of ours fails the test. */
export const refusal = (call: Promise<unknown>): Promise<KenniswijzerError> =>
  call.then(
    () => {
      throw new Error("was not refused");
    },
    (error: unknown) => {
      if (error instanceof KenniswijzerError) return error;
      throw error;
    },
  );
