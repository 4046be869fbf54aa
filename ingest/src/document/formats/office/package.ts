import type { Omission } from "@kenniswijzer/domain";
import { decode } from "../../decode.ts";
import { type Archive, openArchive } from "../archive.ts";
import { type FoundFile, unreadable } from "../format.ts";
import { LIMITS } from "../limits.ts";
import { childNamed, descendants, type Element, parseMarkup } from "../markup.ts";

/** An office file, whose parts are read as XML when they are asked for. */
export interface OfficePackage {
  /** All paths in it. */
  readonly files: readonly string[];
  /** Absent when there is no such part. */
  part(path: string): Promise<Element | undefined>;
  /** The parts that a part refers to, by the id that it uses: `word/media/x`. */
  relations(path: string): Promise<ReadonlyMap<string, Relation>>;
}

export interface Relation {
  readonly type: string;
  readonly target: string;
}

export async function openPackage({ name, bytes }: FoundFile): Promise<OfficePackage> {
  const archive = await openArchive(name, bytes);
  const part = (path: string): Promise<Element | undefined> => xmlPart(archive, name, path);
  return {
    files: archive.parts.map((one) => one.name),
    part,
    async relations(path) {
      const folder = path.slice(0, path.lastIndexOf("/") + 1);
      const found = await part(`${folder}_rels/${path.slice(folder.length)}.rels`);
      const all = found?.children.flatMap((child) => (typeof child === "string" ? [] : child.children)) ?? [];
      return new Map(
        all.flatMap((one) => {
          if (typeof one === "string" || one.attributes.TargetMode === "External") return [];
          const { Id: id = "", Type: type = "", Target: target = "" } = one.attributes;
          return [[id, { type: type.split("/").at(-1) ?? "", target: resolved(folder, target) }] as const];
        }),
      );
    },
  };
}

/** The content of an OpenDocument file; one that is locked throws, and of a broken one it is absent. */
export async function openDocumentContent(office: OfficePackage, name: string): Promise<Element | undefined> {
  const manifest = await office.part("META-INF/manifest.xml");
  if (manifest !== undefined && descendants(manifest, "manifest:encryption-data").length > 0) {
    throw unreadable(name, "has a password; remove the password and save it again");
  }
  return childNamed(await office.part("content.xml"), "office:document-content");
}

async function xmlPart(archive: Archive, name: string, path: string): Promise<Element | undefined> {
  const found = archive.part(path);
  if (found === undefined) return undefined;
  if (found.size > LIMITS.markupBytes) throw unreadable(name, `has too much text in one part (${path}); split it`);
  return parseMarkup(decode(await found.bytes(), name), "xml", name);
}

function resolved(folder: string, target: string): string {
  const path = target.startsWith("/") ? target.slice(1) : folder + target;
  const steps: string[] = [];
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** What such a file held that is not read: programs, remarks, and changes that nobody has accepted or refused yet. */
export function omittedFrom(
  { files }: OfficePackage,
  held: { readonly comments?: boolean; readonly changes?: boolean } = {},
): Omission[] {
  return [
    ...(files.some((path) => MACROS.test(path)) ? (["macros"] as const) : []),
    ...(held.comments === true ? (["comments"] as const) : []),
    ...(held.changes === true ? (["tracked-changes"] as const) : []),
  ];
}

const MACROS = /(?:^|\/)vbaProject\.bin$|^(?:Basic|Scripts)\/.+/i;
