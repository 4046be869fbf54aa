import type { ListedDocument } from "@kenniswijzer/domain";
import { addressOf } from "../../view/address.ts";
import { dateName } from "../../view/citation.ts";
import type { OwnTie } from "../../view/folded.ts";
import { shortName } from "../../view/network.ts";
import { costOf, excerpt, within } from "../../view/paper.ts";
import { words } from "../../view/wording/index.ts";
import { sentenceLink } from "../house/proof.tsx";

/** Letters of names before a sentence, of one name, of a sentence, and of the title of its document. */
const MOST = { names: 110, name: 90, quote: 130, title: 40 };

type Sources = readonly Pick<ListedDocument, "id" | "title">[];

interface Told {
  readonly names: readonly { readonly id: string; readonly name: string }[];
  readonly more: string;
  readonly how: string;
  readonly said: OwnTie["said"][number] | undefined;
  readonly quote: string;
  readonly source: string;
}

/** What the line says of ties that one sentence tells. */
function toldOf(ties: readonly OwnTie[], documents: Sources): Told {
  const others = ties.map(({ other: { id, name } }) => ({ id, name: shortName({ name }, MOST.name) }));
  const names = within(others, MOST.names);
  const [first] = ties;
  const said = first?.said[0];
  const title = documents.find(({ id }) => id === said?.document)?.title ?? words.types.Document;
  return {
    names,
    more: others.length > names.length ? words.sheet.others(others.length - names.length) : "",
    how: first === undefined ? "" : words.tie(first.edge.type, first.edge.modality),
    said,
    quote: said === undefined ? "" : `“${excerpt(said.quote, first?.other.name ?? "", MOST.quote)}”`,
    source: said === undefined ? "" : `${shortName({ name: title }, MOST.title)}, ${dateName(said.date)}`,
  };
}

/** Lines of paper that this takes. */
export function costOfTies(ties: readonly OwnTie[], documents: Sources): number {
  const { names, more, how, quote, source } = toldOf(ties, documents);
  return costOf(`${names.map(({ name }) => name).join(", ")} ${more} ${how}`, `${quote} ${source}`);
}

/** Ties that one sentence tells, on paper: what to, in which words, and where that is said. */
export function TieLine({ ties, documents }: { readonly ties: readonly OwnTie[]; readonly documents: Sources }) {
  const { names, more, how, said, quote, source } = toldOf(ties, documents);
  return (
    <li>
      {names.map(({ id, name }, index) => (
        <span key={id}>
          {index > 0 && ", "}
          <a href={addressOf({ node: id })}>{name}</a>
        </span>
      ))}
      {more} <span class="kind">{how}</span>
      {said && (
        <p class="paper-quote" lang="nl">
          {quote}{" "}
          <a class="meta" href={sentenceLink(said)}>
            {source}
          </a>
        </p>
      )}
    </li>
  );
}
