import type { ListedDocument } from "@kenniswijzer/domain";
import { useState } from "preact/hooks";
import { words } from "../../view/wording/index.ts";
import { Box } from "./box.tsx";

interface ClashProps {
  readonly files: readonly File[];
  readonly documents: readonly ListedDocument[];
  readonly close: () => void;
  /** Goes on, with the ids of documents that files take the place of. */
  readonly go: (replaced: ReadonlyMap<File, string>) => void;
}

/** Asks of each file whose name is there already whether it is a new version. Nothing is replaced without that. */
export function Clashes({ files, documents, close, go }: ClashProps) {
  const { clash } = words.work.documents;
  const [replaced, setReplaced] = useState<ReadonlyMap<File, string>>(new Map());
  const clashing = files.flatMap((file) => {
    const known = documents.find(({ source }) => source === file.name);
    return known ? [{ file, known }] : [];
  });
  const choose = (file: File, id: string | undefined): void => {
    const next = new Map(replaced);
    if (id === undefined) next.delete(file);
    else next.set(file, id);
    setReplaced(next);
  };
  return (
    <Box title={clash.title} close={close}>
      <p>{clash.intro}</p>
      {clashing.map(({ file, known }, index) => (
        <fieldset class="choice" key={file.name}>
          <legend>{file.name}</legend>
          <label class="check">
            <input
              type="radio"
              name={`clash-${index}`}
              checked={!replaced.has(file)}
              onChange={() => choose(file, undefined)}
            />
            {clash.apart}
          </label>
          <label class="check">
            <input
              type="radio"
              name={`clash-${index}`}
              checked={replaced.has(file)}
              onChange={() => choose(file, known.id)}
            />
            {clash.newer}
          </label>
        </fieldset>
      ))}
      <p class="tools">
        <button type="button" onClick={() => go(replaced)}>
          {clash.go}
        </button>
        <button type="button" class="quiet-button" onClick={close}>
          {words.close}
        </button>
      </p>
    </Box>
  );
}
