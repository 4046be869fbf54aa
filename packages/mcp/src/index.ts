import type { McpOptions } from "./server.ts";

export type { McpOptions } from "./server.ts";

/** Serves an assistant over standard input and output until it closes them. The SDK loads here, as below. */
export const serveStdio = async (options: McpOptions): Promise<void> =>
  (await import("./transports.ts")).serveStdio(options);

/** Answers one request of the streamable HTTP transport. */
export const answerMcp = async (request: Request, options: McpOptions): Promise<Response> =>
  (await import("./transports.ts")).answerMcp(request, options);
