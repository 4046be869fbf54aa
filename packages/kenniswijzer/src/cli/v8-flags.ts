/** The first V8 that has no such budget any more, and says so aloud: that of Node 22. */
const WITHOUT_BUDGET = 12;

/**
 * How V8 of this version is to work while it reads. It clears the memory away when 15 % was added to what is in use, else it keeps several
 * times that for as long as there is memory. And it compiles in smaller pieces, since compiling the many rules anew in each thread took
 * a third of all processor time: a `map` that is compiled into its function makes arrays of another kind than before, for which
 * all that reads them is compiled once more. And, where it can be told, it compiles only what is used six times as much as it asks by
 * itself (500 documents in three threads: 20.3 s, so 18.0; 2,000 in one thread take as long).
 */
export const v8Flags = (version: string): readonly string[] => [
  "--heap-growing-percent=15",
  "--max-inlined-bytecode-size-cumulative=150",
  "--no-turbo-inline-array-builtins",
  ...(Number.parseInt(version, 10) < WITHOUT_BUDGET ? ["--interrupt-budget=800000"] : []),
];
