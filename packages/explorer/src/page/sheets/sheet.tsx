import { addressOf, type PageState } from "../../view/address.ts";
import { dateName } from "../../view/citation.ts";
import type { FoldedView } from "../../view/folded.ts";
import { words } from "../../view/wording/index.ts";
import { client } from "../data/client.ts";
import { useLoad } from "../data/use-load.ts";
import { useTitle, With } from "../house/states.tsx";
import { PartnerSheet } from "./partner-sheet.tsx";
import { ThemeSheet } from "./theme-sheet.tsx";

/** As the reader's own clock has it. */
const today = (): string => new Date().toLocaleDateString("sv-SE");

/** One partner or theme on one page of paper. */
export function Sheet({ state }: { readonly state: PageState }) {
  const { node } = state;
  const loaded = useLoad(node && `entity:${node}`, () => client.entity(node ?? ""));
  if (node === undefined) return <p class="column">{words.sheet.nothing}</p>;
  return <With of={loaded}>{(view) => <Paper view={view} state={state} />}</With>;
}

function Paper({ view, state }: { readonly view: FoldedView; readonly state: PageState }) {
  useTitle(view.node.name);
  return (
    <article class="paper">
      <p class="no-print sheet-tools">
        <a class="quiet-button" href={addressOf({ node: view.node.id })}>
          {words.sheet.back}
        </a>
        <button type="button" onClick={() => print()}>
          {words.sheet.print}
        </button>
      </p>
      {view.node.type === "Actor" ? <PartnerSheet view={view} state={state} /> : <ThemeSheet view={view} />}
      <p class="meta print-foot">
        {words.sheet.foot(words.documents(view.documents.length))}{" "}
        <span class="print-only">{words.sheet.printed(dateName(today()))}</span>
      </p>
    </article>
  );
}
