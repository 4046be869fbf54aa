import { remembered } from "@kenniswijzer/language";

/** Letters that features are made of: a word, its stem or its verb. One object for all its places, so that a model finds once where it has them. */
export class Lexeme {
  readonly text: string;
  /** Who looked it up last, and under which number it has it; 0 for what stands in none of its features. */
  model: object | undefined = undefined;
  number = 0;

  constructor(text: string) {
    this.text = text;
  }
}

/** The lexeme of these letters. */
export const lexemeOf: (text: string) => Lexeme = remembered((text) => new Lexeme(text));
