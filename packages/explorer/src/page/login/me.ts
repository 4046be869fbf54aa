import { arrived, useLoad } from "../data/use-load.ts";
import { type Me, work } from "../data/work.ts";

const ROLES = ["read", "ingest", "review", "admin"] as const;

/** Who the reader is here; undefined while that is not known. */
export const useMe = (): Me | undefined => arrived(useLoad("me", work.me));

/** Each role may do what those before it may. */
export const mayDo = (me: Me | undefined, role: Me["role"]): boolean =>
  me !== undefined && ROLES.indexOf(me.role) >= ROLES.indexOf(role);
