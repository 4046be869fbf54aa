/** The text with � for each half of a pair that has lost the other: no encoding can write those. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, "\uFFFD");
