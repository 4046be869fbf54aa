import { userInfo } from "node:os";

/** Who uses this machine; `otherwise` for a user that the system has no name for, as in some containers. */
export function userName(otherwise: string): string {
  try {
    return userInfo().username;
  } catch {
    return otherwise;
  }
}
