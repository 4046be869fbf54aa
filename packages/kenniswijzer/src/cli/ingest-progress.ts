import { SingleBar } from "cli-progress";
import { bytesAt, type Progress } from "../index.ts";

/** Shows how far the work is and what was found. */
export interface ProgressBar {
  update(progress: Progress): void;
  stop(): void;
}

const MB = 1_000_000;
const FORMAT =
  "Inlezen {bar} {percentage}% | {documents} documenten, {mb} MB | {actors} partijen, {relations} verbanden | nog {eta_formatted}";

/** On a terminal only: elsewhere the closing report says enough. */
export async function openBar(paths: readonly string[]): Promise<ProgressBar | undefined> {
  if (!process.stderr.isTTY) return undefined;
  const bar = new SingleBar({ format: FORMAT, hideCursor: true, stream: process.stderr, barsize: 20, etaBuffer: 50 });
  const found = new Found();
  bar.start(await bytesAt(paths), 0, found.shown());
  return {
    update: (progress) => {
      found.add(progress);
      bar.increment(progress.bytes, found.shown());
    },
    stop: () => bar.stop(),
  };
}

/** What was found up to now; parties and relations as documents give them, so one that two documents give counts twice. */
class Found {
  #bytes = 0;
  #documents = 0;
  #actors = 0;
  #relations = 0;

  add({ bytes, outcome }: Progress): void {
    this.#bytes += bytes;
    if (outcome.document !== undefined) this.#documents += 1;
    this.#actors += outcome.actors;
    this.#relations += outcome.relations;
  }

  shown(): Record<string, string | number> {
    return {
      documents: this.#documents,
      mb: (this.#bytes / MB).toFixed(1).replace(".", ","),
      actors: this.#actors,
      relations: this.#relations,
    };
  }
}
