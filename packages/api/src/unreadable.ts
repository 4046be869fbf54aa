import { randomUUID } from "node:crypto";
import type { Duplex } from "node:stream";
import { type ProblemCode, problems } from "./messages.ts";
import type { Problem } from "./problem.ts";
import { API_VERSION } from "./spec.ts";

const CODES: Readonly<Record<string, ProblemCode>> = {
  HPE_HEADER_OVERFLOW: "headers-too-large",
  ERR_HTTP_REQUEST_TIMEOUT: "too-slow",
};

/** Answers what Node could not read as a request: it gets its problem like any other, in Dutch, since its headers are not known. */
export function answerUnreadable(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const code = CODES[error.code ?? ""] ?? "no-request";
  const { status, headers, body } = plainProblem(code);
  const head = [
    `HTTP/1.1 ${status} ${problems[code].en.title}`,
    "Connection: close",
    `Content-Length: ${Buffer.byteLength(body)}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
  ];
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
}

/** The same for what Node could read, and is no request for an address all the same: without a host, or with one that cannot be. */
export function answerNoRequest(code: "no-request" | "internal"): Response {
  const { status, headers, body } = plainProblem(code);
  return new Response(body, { status, headers });
}

function plainProblem(code: ProblemCode): { status: number; headers: Record<string, string>; body: string } {
  const { status, nl } = problems[code];
  const id = randomUUID();
  const problem: Problem = {
    type: `urn:kenniswijzer:problem:${code}`,
    ...nl,
    status,
    code,
    instance: `urn:request:${id}`,
  };
  const headers = {
    "Content-Type": "application/problem+json",
    "Content-Language": "nl",
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "API-Version": API_VERSION,
    "X-Request-Id": id,
  };
  return { status, headers, body: JSON.stringify(problem) };
}
