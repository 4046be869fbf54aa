import type { SharedSubject } from "@kenniswijzer/domain";
import { addressOf } from "../../view/address.ts";
import { words } from "../../view/wording/index.ts";
import { NodeLink } from "../house/mark.tsx";
import { TieProof } from "../house/proof.tsx";

/** What two partners share, each subject with the sentences of both. */
export function SharedSubjects({
  shared,
  most = 12,
}: {
  readonly shared: readonly SharedSubject[];
  readonly most?: number;
}) {
  return (
    <ul class="shared">
      {shared.slice(0, most).map(({ by, own, other }) => (
        <li key={by.id}>
          <NodeLink node={by} href={addressOf({ node: by.id })} />
          <details>
            <summary>{words.sharing.sentences}</summary>
            {[...own, ...other].map((tie) => (
              <TieProof key={`${tie.edge.from}${tie.edge.type}${tie.edge.to}`} tie={tie} most={1} />
            ))}
          </details>
        </li>
      ))}
      {shared.length > most && <li class="meta">{words.sharing.more(shared.length - most)}</li>}
    </ul>
  );
}
