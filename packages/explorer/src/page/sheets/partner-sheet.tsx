import type { SharingPartner } from "@kenniswijzer/domain";
import { addressOf, type PageState } from "../../view/address.ts";
import { dateName } from "../../view/citation.ts";
import type { FoldedView, OwnTie } from "../../view/folded.ts";
import { asked, bySentence, datesOf, holding, newSince } from "../../view/sheet.ts";
import { words } from "../../view/wording/index.ts";
import { client } from "../data/client.ts";
import { arrived, useLoad } from "../data/use-load.ts";
import { kindOf } from "../house/mark.tsx";
import { change } from "../house/navigate.ts";
import { TieLine } from "./tie-line.tsx";

const MOST = { ties: 8, partners: 5, questions: 6, news: 6 };

/** Made ready for a talk with a partner: what it works on, what it shares and with whom, what it asks, what is new. */
export function PartnerSheet({ view, state }: { readonly view: FoldedView; readonly state: PageState }) {
  const { node } = view;
  const ties = holding(view);
  const questions = asked(ties);
  const works = ties.filter((tie) => !questions.includes(tie) && tie.edge.from === node.id);
  const sharing = arrived(useLoad(`sharing:${node.id}`, () => client.sharing(node.id)));
  return (
    <>
      <header class="paper-head">
        <p class="meta">{words.sheet.partner}</p>
        <h1>{node.name}</h1>
        <p class="meta">{[kindOf(node), words.documents(view.documents.length)].join(" · ")}</p>
      </header>
      <TieSection title={words.sheet.works} none={words.sheet.noWorks} ties={works} most={MOST.ties} />
      <Shares sharing={sharing} />
      <TieSection title={words.sheet.questions} none={words.sheet.noQuestions} ties={questions} most={MOST.questions} />
      <News view={view} ties={ties} since={state.since} />
    </>
  );
}

interface SectionProps {
  readonly title: string;
  readonly none: string;
  readonly ties: readonly OwnTie[];
  readonly most: number;
}

export function TieSection({ title, none, ties, most }: SectionProps) {
  return (
    <section class="paper-part">
      <h2>{title}</h2>
      {ties.length === 0 && <p class="meta">{none}</p>}
      <ul>
        {bySentence(ties.slice(0, most)).map((one) => (
          <TieLine key={`${one[0]?.edge.type}${one[0]?.other.id}`} ties={one} />
        ))}
      </ul>
      {ties.length > most && <p class="meta">{words.sheet.more(ties.length - most)}</p>}
    </section>
  );
}

function Shares({ sharing }: { readonly sharing: readonly SharingPartner[] | undefined }) {
  return (
    <section class="paper-part">
      <h2>{words.sheet.shares}</h2>
      {sharing?.length === 0 && <p class="meta">{words.sharing.none}</p>}
      <ul>
        {sharing?.slice(0, MOST.partners).map((one) => (
          <li key={one.partner.id}>
            <a href={addressOf({ screen: "blad", node: one.partner.id })}>{one.partner.name}</a>: {one.why}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What only documents since a date say; without an older document nothing can be told apart. */
function News({
  view,
  ties,
  since,
}: {
  readonly view: FoldedView;
  readonly ties: readonly OwnTie[];
  readonly since: string | undefined;
}) {
  const dates = datesOf(view);
  const chosen = since ?? dates[0];
  const news = chosen === undefined || dates.length < 2 ? [] : newSince(ties, chosen);
  return (
    <section class="paper-part">
      <h2>{words.sheet.news}</h2>
      {dates.length > 1 && (
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
      )}
      {dates.length < 2 && <p class="meta">{words.sheet.oneDate}</p>}
      {dates.length > 1 && news.length === 0 && <p class="meta">{words.sheet.noNews(dateName(chosen))}</p>}
      <ul>
        {bySentence(news.slice(0, MOST.news)).map((one) => (
          <TieLine key={`${one[0]?.edge.type}${one[0]?.other.id}`} ties={one} />
        ))}
      </ul>
    </section>
  );
}
