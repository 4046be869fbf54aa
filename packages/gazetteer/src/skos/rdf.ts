/** Triples of the three usual syntaxes of RDF. The only file that imports the parsers, each when it is first needed. */
import { KenniswijzerError } from "@kenniswijzer/domain";

export interface Term {
  readonly termType: string;
  readonly value: string;
  readonly language?: string;
}

export interface Triple {
  readonly subject: Term;
  readonly predicate: Term;
  readonly object: Term;
}

export type Syntax = "turtle" | "rdfxml" | "jsonld";

/** Relative addresses need something to stand under; it never shows. */
const BASE = "urn:kenniswijzer:thesaurus/";

/** All triples of a text. Rejects with what the parser says; fetches nothing, whatever the text asks for. */
export async function triplesOf(text: string, syntax: Syntax): Promise<Triple[]> {
  if (syntax === "turtle") {
    const { Parser } = await import("n3");
    return new Parser({ format: "text/turtle", baseIRI: BASE }).parse(text);
  }
  return streamed(text, syntax === "rdfxml" ? await rdfXml() : await jsonLd());
}

async function rdfXml(): Promise<ParserStream> {
  const { RdfXmlParser } = await import("rdfxml-streaming-parser");
  return new RdfXmlParser({ baseIRI: BASE }) as unknown as ParserStream;
}

async function jsonLd(): Promise<ParserStream> {
  const { JsonLdParser } = await import("jsonld-streaming-parser");
  const load = async (url: string): Promise<never> => {
    throw new KenniswijzerError(
      "invalid-input",
      `de @context ${url} staat op internet en wordt niet opgehaald; zet hem in het bestand`,
    );
  };
  return new JsonLdParser({ baseIRI: BASE, documentLoader: { load } }) as unknown as ParserStream;
}

/** As far as both streaming parsers are used. */
interface ParserStream {
  on(event: "data", hear: (triple: Triple) => void): this;
  on(event: "error", hear: (error: Error) => void): this;
  on(event: "end", hear: () => void): this;
  write(text: string): void;
  end(): void;
}

function streamed(text: string, parser: ParserStream): Promise<Triple[]> {
  return new Promise((resolve, reject) => {
    const triples: Triple[] = [];
    parser
      .on("data", (triple) => void triples.push(triple))
      .on("error", reject)
      .on("end", () => resolve(triples));
    parser.write(text);
    parser.end();
  });
}
