import type { ListedDocument } from "@kenniswijzer/domain";
import { useRef, useState } from "preact/hooks";
import { words } from "../../view/wording/index.ts";
import { upload } from "../data/upload.ts";
import { forget } from "../data/use-load.ts";
import { work } from "../data/work.ts";
import { announce } from "../house/states.tsx";
import { Box } from "./box.tsx";

interface ChangesProps {
  readonly document: ListedDocument;
  readonly onFailure: (error: unknown) => void;
}

const replace = (id: string, newer: File): Promise<unknown> =>
  upload([newer], { replaces: id, onProgress: () => undefined, signal: new AbortController().signal });

/** The file that was chosen; the same one can then be chosen again. */
function taken(input: HTMLInputElement): File | undefined {
  const file = input.files?.[0];
  input.value = "";
  return file;
}

/** Replaces or removes a document, each once that is confirmed. */
export function Changes({ document: { id, title }, onFailure }: ChangesProps) {
  const own = words.work.documents;
  const input = useRef<HTMLInputElement>(null);
  const [removing, setRemoving] = useState(false);
  const [file, setFile] = useState<File>();
  const close = (): void => {
    setRemoving(false);
    setFile(undefined);
  };
  const run = async (change: () => Promise<unknown>, said: string): Promise<void> => {
    close();
    try {
      await change();
      announce(said);
      forget();
    } catch (error) {
      onFailure(error);
    }
  };
  return (
    <div class="tools">
      <input type="file" hidden ref={input} onChange={(event) => setFile(taken(event.currentTarget))} />
      <button
        type="button"
        class="quiet-button"
        aria-label={own.replaceThis(title)}
        onClick={() => input.current?.click()}
      >
        {own.replace}
      </button>
      <button type="button" class="quiet-button" aria-label={own.removeThis(title)} onClick={() => setRemoving(true)}>
        {own.remove}
      </button>
      {removing && (
        <Sure
          {...own.sure}
          text={own.sure.text(title)}
          go={() => void run(() => work.remove(id), own.removed(title))}
          close={close}
        />
      )}
      {file && (
        <Sure
          {...own.sureReplace}
          text={own.sureReplace.text(title, file.name)}
          go={() => void run(() => replace(id, file), own.accepted(1))}
          close={close}
        />
      )}
    </div>
  );
}

interface SureProps {
  readonly title: string;
  readonly text: string;
  readonly yes: string;
  readonly no: string;
  readonly go: () => void;
  readonly close: () => void;
}

function Sure({ title, text, yes, no, go, close }: SureProps) {
  return (
    <Box title={title} close={close}>
      <p>{text}</p>
      <p class="tools">
        <button type="button" class="quiet-button" onClick={close}>
          {no}
        </button>
        <button type="button" class="danger" onClick={go}>
          {yes}
        </button>
      </p>
    </Box>
  );
}
