import type { Answer, Turn } from "./answer.ts";
import type { AskOptions, KnowledgeService } from "./service.ts";
import type { Visibility } from "./vocabulary.ts";

/** What kind of personal data somebody typed: a name, a date of birth, an address, or a number, mail address or bank account. */
export type PersonalDataKind = "naam" | "geboortedatum" | "adres" | "nummer";

/** Personal data in a text that somebody typed. */
export interface PersonalData {
  /** Each once. */
  readonly kinds: readonly PersonalDataKind[];
  /** The text with all of it blotted out at equal length. */
  readonly masked: string;
}

type Asked = "ask" | "search" | "entity" | "entities" | "documents" | "document" | "healthy";

/** What every chat system asks of the library. Rejects with `KenniswijzerError` only. */
export interface ChatService extends Pick<KnowledgeService, Asked> {
  /** What a later question may refer to. */
  turnOf(answer: Answer): Turn;
  /** "Waarom dit antwoord?": how the question was read, the path through the graph and the sentences, in Dutch. */
  explain(answer: Answer): string;
  /** What is stated of one node, as an answer with a sentence for each tie; undefined for a stranger and for what may not be seen. */
  about(id: string, options: AskOptions): Promise<Answer | undefined>;
  /** A public mail address, number or website that a document gives beside this name in one sentence; undefined for none. */
  contact(name: string, documents: readonly string[], options: AskOptions): Promise<string | undefined>;
  /** Undefined for none. Names of persons that documents speak of, as far as the asker may see them, are none. */
  personalData(text: string, options: AskOptions): Promise<PersonalData | undefined>;
}

/** A question that the documents did not answer, kept because who asked it said so. Nothing of the asker is in it. */
export interface OpenQuestion {
  readonly id: string;
  readonly question: string;
  /** Day on which it was kept, `2026-03-01`. */
  readonly on: string;
}

/** Questions that wait for a coordinator. Rejects with `unavailable` when they cannot be kept or read. */
export interface OpenQuestions {
  /** Keeps a question exactly as given; one that is there already is not kept twice. */
  keep(question: string): Promise<void>;
  /** Oldest first. */
  list(): Promise<OpenQuestion[]>;
  /** Takes one out; nothing happens for a stranger. */
  close(id: string): Promise<void>;
}

/** A file that somebody hands over in a chat. */
export interface HandedFile {
  /** As its owner named it. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly visibility: Visibility;
}

/** What became of one document in a file. */
export interface HandedOutcome {
  readonly title: string;
  readonly outcome: "added" | "updated" | "unchanged" | "failed" | "skipped";
  readonly entities: number;
  readonly relations: number;
  /** What the giver should know, in Dutch. */
  readonly remarks: readonly string[];
  /** Why it failed. */
  readonly error?: string;
}

/** Reads a file into the store; `onProgress` hears how many of its documents are done. A file that cannot be read is an outcome. */
export type TakeIn = (file: HandedFile, onProgress: (done: number) => void) => Promise<HandedOutcome[]>;
