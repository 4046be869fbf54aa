import { ageOf, KenniswijzerError, OUTDATED_AFTER } from "@kenniswijzer/domain";
import { type Embedder, passagesApart, remembering, transformersEmbedder } from "@kenniswijzer/embedding";
import type { DatasetInfo } from "@kenniswijzer/exchange";
import { readSkos } from "@kenniswijzer/gazetteer";
import type { GraphStore } from "@kenniswijzer/graph";
import { type OwnExtractor, type RememberedAnswers, rememberedAnswers } from "@kenniswijzer/ingest";
import { indexOf } from "./index-of-store.ts";
import { forgetEndedJobs } from "./jobs/spool.ts";
import { type Kenniswijzer, kenniswijzerOver } from "./kenniswijzer.ts";
import { removeLeftovers } from "./leftovers.ts";
import { modelFolderOf } from "./model.ts";
import { answersFileOf, DEFAULT_STORE, fileOf, jobsFolderOf, openStore, type StoreAccess } from "./store.ts";

export interface KenniswijzerOptions extends StoreAccess {
  /** An address (`sqlite:PATH`, `memory:`, `neo4j://…`) or an open store; else `KENNISWIJZER_STORE`, else a file in `./data`. */
  readonly store?: string | GraphStore;
  /** A model folder or package, an embedder of your own, or `none` for search by words only; else `KENNISWIJZER_MODEL`, else the model that ships along. */
  readonly model?: string | Embedder;
  /** A SKOS file of your own (`.ttl`, `.rdf`, `.jsonld`) beside the packaged thesaurus; else `KENNISWIJZER_THESAURUS`, else none. Documents that were read with another are read again by `refresh`. */
  readonly thesaurus?: string;
  /** Extractors of your own, after ours. Documents that were read by others are read again by `refresh`. */
  readonly extractors?: readonly OwnExtractor[];
  /** What exports tell of themselves as a data set: title, publisher, licence, whom to turn to. */
  readonly dataset?: DatasetInfo;
  /** After how long an answer says of its source "mogelijk verouderd": `5y`, `18m`, `90d`; else `KENNISWIJZER_OUTDATED_AFTER`, else five years. */
  readonly outdatedAfter?: string;
  /** Tells the time, by which sources are old or no longer in force; else that of the machine. */
  readonly clock?: () => Date;
  /** People are answered while documents are read: passages get a thread of their own, with the model once more (some 200 MB). */
  readonly serving?: boolean;
  /** Hears, in one line, of what works less well than it could; by default it goes to standard error. */
  readonly onNotice?: (notice: string) => void;
}

/** Opens Kenniswijzer on a store. Reads nothing yet; the model loads at the first question. */
export async function openKenniswijzer(options: KenniswijzerOptions = {}): Promise<Kenniswijzer> {
  const onNotice = options.onNotice ?? ((notice) => process.stderr.write(`kenniswijzer: ${notice}\n`));
  const outdatedAfter = ageOf(options.outdatedAfter ?? process.env.KENNISWIJZER_OUTDATED_AFTER ?? OUTDATED_AFTER);
  const own = options.thesaurus ?? process.env.KENNISWIJZER_THESAURUS ?? "";
  const concepts = own === "" ? [] : await readSkos(own);
  const address = options.store ?? process.env.KENNISWIJZER_STORE ?? DEFAULT_STORE;
  const store = typeof address === "string" ? await openStore(address, options) : address;
  const model = options.model ?? process.env.KENNISWIJZER_MODEL;
  const file = typeof address === "string" ? fileOf(address) : undefined;
  if (file !== undefined && !options.readonly) await removeLeftovers(file, onNotice);
  const index = indexOf({
    store,
    onNotice,
    openEmbedder: () => openEmbedder(model, onNotice, options.serving ?? false),
    ...(file ? { file } : {}),
    serving: options.serving ?? false,
  });
  let answers: Promise<RememberedAnswers> | undefined;
  const answersOnce = (): Promise<RememberedAnswers> => {
    answers ??= rememberedAnswers(file && answersFileOf(file));
    return answers;
  };
  const moment = { clock: options.clock ?? (() => new Date()), outdatedAfter };
  const kenniswijzer = kenniswijzerOver(
    store,
    index,
    moment,
    { concepts, extractors: options.extractors ?? [], dataset: options.dataset ?? {} },
    answersOnce,
  );
  const jobs = typeof address === "string" ? jobsFolderOf(address) : undefined;
  if (jobs === undefined) return kenniswijzer;
  return {
    ...kenniswijzer,
    removePerson: async (...who) => {
      const removal = await kenniswijzer.removePerson(...who);
      // names of files that were handed in may hold the name
      await forgetEndedJobs(jobs);
      return removal;
    },
  };
}

async function openEmbedder(
  model: string | Embedder | undefined,
  onNotice: (notice: string) => void,
  serving: boolean,
): Promise<Embedder | undefined> {
  if (typeof model === "object") return model;
  if (model === "none") return undefined;
  try {
    const folder = modelFolderOf(model);
    const embedder = await transformersEmbedder({ model: folder });
    return remembering(serving ? passagesApart(embedder, { model: folder }) : embedder);
  } catch (error) {
    // Without its runtime the product still answers, by words; a damaged model is an error of its own.
    if (!(error instanceof KenniswijzerError) || error.code !== "unavailable") throw error;
    onNotice(error.message);
    return undefined;
  }
}
