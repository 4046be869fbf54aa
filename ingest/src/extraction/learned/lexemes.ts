/** Letters that features are made of: a word, its stem or its verb. A model finds once where it has them. */
export class Lexeme {
  readonly text: string;
  /** Who looked it up last, and under which number it has it; 0 for what stands in none of its features. */
  model: object | undefined = undefined;
  number = 0;

  constructor(text: string) {
    this.text = text;
  }
}

/** Where a word fails. */
export const NO_WORD = new Lexeme("");
