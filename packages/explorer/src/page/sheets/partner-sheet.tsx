import type { SharingPartner } from "@kenniswijzer/domain";
import { addressOf, type PageState } from "../../view/address.ts";
import { dateName } from "../../view/citation.ts";
import type { FoldedView, OwnTie } from "../../view/folded.ts";
import { shortName } from "../../view/network.ts";
import { costOf } from "../../view/paper.ts";
import { asked, bySentence, datesOf, holding, newSince } from "../../view/sheet.ts";
import { words } from "../../view/wording/index.ts";
import { client } from "../data/client.ts";
import { arrived, useLoad } from "../data/use-load.ts";
import { kindOf } from "../house/mark.tsx";
import { change } from "../house/navigate.ts";
import { Columns, type PaperItem, type PaperPart } from "./column.tsx";
import { costOfTies, TieLine } from "./tie-line.tsx";

/** So many are asked for: the paper names few of them, and counts the rest. */
const MOST_SHARING = 200;

/** Made ready for a talk with a partner: what it works on, what it shares and with whom, what it asks, what is new. */
export function PartnerSheet({ view, state }: { readonly view: FoldedView; readonly state: PageState }) {
  const { node } = view;
  const ties = holding(view);
  const questions = asked(ties);
  const works = ties.filter((tie) => !questions.includes(tie) && tie.edge.from === node.id);
  const sharing = arrived(useLoad(`sharing:${node.id}:all`, () => client.sharing(node.id, undefined, MOST_SHARING)));
  return (
    <>
      <header class="paper-head">
        <p class="meta">{words.sheet.partner}</p>
        <h1>{node.name}</h1>
        <p class="meta">{[kindOf(node), words.documents(view.documents.length)].join(" · ")}</p>
      </header>
      <Columns
        about={node.id}
        first={{ title: words.sheet.works, none: words.sheet.noWorks, items: tieItems(works, view) }}
        others={[
          { title: words.sheet.shares, none: sharing ? words.sharing.none : words.loading, items: shares(sharing) },
          { title: words.sheet.questions, none: words.sheet.noQuestions, items: tieItems(questions, view) },
          news(view, ties, state.since),
        ]}
      />
    </>
  );
}

/** Ties as items of paper: one for each sentence. */
export const tieItems = (ties: readonly OwnTie[], { documents }: Pick<FoldedView, "documents">): PaperItem[] =>
  bySentence(ties).map((one) => ({
    key: `${one[0]?.edge.type}${one[0]?.other.id}`,
    cost: costOfTies(one, documents),
    line: <TieLine ties={one} documents={documents} />,
    of: one.map(({ other }) => other),
  }));

const LONGEST_WHY = 160;

const shares = (sharing: readonly SharingPartner[] = []): PaperItem[] =>
  sharing.map(({ partner, why }) => {
    const reason = shortName({ name: why }, LONGEST_WHY);
    return {
      key: partner.id,
      cost: costOf(`${partner.name}: ${reason}`),
      line: (
        <li>
          <a href={addressOf({ screen: "blad", node: partner.id })}>{partner.name}</a>: {reason}
        </li>
      ),
      of: [partner],
    };
  });

/** What only documents since a date say; without an older document nothing can be told apart. */
function news(view: FoldedView, ties: readonly OwnTie[], since: string | undefined): PaperPart {
  const dates = datesOf(view);
  const chosen = since ?? dates[0];
  if (chosen === undefined || dates.length < 2)
    return { title: words.sheet.news, none: words.sheet.oneDate, items: [] };
  const before = (
    <p class="field no-print">
      <label for="since">{words.sheet.since}</label>
      <select id="since" value={chosen} onChange={(event) => change({ since: event.currentTarget.value })}>
        {dates.map((date) => (
          <option key={date} value={date}>
            {dateName(date)}
          </option>
        ))}
      </select>
    </p>
  );
  return {
    title: words.sheet.news,
    printed: words.sheet.sinceDate(dateName(chosen)),
    before,
    none: words.sheet.noNews(dateName(chosen)),
    items: tieItems(newSince(ties, chosen), view),
  };
}
