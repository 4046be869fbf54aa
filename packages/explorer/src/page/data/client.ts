import type {
  Answer,
  CountedNode,
  Document,
  EntityType,
  EntityView,
  Gaps,
  GraphNode,
  Introduction,
  ListedDocument,
  NetworkPath,
  PartnerMatrix,
  Passage,
  Picture,
  SharingPartner,
  Suggestion,
  Surroundings,
} from "@kenniswijzer/domain";
import type { PageState } from "../../view/address.ts";
import { type FoldedView, folded, wordingsOf } from "../../view/folded.ts";
import { inPath, query, request, send } from "./request.ts";

/** What the coordinator restricts herself to, as the API takes it. */
export const narrowing = ({ documents, regions, targetGroups }: PageState) => ({
  document: documents,
  region: regions,
  targetGroup: targetGroups,
});
export type Narrowing = ReturnType<typeof narrowing>;

/** The same with the years and the plans, which the picture sifts by itself. */
export const sifting = (state: PageState) => ({
  ...narrowing(state),
  fromYear: state.firstYear,
  untilYear: state.lastYear,
  planned: state.unplanned ? false : undefined,
});
export type Sifting = ReturnType<typeof sifting>;

/** A whole list; a long one comes by the page. */
async function items<T>(path: string, signal?: AbortSignal): Promise<T[]> {
  const found: T[] = [];
  for (let at = path; ; ) {
    const page = await request<{ items: T[]; next?: string }>(at, signal ? { signal } : {});
    found.push(...page.items);
    if (page.next === undefined) return found;
    at = `${path}${path.includes("?") ? "&" : "?"}cursor=${encodeURIComponent(page.next)}`;
  }
}

/** So many wordings of one concept are looked at. */
const MOST_WORDINGS = 25;

/** A node with all around it; of a concept also what is said of the themes that fall under it. */
async function entity(id: string): Promise<FoldedView> {
  const view = await request<EntityView>(`v1/entities/${inPath(id)}`);
  const wordings = wordingsOf(view).slice(0, MOST_WORDINGS);
  return folded(view, await Promise.all(wordings.map((one) => request<EntityView>(`v1/entities/${inPath(one)}`))));
}

const PAGE = 1000;

export const client = {
  ask: (question: string): Promise<Answer> => send("v1/ask", { question }),
  suggestions: (q: string, signal: AbortSignal, type?: EntityType): Promise<Suggestion[]> =>
    items(`v1/suggestions${query({ q, type, limit: 8 })}`, signal),
  entities: (type: EntityType): Promise<GraphNode[]> => items(`v1/entities${query({ type, limit: PAGE })}`),
  entity,
  documents: (): Promise<ListedDocument[]> => items(`v1/documents${query({ limit: PAGE })}`),
  document: (id: string): Promise<{ document: Document; passages: Passage[] }> => request(`v1/documents/${inPath(id)}`),
  picture: (narrow: Narrowing): Promise<Picture> => request(`v1/picture${query(narrow)}`),
  neighbourhood: (id: string, depth: number): Promise<Surroundings> =>
    request(`v1/entities/${inPath(id)}/neighbourhood${query({ depth })}`),
  sharing: (id: string, sift: Sifting | undefined, limit?: number): Promise<SharingPartner[]> =>
    items(`v1/partners/${inPath(id)}/sharing${query({ ...sift, limit })}`),
  matrix: (sift: Sifting): Promise<PartnerMatrix> => request(`v1/matrix${query(sift)}`),
  introductions: (sift: Sifting): Promise<Introduction[]> => items(`v1/introductions${query(sift)}`),
  paths: (from: string, to: string, sift: Sifting): Promise<NetworkPath[]> =>
    items(`v1/paths${query({ from, to, ...sift })}`),
  gaps: (sift: Sifting): Promise<Gaps> => request(`v1/gaps${query(sift)}`),
  /** Themes that most partners have to do with. */
  topThemes: async (): Promise<CountedNode[]> =>
    (await request<{ items: CountedNode[] }>(`v1/themes${query({ limit: 20 })}`)).items,
};
