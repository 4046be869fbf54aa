/** Ends a command with exit code 1 when what went wrong has been told already. */
export class Failed extends Error {}
