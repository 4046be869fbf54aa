import { addressOf } from "../../view/address.ts";
import { standingName } from "../../view/citation.ts";
import type { OwnTie } from "../../view/folded.ts";
import { words } from "../../view/wording/index.ts";
import { sentenceLink } from "../house/proof.tsx";

/** Ties that one sentence tells, on paper: what to, in which words, and where that is said. */
export function TieLine({ ties }: { readonly ties: readonly OwnTie[] }) {
  const said = ties[0]?.said[0];
  return (
    <li>
      {ties.map(({ edge, other }, index) => (
        <span key={other.id}>
          {index > 0 && ", "}
          <a href={addressOf({ node: other.id })}>{other.name}</a>
          {index === ties.length - 1 && <span class="kind"> {words.tie(edge.type, edge.modality)}</span>}
        </span>
      ))}
      {said && (
        <p class="paper-quote" lang="nl">
          “{said.quote}”{" "}
          <a class="meta" href={sentenceLink(said)}>
            {standingName({ ...said, caution: undefined, replacedBy: undefined })}
          </a>
        </p>
      )}
    </li>
  );
}
