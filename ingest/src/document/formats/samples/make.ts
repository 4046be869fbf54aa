import { crc32, deflateRawSync, deflateSync } from "node:zlib";

// Small files of each format, so that a test shows what is in them.

export interface Drawn {
  readonly text: string;
  readonly x: number;
  /** From the top of an A4 page, 842 points high. */
  readonly y: number;
  readonly size?: number;
  readonly bold?: boolean;
  /** Degrees, counter-clockwise. */
  readonly turned?: number;
  /** A square that stands for a picture, instead of the text. */
  readonly picture?: boolean;
}

const latin = (text: string): Buffer => Buffer.from(text, "latin1");

/** A PDF with each text where it is said to stand, in Courier: a letter is six tenths of its size wide. */
export function pdfOf(pages: readonly (readonly Drawn[])[]): Uint8Array {
  const objects: string[] = [
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, at) => `${5 + at * 2} 0 R`).join(" ")}]>>`,
    "<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding>>",
    "<</Type/Font/Subtype/Type1/BaseFont/Courier-Bold/Encoding/WinAnsiEncoding>>",
  ];
  for (const [at, page] of pages.entries()) {
    const content = page.map(drawn).join("\n");
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${6 + at * 2} 0 R/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>>>`,
      `<</Length ${latin(content).length}>>stream\n${content}\nendstream`,
    );
  }
  let file = "%PDF-1.4\n";
  const offsets: number[] = [];
  for (const [at, object] of objects.entries()) {
    offsets.push(latin(file).length);
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  const start = latin(file).length;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF`;
  return latin(file);
}

/** A PDF of one page whose drawing unpacks to so many bytes; `layers` times packed. */
export function pdfBombOf(bytes: number, layers = 1): Uint8Array {
  let packed: Buffer = Buffer.alloc(bytes, " ");
  for (let layer = 0; layer < layers; layer += 1) packed = deflateSync(packed);
  const filters = `/Filter[${"/FlateDecode".repeat(layers)}]`;
  return Buffer.concat([
    latin(
      "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Count 1/Kids[3 0 R]>>\nendobj\n",
    ),
    latin("3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>\nendobj\n"),
    latin(`4 0 obj\n<</Length ${packed.length}${filters}>>stream\n`),
    packed,
    latin("\nendstream\nendobj\ntrailer<</Size 5/Root 1 0 R>>\n%%EOF"),
  ]);
}

function drawn({ text, x, y, size = 10, bold = false, turned = 0, picture = false }: Drawn): string {
  if (picture) return `q 100 0 0 100 ${x} ${842 - y} cm 0 0 1 1 re f Q`;
  const [cos, sin] = [Math.cos((turned * Math.PI) / 180), Math.sin((turned * Math.PI) / 180)];
  const escaped = text.replace(/[\\()]/g, "\\$&").replaceAll("•", "\x95");
  return `BT /F${bold ? 2 : 1} ${size} Tf ${cos} ${sin} ${-sin} ${cos} ${x} ${842 - y} Tm (${escaped}) Tj ET`;
}

/** Lines of text under each other. */
export const column = (lines: readonly string[], x: number, y: number, leading = 12): Drawn[] =>
  lines.map((text, at) => ({ text, x, y: y + at * leading }));

export interface ZipOptions {
  /** The size that the archive states for every file, whatever is in it. */
  readonly statedSize?: number;
  readonly encrypted?: boolean;
  /** Names that lead elsewhere, to the path that is their content. */
  readonly links?: readonly string[];
}

/** A ZIP archive; names are written as they are given, harmful ones too. */
export function zipOf(files: Readonly<Record<string, string | Uint8Array>>, options: ZipOptions = {}): Uint8Array {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(options.encrypted ? 0x801 : 0x800, 2);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(bytes), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(options.statedSize ?? bytes.length, 18);
    head.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([latin("PK\x03\x04"), head, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    if (options.links?.includes(name)) tail.writeUInt32LE(0o120777 * 0x10000, 6);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([latin("PK\x01\x02\x14\x00"), head, tail, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(central.length, 4);
  end.writeUInt16LE(central.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, latin("PK\x05\x06"), end]);
}

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A Word file with this body; more parts by their path. */
export const docxOf = (body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array =>
  zipOf({
    "[Content_Types].xml": "<Types/>",
    "word/document.xml": `<?xml version="1.0"?><w:document ${WORD}><w:body>${body}</w:body></w:document>`,
    ...parts,
  });

/** An OpenDocument text with this body. */
export const odtOf = (body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array =>
  zipOf({
    mimetype: "application/vnd.oasis.opendocument.text",
    "content.xml": `<?xml version="1.0"?><office:document-content><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ...parts,
  });

/** A PowerPoint file with a slide for each of these texts. */
export const pptxOf = (slides: readonly string[]): Uint8Array =>
  zipOf({
    "ppt/presentation.xml": `<p:presentation>${slides.map((_, at) => `<p:sldId r:id="r${at}"/>`).join("")}</p:presentation>`,
    "ppt/_rels/presentation.xml.rels": `<Relationships>${slides.map((_, at) => `<Relationship Id="r${at}" Type="x/slide" Target="slides/${at}.xml"/>`).join("")}</Relationships>`,
    ...Object.fromEntries(
      slides.map((text, at) => [
        `ppt/slides/${at}.xml`,
        `<p:sld><p:sp><p:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp></p:sld>`,
      ]),
    ),
  });

/** An Excel workbook with one sheet of these rows. */
export const xlsxOf = (rows: readonly (readonly string[])[]): Uint8Array =>
  zipOf({
    "xl/workbook.xml": `<workbook><sheets><sheet name="Blad1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/1.xml"/></Relationships>`,
    "xl/worksheets/1.xml": `<worksheet>${rows.map((row) => `<row>${row.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join("")}</row>`).join("")}</worksheet>`,
  });

/** An OpenDocument sheet of these rows. */
export const odsOf = (rows: readonly (readonly string[])[]): Uint8Array =>
  zipOf({
    mimetype: "application/vnd.oasis.opendocument.spreadsheet",
    "content.xml": `<office:document-content><office:body><office:spreadsheet><table:table>${rows.map((row) => `<table:table-row>${row.map((cell) => `<table:table-cell><text:p>${cell}</text:p></table:table-cell>`).join("")}</table:table-row>`).join("")}</table:table></office:spreadsheet></office:body></office:document-content>`,
  });
