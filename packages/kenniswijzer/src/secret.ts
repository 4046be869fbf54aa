import { readFileSync } from "node:fs";
import { KenniswijzerError } from "@kenniswijzer/domain";

/** The value of an environment variable, or what stands in the file that `NAME_FILE` names: so that a container's secret is in no list of processes. */
export function secret(name: string, env: NodeJS.ProcessEnv = process.env): string | undefined {
  const path = env[`${name}_FILE`];
  if (env[name] || !path) return env[name] || undefined;
  try {
    return readFileSync(path, "utf8").trim() || undefined;
  } catch (cause) {
    throw new KenniswijzerError(
      "invalid-input",
      `${name}_FILE: ${path} cannot be read; check the path and its permissions`,
      { cause },
    );
  }
}
