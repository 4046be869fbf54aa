import type {
  Answer,
  Document,
  EntityType,
  EntityView,
  GraphNode,
  ListedDocument,
  Passage,
} from "@kenniswijzer/domain";

/** Why the API gave no answer, in words for people. */
export class Failure extends Error {
  override readonly name = "Failure";
}

const UNREACHABLE = "De server is niet bereikbaar. Kijk of Kenniswijzer nog draait, en probeer het opnieuw.";
const BROKEN = "De server gaf een antwoord dat deze pagina niet kent. Probeer het opnieuw.";

async function request<T>(path: string, init: RequestInit): Promise<T> {
  const headers = { Accept: "application/json", "Accept-Language": "nl", ...init.headers };
  const response = await fetch(path, { ...init, headers }).catch((error: unknown) => {
    throw init.signal?.aborted ? error : new Failure(UNREACHABLE);
  });
  const body: unknown = await response.json().catch((error: unknown) => {
    throw init.signal?.aborted ? error : new Failure(BROKEN);
  });
  if (response.ok) return body as T;
  const { detail } = body as { detail?: unknown };
  throw new Failure(typeof detail === "string" ? detail : BROKEN);
}

const get = <T>(path: string, signal?: AbortSignal): Promise<T> => request(path, signal ? { signal } : {});

export const client = {
  ask: (question: string, signal: AbortSignal): Promise<Answer> =>
    request("v1/ask", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ question }),
      signal,
    }),
  entities: async (type: EntityType): Promise<GraphNode[]> =>
    (await get<{ items: GraphNode[] }>(`v1/entities?type=${type}`)).items,
  entity: (id: string, signal?: AbortSignal): Promise<EntityView> =>
    get(`v1/entities/${encodeURIComponent(id)}`, signal),
  documents: async (): Promise<ListedDocument[]> => (await get<{ items: ListedDocument[] }>("v1/documents")).items,
  document: (id: string, signal: AbortSignal): Promise<{ document: Document; passages: Passage[] }> =>
    get(`v1/documents/${encodeURIComponent(id)}`, signal),
};
