// The parts of N3.js that write; the package has no types of its own.
declare module "n3" {
  interface WrittenTerm {
    readonly termType: string;
    readonly value: string;
  }
  export class Writer {
    constructor(
      stream: { write(text: string, encoding: string, done?: () => void): void; end(done?: () => void): void },
      options: { readonly format: string; readonly prefixes: Readonly<Record<string, string>> },
    );
    addQuad(subject: WrittenTerm, predicate: WrittenTerm, object: WrittenTerm): void;
    end(done?: () => void): void;
  }
  export const DataFactory: {
    namedNode(address: string): WrittenTerm;
    blankNode(name: string): WrittenTerm;
    literal(text: string, typeOrLanguage: string | WrittenTerm): WrittenTerm;
  };
}
