import type { NetworkPath } from "@kenniswijzer/domain";
import { addressOf, type PageState } from "../../view/address.ts";
import { groupOf, lineOf } from "../../view/groups.ts";
import { words } from "../../view/wording/index.ts";
import { client, sifting } from "../data/client.ts";
import { useLoad } from "../data/use-load.ts";
import { LineMark, Mark } from "../house/mark.tsx";
import { TieProof } from "../house/proof.tsx";
import { With } from "../house/states.tsx";
import { Filters } from "../overview/filters.tsx";
import { PartnerChoice } from "./partner-choice.tsx";

/** How two partners are linked, tie by tie. */
export function Paths({ state }: { readonly state: PageState }) {
  const { partner, other } = state;
  const sift = sifting(state);
  const both = partner !== undefined && other !== undefined && partner !== other;
  const loaded = useLoad(both ? `paths:${partner}:${other}:${JSON.stringify(sift)}` : undefined, () =>
    client.paths(partner ?? "", other ?? "", sift),
  );
  return (
    <>
      <p>{words.paths.intro}</p>
      <div class="two-fields">
        <PartnerChoice id="path-from" label={words.paths.from} chosen={partner} of="partner" />
        <PartnerChoice id="path-to" label={words.paths.to} chosen={other} of="other" />
        <Filters state={state} />
      </div>
      {partner !== undefined && partner === other && <p class="notice">{words.paths.same}</p>}
      {both && (
        <With of={loaded}>
          {(paths) =>
            paths.length === 0 ? (
              <p>{words.paths.none}</p>
            ) : (
              <ol class="cards">
                {paths.map((path) => (
                  <li key={path.nodes.map(({ id }) => id).join()} class="card-item">
                    <PathView path={path} />
                  </li>
                ))}
              </ol>
            )
          }
        </With>
      )}
    </>
  );
}

function PathView({ path: { nodes, ties, words: inWords } }: { readonly path: NetworkPath }) {
  return (
    <>
      <p class="path-words" lang="nl">
        {inWords}
      </p>
      <ol class="chain" aria-label={words.paths.chain}>
        {nodes.map((node, index) => {
          const tie = ties[index];
          return (
            <li key={node.id}>
              <a class="chain-node" href={addressOf({ node: node.id })}>
                <Mark group={groupOf(node)} /> {node.name}
              </a>
              {tie && (
                <span class="chain-tie">
                  <LineMark line={lineOf(tie.edge)} />
                  <span>
                    {tie.from.id === node.id ? "" : "← "}
                    {words.tie(tie.edge.type, tie.edge.modality)}
                    {tie.from.id === node.id ? " →" : ""}
                  </span>
                </span>
              )}
            </li>
          );
        })}
      </ol>
      <details>
        <summary>{words.sharing.sentences}</summary>
        {ties.map((tie) => (
          <TieProof key={`${tie.edge.from}${tie.edge.type}${tie.edge.to}`} tie={tie} most={1} />
        ))}
      </details>
      <p>
        <a href={addressOf({ marked: nodes.map(({ id }) => id) })}>{words.paths.inPicture}</a>
      </p>
    </>
  );
}
