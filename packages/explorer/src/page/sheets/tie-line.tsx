import { addressOf } from "../../view/address.ts";
import { standingName } from "../../view/citation.ts";
import type { OwnTie } from "../../view/folded.ts";
import { words } from "../../view/wording/index.ts";
import { sentenceLink } from "../house/proof.tsx";

/** A tie on paper: what to, in which words, and where that is said. */
export function TieLine({ tie: { edge, other, said } }: { readonly tie: OwnTie }) {
  const [first] = said;
  return (
    <li>
      <a href={addressOf({ node: other.id })}>{other.name}</a> <span class="kind">{words.tie(edge.type, edge.modality)}</span>
      {first && (
        <p class="paper-quote">
          “{first.quote}”{" "}
          <a class="meta" href={sentenceLink(first)}>
            {standingName({ ...first, caution: undefined, replacedBy: undefined })}
          </a>
        </p>
      )}
    </li>
  );
}
