import { relative, resolve } from "node:path";

/** What a file's identity is made of. It stays when the whole working folder moves: that is why its path counts from there. */
export function locationOf(file: string): string {
  const path = relative(process.cwd(), resolve(file));
  return path.startsWith("..") ? resolve(file) : path.split("\\").join("/");
}
