import type { IngestJob, Visibility } from "@kenniswijzer/domain";
import { words } from "../../view/wording/index.ts";
import { Failure, failureIn, inPath, query, usualHeaders } from "./request.ts";

interface UploadOptions {
  /** Absent for a document that is replaced: it stays as visible as it was. */
  readonly visibility?: Visibility;
  /** The document that one file takes the place of. */
  readonly replaces?: string;
  /** Hears which part has gone out, 0 to 1. */
  readonly onProgress: (part: number) => void;
  readonly signal: AbortSignal;
}

/** Sends files. `fetch` cannot tell how much has gone out, this can. */
export function upload(
  files: readonly File[],
  { visibility, replaces, onProgress, signal }: UploadOptions,
): Promise<IngestJob> {
  const body = new FormData();
  for (const file of files) body.append("file", file, file.name);
  const sent = new XMLHttpRequest();
  const path = replaces === undefined ? "v1/jobs" : `v1/documents/${inPath(replaces)}`;
  sent.open(replaces === undefined ? "POST" : "PUT", `${path}${query({ visibility })}`);
  for (const [name, value] of Object.entries(usualHeaders())) sent.setRequestHeader(name, value);
  sent.upload.addEventListener("progress", ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total));
  signal.addEventListener("abort", () => sent.abort());
  return new Promise((resolve, reject) => {
    sent.addEventListener("error", () => reject(new Failure(words.failures.unreachable)));
    sent.addEventListener("abort", () => reject(signal.reason));
    sent.addEventListener("load", () => {
      const answer = parsed(sent.responseText);
      if (sent.status === 202) resolve(answer as IngestJob);
      else reject(failureIn(answer, sent.status));
    });
    sent.send(body);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
