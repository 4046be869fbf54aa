import type { Talk } from "../talk.ts";

const TELEGRAM = "https://api.telegram.org";
const PATIENCE_MS = 60_000;
const MOST_BYTES = 20 * 1024 * 1024;

/** The bytes of a file that was sent; undefined when Telegram doesn't give them. Its address holds the token, so no error of it gets out. */
export async function download({ ctx, options }: Talk, file: string): Promise<Uint8Array | undefined> {
  try {
    const { file_path } = await ctx.api.getFile(file);
    if (file_path === undefined) return undefined;
    const root = (options.apiRoot ?? TELEGRAM).replace(/\/+$/, "");
    const response = await fetch(`${root}/file/bot${options.token}/${file_path}`, {
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (!response.ok || Number(response.headers.get("content-length") ?? 0) > MOST_BYTES) return undefined;
    return new Uint8Array(await response.arrayBuffer());
  } catch {
    return undefined;
  }
}
