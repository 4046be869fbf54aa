/** Work on rows of numbers in WebAssembly, which compares many at once where JavaScript takes them one by one. */

/** Places are in bytes from the start of the memory; those of rows are multiples of 16. At least one row is compared. */
export interface Kernels {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  /** One bit of each signed byte: set when it is negative. */
  signs(rows: number, bytes: number, out: number): void;
  /** In how many bits each of `count` rows of `width` bytes differs from one row: 16-bit numbers. */
  differing(rows: number, count: number, width: number, row: number, out: number): void;
  /** Products of the picked rows of signed bytes with one row of 16-bit numbers: 32-bit numbers. `picks` are 32-bit numbers of rows, a multiple of 4 of them. */
  bytes(rows: number, picks: number, count: number, width: number, row: number, out: number): void;
  /** Products of the picked rows of 32-bit floats with one such row. `width` is in bytes, a multiple of 32. */
  floats(rows: number, picks: number, count: number, width: number, row: number, out: number): void;
}

/** `kernels.wat` as bytes. */
export const MODULE = [
  "AGFzbQEAAAABHQRgA39/fwBgBX9/f39/AGAGf39/f39/AGABewF/AwYFAAECAgMFAwEAAQcvBQZtZW1vcnkCAAVzaWducwAACWRpZmZlcmluZw",
  "ABBWJ5dGVzAAIGZmxvYXRzAAMK+QUFMAEBfyAAIAFqIQMDQCACIAD9AAQA/WQ7AQAgAEEQaiEAIAJBAmohAiAAIANJDQALC3sCA38BeyAEIAFB",
  "AXRqIQUDQP0MAAAAAAAAAAAAAAAAAAAAACEIIAMhByAAIAJqIQYDQCAIIAD9AAQAIAf9AAQA/VH9Yv1uIQggAEEQaiEAIAdBEGohByAAIAZJDQ",
  "ALIAQgCP19/X8QBDsBACAEQQJqIQQgBCAFSQ0ACwvcAgQDfwF7BH8EeyABIAJBAnRqIQYDQP0MAAAAAAAAAAAAAAAAAAAAACEO/QwAAAAAAAAA",
  "AAAAAAAAAAAAIQ/9DAAAAAAAAAAAAAAAAAAAAAAhEP0MAAAAAAAAAAAAAAAAAAAAACERIAQhCCAAIAEoAgAgA2xqIQogACABKAIEIANsaiELIA",
  "AgASgCCCADbGohDCAAIAEoAgwgA2xqIQ0gCiADaiEHA0AgCP0ABAAhCSAOIAr9AQMAIAn9ugH9rgEhDiAPIAv9AQMAIAn9ugH9rgEhDyAQIAz9",
  "AQMAIAn9ugH9rgEhECARIA39AQMAIAn9ugH9rgEhESAKQQhqIQogC0EIaiELIAxBCGohDCANQQhqIQ0gCEEQaiEIIAogB0kNAAsgBSAOEAQ2Ag",
  "AgBSAPEAQ2AgQgBSAQEAQ2AgggBSAREAQ2AgwgBUEQaiEFIAFBEGohASABIAZJDQALC9EBAgR/AnsgASACQQJ0aiEGA0D9DAAAAAAAAAAAAAAA",
  "AAAAAAAhCv0MAAAAAAAAAAAAAAAAAAAAACELIAQhCSAAIAEoAgAgA2xqIQcgByADaiEIA0AgCiAH/QAEACAJ/QAEAP3mAf3kASEKIAsgB/0ABB",
  "AgCf0ABBD95gH95AEhCyAHQSBqIQcgCUEgaiEJIAcgCEkNAAsgCiAL/eQBIQogBSAK/R8AIAr9HwGSIAr9HwIgCv0fA5KSOAIAIAVBBGohBSAB",
  "QQRqIQEgASAGSQ0ACwsZACAA/RsAIAD9GwFqIAD9GwIgAP0bA2pqCw==",
].join("");

// Node has it, the types of Node and of the language do not
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
};

let compiled: object | undefined;

/** The kernels with a memory of their own. */
export function kernels(): Kernels {
  compiled ??= new WebAssembly.Module(Buffer.from(MODULE, "base64"));
  return new WebAssembly.Instance(compiled).exports as Kernels;
}
