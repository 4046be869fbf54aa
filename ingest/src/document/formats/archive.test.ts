import { describe, expect, it } from "vitest";
import { openArchive, zip } from "./archive.ts";
import { LIMITS } from "./limits.ts";
import { type ZipOptions, zipOf } from "./samples/make.ts";

describe("openArchive", () => {
  it("gives its files unpacked, when they are asked for", async () => {
    const archive = await openArchive("a.zip", zipOf({ "map/a.txt": "Leiden", "b.txt": "Goes" }));
    expect(archive.parts.map(({ name, size }) => [name, size])).toEqual([
      ["map/a.txt", 6],
      ["b.txt", 4],
    ]);
    expect(Buffer.from((await archive.part("map/a.txt")?.bytes()) ?? []).toString()).toBe("Leiden");
  });

  const big = "0".repeat(5 * 1024 * 1024);
  const cases: { because: string; files: Record<string, string>; options?: ZipOptions; message: RegExp }[] = [
    { because: "a path out of the folder", files: { "../a.txt": "x" }, message: /would land outside its folder/ },
    { because: "an absolute path", files: { "/etc/passwd": "x" }, message: /would land outside its folder/ },
    { because: "a drive", files: { "C:/a.txt": "x" }, message: /would land outside its folder/ },
    {
      because: "a file that swells a thousand times",
      files: { "a.txt": big },
      message: /unpacks to more than is safe/,
    },
    {
      because: "more than all files may hold",
      files: Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`${at}.txt`, "x"])),
      options: { statedSize: LIMITS.entryBytes },
      message: /unpacks to more than is safe/,
    },
  ];
  it.each(cases)("refuses $because", async ({ files, options, message }) => {
    await expect(openArchive("a.zip", zipOf(files, options))).rejects.toThrow(message);
  });

  it("refuses more files than a person puts together", async () => {
    const files = Object.fromEntries(Array.from({ length: LIMITS.archiveEntries + 1 }, (_, at) => [`${at}`, ""]));
    await expect(openArchive("a.zip", zipOf(files))).rejects.toThrow(/holds 10001 files, the limit is 10000/);
  });

  it("stops unpacking a file that is larger than it says", async () => {
    const archive = await openArchive("a.zip", zipOf({ "a.txt": big }, { statedSize: 100 }));
    await expect(archive.part("a.txt")?.bytes()).rejects.toThrow(/broken or incomplete archive/);
  });

  it("says that a file has a password", async () => {
    const archive = await openArchive("a.zip", zipOf({ "a.txt": "x" }, { encrypted: true }));
    await expect(archive.part("a.txt")?.bytes()).rejects.toThrow(/a\.zip has a password \(a\.txt\); remove it/);
  });

  it("says that it is cut off", async () => {
    const whole = zipOf({ "a.txt": "x" });
    await expect(openArchive("a.zip", whole.subarray(0, whole.length - 30))).rejects.toThrow(/broken or incomplete/);
  });
});

describe("a ZIP archive", () => {
  it("leaves out what programs put in it", async () => {
    const names: string[] = [];
    const bytes = zipOf({ "a.txt": "x", "__MACOSX/a.txt": "x", "map/.DS_Store": "x", "Thumbs.db": "x" });
    for await (const part of zip.parts?.({ name: "a.zip", bytes }) ?? []) names.push(part.name);
    expect(names).toEqual(["a.txt"]);
  });
});
