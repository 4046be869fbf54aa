// `kenniswijzer serve` in a process of its own, as a person starts it who then logs in by the link in the terminal.
import { spawn } from "node:child_process";
import { cliCommand, root } from "./cli.ts";

export interface Serving {
  readonly url: string;
  /** Asks as who logged in. Rejects when the process is gone. */
  ask(path: string, init?: RequestInit): Promise<Response>;
  /** What it wrote in the terminal so far. */
  said(): string;
  /** Ends it and resolves with its exit code once it is gone; safe to call twice. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/** Starts it on a store and a free port; resolves when it listens and is logged in. */
export async function serving(
  store: string,
  more: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<Serving> {
  const [program = "", ...before] = cliCommand;
  const args = [...before, "serve", "--store", store, "--model", "none", "--port", "0", "--rate-limit", "0", ...more];
  const child = spawn(program, args, { cwd: root, env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
  let out = "";
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    out += text;
  });
  const link = await new Promise<URL>((resolve, reject) => {
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      out += text;
      const found = /Inloggen .*(http:\S+)/.exec(out)?.[1];
      if (found) resolve(new URL(found));
    });
    void ended.then(() => reject(new Error(out)));
  });
  const came = await fetch(link, { redirect: "manual" });
  const cookie = (came.headers.get("Set-Cookie") ?? "").split(";")[0] ?? "";
  return {
    url: link.origin,
    ask: (path, init = {}) => fetch(`${link.origin}${path}`, { ...init, headers: { ...init.headers, Cookie: cookie } }),
    said: () => out,
    end: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}
