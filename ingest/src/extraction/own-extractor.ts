import {
  type ActorKind,
  type Document,
  type EdgeType,
  type EntityType,
  KenniswijzerError,
  type Modality,
  type Passage,
  type Span,
} from "@kenniswijzer/domain";
import type { Entity } from "./entities.ts";
import type { Extractor, Reader } from "./reader.ts";
import type { Sheet } from "./sheet.ts";

/** One end of a tie, as the passage names it: the name stands in its text, letter by letter. */
export interface OwnEnd {
  readonly type: EntityType;
  readonly name: string;
  readonly kind?: ActorKind;
}

/** A tie that an extractor of one's own found in a passage. */
export interface OwnFinding {
  readonly subject: OwnEnd;
  readonly predicate: EdgeType;
  readonly object: OwnEnd;
  /** The words that prove it, by their place in the text of the passage; the whole passage when absent. */
  readonly proof?: Span;
  /** `noemt` unless told. */
  readonly modality?: Modality;
  /** 0 to 1, below 0.66 it makes an answer unsure; 0.8 unless told. */
  readonly confidence?: number;
}

/** Reads what our rules don't: "Contactpersoon: …" in the minutes of one network. Runs after them, and finds what they named under the same names. */
export interface OwnExtractor {
  /** Stands with what it found, and tells it from others: `our-minutes`. */
  readonly name: string;
  /** Another one means that documents are to be read again, by `refresh`. */
  readonly version: string;
  /** Pure. What it says that the passage doesn't makes the document fail, with this extractor's name. */
  find(passage: Passage, document: Document): Iterable<OwnFinding>;
}

const CONFIDENCE = 0.8;

/** An extractor of one's own as one of ours. */
export const extractorOf = (own: OwnExtractor): Extractor => ({
  name: own.name,
  read(reader) {
    for (const [at, sheet] of reader.sheets.entries()) {
      for (const finding of own.find(sheet.passage, reader.document)) enter(reader, at, sheet, finding, own.name);
    }
  },
});

/** What a reading by these carries beside our own version. */
export const versionOf = (own: readonly OwnExtractor[]): string =>
  own.map(({ name, version }) => `+${name}@${version}`).join("");

function enter(reader: Reader, at: number, sheet: Sheet, finding: OwnFinding, extractor: string): void {
  const { passage } = sheet;
  const { proof = { start: 0, end: passage.text.length }, modality = "noemt", confidence = CONFIDENCE } = finding;
  const inside = proof.start >= 0 && proof.start < proof.end && proof.end <= passage.text.length;
  if (!inside) throw refused(extractor, `gives a proof at ${proof.start}-${proof.end} that lies outside the passage`);
  if (!(confidence >= 0 && confidence <= 1)) throw refused(extractor, `is sure by ${confidence}, and not 0 to 1`);
  const end = (given: OwnEnd): Entity => {
    const start = passage.text.indexOf(given.name);
    if (given.name.trim() === "" || start < 0)
      throw refused(extractor, "names what the passage doesn't, letter by letter");
    const span = { start: passage.start + start, end: passage.start + start + given.name.length };
    return reader.name(at, span, given, extractor);
  };
  const span = { start: passage.start + proof.start, end: passage.start + proof.end };
  reader.tie(at, span, end(finding.subject), finding.predicate, end(finding.object), {
    extractor,
    modality,
    confidence,
  });
}

const refused = (extractor: string, what: string): KenniswijzerError =>
  new KenniswijzerError("invalid-input", `extractor ${extractor}: ${what}; mend its find()`);
