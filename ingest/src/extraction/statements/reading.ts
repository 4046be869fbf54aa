import type { Clause as Raw } from "../frames/clause.ts";
import type { Look } from "../frames/context.ts";
import { predicationOf } from "../frames/roles.ts";
import { Clause } from "./clause.ts";
import { locatedStatements } from "./located.ts";
import { nominalStatements } from "./nominal.ts";
import type { Statement } from "./statement.ts";
import { verbalStatements } from "./verbal.ts";

/** A clause with what it states. */
export interface ReadClause {
  readonly raw: Raw;
  readonly clause: Clause;
  /** Found when they are asked for. */
  readonly statements: () => readonly Statement[];
}

/** What the clauses of a sentence state; with `anyone` also of whom no name is given. */
export function readClauses(raws: readonly Raw[], look: Look, anyone = false): ReadClause[] {
  const read = new Map<Raw, Clause>();
  return raws.flatMap((raw): ReadClause[] => {
    const shared = raw.shares === undefined ? undefined : read.get(raw.shares);
    const own = predicationOf(raw, shared?.own);
    if (own === undefined) return [];
    const clause = new Clause(own, look, shared, [...read.values()].at(-1));
    read.set(raw, clause);
    const statements = () => [
      ...verbalStatements(clause, anyone),
      ...nominalStatements(clause),
      ...locatedStatements(clause),
    ];
    return [{ raw, clause, statements }];
  });
}
