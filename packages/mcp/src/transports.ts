import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { WebStandardStreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js";
import { type McpOptions, mcpServer } from "./server.ts";

/** Serves an assistant over standard input and output until it closes them. Nothing else may be printed there meanwhile. */
export async function serveStdio(options: McpOptions): Promise<void> {
  const server = mcpServer(options);
  const closed = new Promise<void>((done) => {
    server.server.onclose = done;
    process.stdin.once("end", done);
  });
  await server.connect(new StdioServerTransport());
  await closed;
  await server.close();
}

/** Answers one request of the streamable HTTP transport. Remembers nothing between requests, so that any node may answer the next. */
export async function answerMcp(request: Request, options: McpOptions): Promise<Response> {
  const server = mcpServer(options);
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
  await server.connect(transport);
  try {
    return await transport.handleRequest(request);
  } finally {
    await server.close();
  }
}
