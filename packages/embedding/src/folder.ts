import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { KenniswijzerError } from "@kenniswijzer/domain";

/**
 * The folder of a model: a path or file URL as it is, else the folder of an installed package of that name.
 * `from` is the module that depends on the package (`import.meta.url`); without it, this package looks.
 */
export function modelFolder(model: string | URL, from: string | URL = import.meta.url): string {
  const text = model.toString();
  if (text.startsWith("file:")) return fileURLToPath(text);
  if (existsSync(resolve(text, "config.json"))) return resolve(text);
  try {
    return dirname(createRequire(from).resolve(`${text}/package.json`));
  } catch (cause) {
    throw new KenniswijzerError(
      "not-found",
      `modelFolder: no folder and no installed package "${text}"; give the path of a Transformers.js model folder, or install it`,
      { cause },
    );
  }
}
