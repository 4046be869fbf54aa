/** All files that were dropped, also those in folders, in the order of their names. Files whose names begin with a dot are the system's. */
export async function droppedFiles({ items, files }: DataTransfer): Promise<File[]> {
  // entries are gone once this function waits for anything
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const plain = [...files];
  if (entries.length === 0) return plain;
  return (await Promise.all(entries.map(filesIn))).flat().filter(({ name }) => !name.startsWith("."));
}

async function filesIn(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile) return [await new Promise<File>((done, fail) => (entry as FileSystemFileEntry).file(done, fail))];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: FileSystemEntry[] = [];
  // a reader gives a hundred at a time
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done, fail) => reader.readEntries(done, fail));
    if (some.length === 0) break;
    found.push(...some);
  }
  found.sort((a, b) => (a.name < b.name ? -1 : 1));
  return (await Promise.all(found.map(filesIn))).flat();
}
