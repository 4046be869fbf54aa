import {
  type CandidateOptions,
  type CandidatePage,
  Correction,
  CorrectionRequest,
  checksum,
  type LoggedCorrection,
  type MergeCandidate,
  type ReviewService,
  Visibility,
  visibleTo,
} from "@kenniswijzer/domain";
import type { GraphStore } from "@kenniswijzer/graph";
import { allowedCorrection, correct, decide, type LoadDeps } from "@kenniswijzer/ingest";
import { openCandidates } from "./candidates.ts";
import { calledNow } from "./ends.ts";
import { loggedOf } from "./log.ts";
import { nodeNamed } from "./named.ts";
import { pairView } from "./pair.ts";
import { refusal } from "./refusal.ts";
import { corrected } from "./request.ts";

export interface ReviewDeps {
  readonly store: GraphStore;
  /** What changing the graph takes. */
  readonly load: () => Promise<LoadDeps>;
  /** Personal numbers and addresses in what people type, made unreadable. */
  readonly mask: (text: string) => string;
  /** The moment of a decision. */
  readonly now?: () => Date;
}

/** Looking through and deciding, over one store. */
export function reviewOver({ store, load, mask, now = () => new Date() }: ReviewDeps): ReviewService {
  const candidates = openCandidates(store);
  const add = async (wanted: Correction): Promise<LoggedCorrection> => {
    const was = wanted.action === "revoke" ? [] : await calledNow(wanted, store);
    const named = was.length === 0 ? wanted : { ...wanted, was };
    const correction = allowedCorrection(named, await store.settings());
    if (correction === undefined)
      throw refusal({
        nl: "deze beslissing noemt iemand die uit de gegevens is verwijderd; noem die naam niet",
        en: "this decision names somebody who was removed from the data; leave that name out",
      });
    await correct([correction], [], await load());
    const [logged] = await loggedOf([correction], store, Visibility.options);
    return logged as LoggedCorrection;
  };
  return {
    find: (name, { clearance }) => nodeNamed(name, store, visibleTo(clearance)),
    candidates: async (options) => pageOf(options, await candidates(options.clearance), store),
    pair: async (a, b, { clearance }) =>
      pairView(a, b, { store, visible: visibleTo(clearance), candidates: await candidates(clearance) }),
    decide: async (request, { clearance }) => {
      const wanted = masked(CorrectionRequest.parse(request), mask);
      const what = await corrected(wanted, store, visibleTo(clearance));
      const present = await store.corrections();
      const correction = stamped({ ...what, by: wanted.by }, now(), present);
      refuseClash(correction, present);
      return add(correction);
    },
    undo: async (by, id) => {
      const present = await inOrderOf(store);
      return add(stamped({ action: "revoke", target: undone(id, present), by }, now(), present));
    },
    log: async ({ clearance }) => loggedOf((await inOrderOf(store)).reverse(), store, visibleTo(clearance)),
    export: () => inOrderOf(store),
    import: async (corrections) => {
      const known = new Set((await store.corrections()).map((c) => c.id));
      const settings = await store.settings();
      const added = corrections
        .map((c) => masked(Correction.parse(c), mask))
        .filter((c) => !known.has(c.id))
        .flatMap((c) => allowedCorrection(c, settings) ?? []);
      if (added.length > 0) await correct(added, [], await load());
      return added.length;
    },
  };
}

function masked<T extends Partial<Pick<Correction, "name" | "reason" | "was">>>(
  decision: T,
  mask: (text: string) => string,
): T {
  const { name, reason, was } = decision;
  return {
    ...decision,
    ...(was === undefined ? {} : { was: was.map((one) => ({ ...one, name: mask(one.name) })) }),
    ...(name === undefined ? {} : { name: mask(name) }),
    ...(reason === undefined ? {} : { reason: mask(reason) }),
  };
}

async function inOrderOf(store: GraphStore): Promise<Correction[]> {
  return (await store.corrections()).sort((a, b) => (a.at < b.at || (a.at === b.at && a.id < b.id) ? -1 : 1));
}

async function pageOf(
  { offset = 0, after, limit = 20, types, about, clearance }: CandidateOptions,
  all: readonly MergeCandidate[],
  store: GraphStore,
): Promise<CandidatePage> {
  const node = about === undefined ? undefined : await nodeNamed(about, store, visibleTo(clearance));
  const asked = all.filter(
    ({ a, b }) => (types?.includes(a.type) ?? true) && (node === undefined || a.id === node.id || b.id === node.id),
  );
  const begin = after === undefined ? offset : asked.findIndex((one) => comesAfter(one, after));
  const items = begin < 0 ? [] : asked.slice(begin, begin + limit);
  return { total: asked.length, offset: begin < 0 ? asked.length : begin, items };
}

/** As candidates are sorted. */
const comesAfter = ({ score, a, b }: MergeCandidate, after: NonNullable<CandidateOptions["after"]>): boolean =>
  score < after.score || (score === after.score && a.id + b.id > after.a + after.b);

/** With an id that is short enough to type, and the moment: a later one than that of any decision made just before. */
function stamped(what: Omit<Correction, "id" | "at">, now: Date, present: readonly Correction[]): Correction {
  const taken = new Set(present.map((c) => c.at));
  let time = now.getTime();
  while (taken.has(new Date(time).toISOString())) time++;
  const at = new Date(time).toISOString();
  return { ...what, id: checksum(JSON.stringify([what, at])).slice(0, 8), at };
}

/** What contradicts a decision that holds is refused here; only an import can bring both. */
function refuseClash(correction: Correction, present: readonly Correction[]): void {
  const { action, target, into } = correction;
  const before = decide(present);
  const contrary = before.holding.find(
    (c) =>
      action === "merge" &&
      c.action === "keep-apart" &&
      [c.target, c.into].includes(target) &&
      [c.target, c.into].includes(into),
  );
  const standing = decide([...present, correction]).standings.get(correction.id);
  const clash = contrary?.id ?? (standing?.status === "botst" ? standing.because : undefined);
  if (clash === undefined) return;
  const by = present.find((c) => c.id === clash)?.by;
  throw refusal({
    nl: `${by ?? "iemand"} heeft besloten deze apart te houden (beslissing ${clash}); trek die eerst in met \`review undo ${clash}\``,
    en: `${by ?? "somebody"} decided to keep these apart (decision ${clash}); take that back first with \`review undo ${clash}\``,
  });
}

function undone(id: string | undefined, ordered: readonly Correction[]): string {
  const { standings } = decide(ordered);
  const stands = (c: Correction): boolean => standings.get(c.id)?.status !== "ingetrokken";
  if (id === undefined) {
    const last = ordered.findLast((c) => c.action !== "revoke" && stands(c));
    if (last) return last.id;
    throw refusal(
      { nl: "er is geen beslissing om in te trekken", en: "there is no decision to take back" },
      "not-found",
    );
  }
  const asked = ordered.find((c) => c.id === id);
  if (asked === undefined)
    throw refusal(
      {
        nl: `er is geen beslissing ${id}; \`review log\` toont ze`,
        en: `there is no decision ${id}; \`review log\` shows them`,
      },
      "not-found",
    );
  if (!stands(asked))
    throw refusal({ nl: `beslissing ${id} is al ingetrokken`, en: `decision ${id} was taken back already` });
  return id;
}
