// What the rules need to know of a source file. TypeScript 7 has no compiler API, so oxc reads it.
import { parseSync, Visitor } from "oxc-parser";

export interface Import {
  readonly specifier: string;
  /** `type` leaves no trace in the built file; `late` loads when it runs; `static` loads with the file. */
  readonly how: "static" | "type" | "late";
  readonly line: number;
}

export interface SourceFile {
  /** From the root of the repository, with forward slashes. */
  readonly path: string;
  readonly lines: number;
  readonly imports: readonly Import[];
  readonly functions: readonly { readonly line: number; readonly lines: number }[];
  readonly mocksModules: boolean;
  /** Text constants without blanks: a package of data is named in one, and found by path. */
  readonly constants: ReadonlySet<string>;
}

/** Throws when the file is no TypeScript or JavaScript. */
export function readSource(path: string, text: string): SourceFile {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const lineAt = lineFinder(text);
  const imports: Import[] = [];
  const functions: { line: number; lines: number }[] = [];
  let mocksModules = false;
  const constants = new Set<string>();
  const add = (source: Node | null, how: Import["how"]): void => {
    if (source?.type !== "Literal" || typeof source.value !== "string") return;
    imports.push({ specifier: source.value, how, line: lineAt(source.start) });
  };
  const measure = (node: Node): void => {
    const line = lineAt(node.start);
    functions.push({ line, lines: lineAt(node.end) - line + 1 });
  };
  new Visitor({
    // `import { type X }` still loads the module: only `import type` is erased
    ImportDeclaration: (node) => add(node.source, node.importKind === "type" ? "type" : "static"),
    ExportAllDeclaration: (node) => add(node.source, node.exportKind === "type" ? "type" : "static"),
    ExportNamedDeclaration: (node) => add(node.source, node.exportKind === "type" ? "type" : "static"),
    TSImportType: (node) => add(node.source, "type"),
    ImportExpression: (node) => add(node.source, "late"),
    CallExpression: (node) => {
      const called = text.slice(node.callee.start, node.callee.end);
      if (LOADERS.test(called)) add(node.arguments[0] ?? null, "late");
      if (MOCKS.test(called)) mocksModules = true;
    },
    Literal: ({ value }) => {
      if (typeof value === "string" && /^\S+$/.test(value)) constants.add(value);
    },
    FunctionDeclaration: measure,
    FunctionExpression: measure,
    ArrowFunctionExpression: measure,
  }).visit(program);
  return { path, lines: lineAt(text.length), imports, functions, mocksModules, constants };
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly value?: unknown;
}

const LOADERS = /\b(require|require\.resolve|getBuiltinModule|import\.meta\.resolve)$/;
const MOCKS = /^vi\.(mock|doMock)$/;

function lineFinder(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    const after = starts.findIndex((start) => start > offset);
    return after === -1 ? starts.length : after;
  };
}
