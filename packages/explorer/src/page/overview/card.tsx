import { useEffect } from "preact/hooks";
import { saidBetween } from "../../view/folded.ts";
import { groupOf } from "../../view/groups.ts";
import type { Shown } from "../../view/network.ts";
import { words } from "../../view/wording/index.ts";
import { client } from "../data/client.ts";
import { arrived, useLoad } from "../data/use-load.ts";
import { kindOf, Mark } from "../house/mark.tsx";
import { Said } from "./node-panel.tsx";

/** A node or a tie that somebody points at or chose. */
export interface Target {
  readonly node?: string;
  readonly tie?: string;
}

interface CardProps {
  readonly target: Target | undefined;
  readonly shown: Shown;
  readonly onEnter: () => void;
  readonly onLeave: () => void;
  readonly close: () => void;
}

/** Tells what is pointed at; of a tie, with the sentence that proves it. Stands still in a corner, so that one can go there. */
export function Card({ target, shown, onEnter, onLeave, close }: CardProps) {
  useEffect(() => {
    const onEscape = (event: KeyboardEvent): void => void (event.key === "Escape" && close());
    addEventListener("keydown", onEscape);
    return () => removeEventListener("keydown", onEscape);
  }, [close]);
  const edge = shown.edges.find(({ id }) => id === target?.tie);
  const node = shown.nodes.find(({ id }) => id === target?.node);
  if (edge === undefined && node === undefined) return null;
  return (
    <section class="card" aria-label={words.card.label} onPointerEnter={onEnter} onPointerLeave={onLeave}>
      <button type="button" class="card-close plain" aria-label={words.close} onClick={close}>
        ×
      </button>
      {edge !== undefined && <TieCard edge={edge} shown={shown} />}
      {node !== undefined && <NodeCard node={node} shown={shown} />}
    </section>
  );
}

function NodeCard({ node, shown }: { readonly node: Shown["nodes"][number]; readonly shown: Shown }) {
  const ties = shown.edges.filter(({ from, to }) => from === node.id || to === node.id).length;
  return (
    <>
      <p class="card-title">
        <Mark group={groupOf(node)} /> {node.name}
      </p>
      <p class="meta">
        {kindOf(node)} · {words.card.ties(ties)}
      </p>
    </>
  );
}

const MOST_SENTENCES = 2;

function TieCard({ edge, shown }: { readonly edge: Shown["edges"][number]; readonly shown: Shown }) {
  const nameOf = (id: string): string => shown.nodes.find((one) => one.id === id)?.name ?? "";
  const from = arrived(useLoad(`entity:${edge.from}`, () => client.entity(edge.from)));
  const to = arrived(useLoad(`entity:${edge.to}`, () => client.entity(edge.to)));
  return (
    <>
      <p class="card-title">
        {nameOf(edge.from)} <em>{words.tie(edge.type, edge.modality)}</em> {nameOf(edge.to)}
      </p>
      <p class="meta">{words.card.evidence(edge.evidence)}</p>
      {from &&
        to &&
        saidBetween(edge, from, to)
          .slice(0, MOST_SENTENCES)
          .map((one) => <Said key={one.id} assertion={one} documents={[...from.documents, ...to.documents]} />)}
    </>
  );
}
