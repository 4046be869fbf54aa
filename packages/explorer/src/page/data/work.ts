import type {
  CandidatePage,
  CorrectionRequest,
  DocumentMention,
  EntityView,
  IngestJob,
  JobOutcome,
  LoggedCorrection,
  PairView,
  Visibility,
} from "@kenniswijzer/domain";
import { inPath, query, request, send } from "./request.ts";

/** Who the API takes the reader for. */
export interface Me {
  readonly name: string;
  readonly role: "read" | "ingest" | "review" | "admin";
  readonly clearance: Visibility;
  readonly known: boolean;
}

/** A job in the list: how many documents there are of each outcome. */
export type JobProgress = Omit<IngestJob, "outcomes"> & {
  readonly counts: Partial<Record<JobOutcome["outcome"], number>>;
};

export type Decision = Omit<CorrectionRequest, "by" | "documents">;

const items = async <T>(path: string): Promise<T[]> => (await request<{ items: T[] }>(path)).items;

/** What those do who work with the documents. */
export const work = {
  me: (): Promise<Me> => request("v1/me"),
  /** The newest, so many pages of them; `isAll` when there are no more. */
  jobs: async (pages: number): Promise<{ readonly jobs: readonly JobProgress[]; readonly isAll: boolean }> => {
    const jobs: JobProgress[] = [];
    for (let cursor: string | undefined, page = 0; page < pages; page++) {
      const { items, next } = await request<{ items: JobProgress[]; next?: string }>(`v1/jobs${query({ cursor })}`);
      jobs.push(...items);
      if (next === undefined) return { jobs, isAll: true };
      cursor = next;
    }
    return { jobs, isAll: false };
  },
  job: (id: string): Promise<IngestJob> => request(`v1/jobs/${inPath(id)}`),
  cancel: (id: string): Promise<JobProgress> => request(`v1/jobs/${inPath(id)}`, { method: "DELETE" }),
  /** An address, or a text with its title. */
  handIn: (source: object, visibility: Visibility): Promise<IngestJob> =>
    send(`v1/jobs${query({ visibility })}`, source),
  remove: (document: string): Promise<void> => request(`v1/documents/${inPath(document)}`, { method: "DELETE" }),
  mentions: (document: string): Promise<DocumentMention[]> => items(`v1/documents/${inPath(document)}/mentions`),
  candidates: (offset: number): Promise<CandidatePage> => request(`v1/review/candidates${query({ offset, limit: 1 })}`),
  pair: (a: string, b: string): Promise<PairView> => request(`v1/review/pair${query({ a, b })}`),
  decide: (decision: Decision): Promise<LoggedCorrection> => send("v1/review/decisions", decision),
  undo: (id: string): Promise<LoggedCorrection> => request(`v1/review/decisions/${inPath(id)}`, { method: "DELETE" }),
  log: (): Promise<LoggedCorrection[]> => items(`v1/review/log${query({ limit: 200 })}`),
  node: (id: string): Promise<EntityView> => request(`v1/entities/${inPath(id)}`),
};
