import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** What was asked of the double. */
export interface ModelRequest {
  readonly url: string;
  readonly authorization: string | undefined;
  readonly body: {
    readonly model: string;
    readonly messages: readonly { readonly role: string; readonly content: string }[];
    readonly response_format: { readonly json_schema: { readonly schema: unknown } };
  };
  /** Numbers of the passages that were sent. */
  readonly passages: readonly number[];
}

/** What the double does with a request: an answer that a model would write, or one of the things that go wrong. */
export type ModelReply =
  | { readonly answer: unknown; readonly cut?: boolean; readonly tokens?: number }
  | { readonly raw: string }
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  | { readonly does: "stall" | "close" | "flood" };

export interface ModelDouble {
  readonly url: string;
  readonly requests: readonly ModelRequest[];
}

/** A server of this machine that speaks as a language model does, as well or as badly as the test wants. */
export async function modelDouble(reply: (request: ModelRequest, count: number) => ModelReply): Promise<ModelDouble> {
  const requests: ModelRequest[] = [];
  const server = createServer(async (request, response) => {
    let text = "";
    for await (const chunk of request.setEncoding("utf8")) text += chunk;
    const body = JSON.parse(text) as ModelRequest["body"];
    const passages = [...(body.messages.at(-1)?.content ?? "").matchAll(/^\[(\d+)\] /gm)].map(([, number]) =>
      Number(number),
    );
    const asked = { url: request.url ?? "", authorization: request.headers.authorization, body, passages };
    requests.push(asked);
    const made = reply(asked, requests.length);
    if ("does" in made) {
      if (made.does === "close") request.socket.destroy();
      if (made.does === "flood") response.end("x".repeat(3_000_000));
      return;
    }
    if ("status" in made) return void response.writeHead(made.status, { ...made.headers }).end("{}");
    response.writeHead(200, { "content-type": "application/json" }).end("raw" in made ? made.raw : completion(made));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => void server.close().closeAllConnections());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, requests };
}

const completion = ({ answer, cut, tokens }: Extract<ModelReply, { readonly answer: unknown }>): string =>
  JSON.stringify({
    choices: [
      {
        message: { role: "assistant", content: typeof answer === "string" ? answer : JSON.stringify(answer) },
        finish_reason: cut ? "length" : "stop",
      },
    ],
    ...(tokens === undefined ? {} : { usage: { total_tokens: tokens } }),
  });
