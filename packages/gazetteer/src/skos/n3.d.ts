declare module "n3" {
  interface Term {
    readonly termType: string;
    readonly value: string;
    readonly language?: string;
  }
  export class Parser {
    constructor(options: { readonly format: string; readonly baseIRI: string });
    parse(text: string): { readonly subject: Term; readonly predicate: Term; readonly object: Term }[];
  }
}
