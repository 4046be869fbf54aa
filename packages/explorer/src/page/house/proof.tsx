import type { Citation, Tie } from "@kenniswijzer/domain";
import { placeName } from "../../view/citation.ts";
import { words } from "../../view/wording/index.ts";
import { linkTo } from "./navigate.ts";

/** The address of the sentence in its document, over what is shown now. */
export const sentenceLink = ({ document, start, end }: Pick<Citation, "document" | "start" | "end">): string =>
  linkTo({ document, from: start, to: end });

/** A sentence, word for word, with where it stands. */
export function Proof({ citation }: { readonly citation: Citation }) {
  return (
    <div class="source">
      <blockquote lang="nl">{citation.quote}</blockquote>
      <p class="meta">
        <a href={sentenceLink(citation)}>{citation.title}</a> · {placeName(citation)}
      </p>
    </div>
  );
}

/** What ties two things, in words, with its sentences. */
export function TieProof({ tie, most = 3 }: { readonly tie: Tie; readonly most?: number }) {
  const { edge, from, to, citations } = tie;
  return (
    <div class={`tie tie-${edge.status}`}>
      <p>
        {from.name} <em>{words.tie(edge.type, edge.modality)}</em> {to.name}
      </p>
      {citations.slice(0, most).map((citation) => (
        <Proof key={`${citation.document}:${citation.start}`} citation={citation} />
      ))}
    </div>
  );
}
