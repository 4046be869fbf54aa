import type { ListedDocument, Visibility } from "@kenniswijzer/domain";
import { useEffect, useRef, useState } from "preact/hooks";
import { words } from "../../view/wording/index.ts";
import { droppedFiles } from "../data/dropped.ts";
import { Failure } from "../data/request.ts";
import { upload } from "../data/upload.ts";
import { forget } from "../data/use-load.ts";
import { work } from "../data/work.ts";
import { announce, detailOf } from "../house/states.tsx";
import { mayDo } from "../login/me.ts";
import { Clashes } from "./clashes.tsx";
import { OtherSources } from "./other-sources.tsx";

const VISIBILITIES = ["openbaar", "intern", "vertrouwelijk"] as const satisfies readonly Visibility[];

interface HandInProps {
  readonly clearance: Visibility;
  /** Those that are there: a file of the same name may be a new version. */
  readonly documents: readonly ListedDocument[];
}

/** Adds documents: by dropping files, by choosing them, by an address or by typing a text. */
export function HandIn({ clearance, documents }: HandInProps) {
  const own = words.work.documents;
  const open = VISIBILITIES.slice(0, VISIBILITIES.indexOf(clearance) + 1);
  const [visibility, setVisibility] = useState<Visibility>(open.includes("intern") ? "intern" : clearance);
  const [asked, setAsked] = useState<readonly File[]>();
  const sending = useSending(visibility);
  const take = (files: readonly File[]): void => {
    if (files.length === 0) return;
    const known = files.some(({ name }) => documents.some(({ source }) => source === name));
    if (known) setAsked(files);
    else void sending.send(files, new Map());
  };
  return (
    <section class="hand-in" aria-labelledby="hand-in-title">
      <h2 id="hand-in-title">{own.add}</h2>
      <p class="field">
        <label for="visibility">{own.whoSees}</label>
        <select
          id="visibility"
          value={visibility}
          onChange={(event) => setVisibility(event.currentTarget.value as Visibility)}
        >
          {open.map((one) => (
            <option key={one} value={one}>
              {words.work.visibilities[one]}
            </option>
          ))}
        </select>
      </p>
      <DropZone take={take} busy={sending.part !== undefined} />
      {sending.part !== undefined && (
        <p class="tools">
          <progress max={1} value={sending.part} aria-label={own.sending(sending.part)} />
          <span>{own.sending(sending.part)}</span>
          <button type="button" class="quiet-button" onClick={sending.stop}>
            {own.stopSending}
          </button>
        </p>
      )}
      {sending.failure !== "" && (
        <p class="notice" role="alert">
          {own.notSent}: {sending.failure}
        </p>
      )}
      <OtherSources visibility={visibility} />
      {asked && (
        <Clashes
          files={asked}
          documents={documents}
          close={() => setAsked(undefined)}
          go={(replaced) => {
            setAsked(undefined);
            void sending.send(asked, replaced);
          }}
        />
      )}
    </section>
  );
}

/** Sends files, all together but for those that take the place of a document. */
function useSending(visibility: Visibility) {
  const [part, setPart] = useState<number>();
  const [failure, setFailure] = useState("");
  const stop = useRef<AbortController | undefined>(undefined);
  const send = async (files: readonly File[], replaced: ReadonlyMap<File, string>): Promise<void> => {
    stop.current = new AbortController();
    const { signal } = stop.current;
    setFailure("");
    setPart(0);
    try {
      // a browser that is refused halfway a large file cannot tell why
      if (!mayDo(await work.me(), "ingest")) throw new Failure(words.work.documents.needsLogin);
      const apart = files.filter((file) => !replaced.has(file));
      if (apart.length > 0) await upload(apart, { visibility, onProgress: setPart, signal });
      for (const [file, replaces] of replaced) await upload([file], { replaces, onProgress: setPart, signal });
      announce(words.work.documents.accepted(files.length));
    } catch (error) {
      if (!signal.aborted) setFailure(detailOf(error));
    }
    setPart(undefined);
    forget();
  };
  return { part, failure, send, stop: () => stop.current?.abort() };
}

interface DropProps {
  readonly take: (files: readonly File[]) => void;
  readonly busy: boolean;
}

function DropZone({ take, busy }: DropProps) {
  const own = words.work.documents;
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  useEffect(() => {
    // who drops a file beside the box would leave the page for it
    const stay = (event: Event): void => event.preventDefault();
    addEventListener("dragover", stay);
    addEventListener("drop", stay);
    return () => {
      removeEventListener("dragover", stay);
      removeEventListener("drop", stay);
    };
  }, []);
  const dropped = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    if (!busy && event.dataTransfer) void droppedFiles(event.dataTransfer).then(take);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button in it does the same
    <div
      class={`drop ${over ? "over" : ""}`}
      onDragOver={() => setOver(true)}
      onDragLeave={() => setOver(false)}
      onDrop={dropped}
    >
      <p>{own.drop}</p>
      <button type="button" disabled={busy} onClick={() => input.current?.click()}>
        {own.choose}
      </button>
      <input
        type="file"
        id="files"
        multiple
        hidden
        ref={input}
        onChange={(event) => {
          take([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = "";
        }}
      />
      <p class="hint">{own.kinds}</p>
    </div>
  );
}
