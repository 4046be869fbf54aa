import { useMemo, useState } from "preact/hooks";
import type { PageState } from "../../view/address.ts";
import type { Shown } from "../../view/network.ts";
import { words } from "../../view/wording/index.ts";
import { kindOf, NodeLink } from "../house/mark.tsx";
import { change, linkTo, toggled } from "../house/navigate.ts";
import { Legend } from "./legend.tsx";

const PAGE = 100;
type Column = "name" | "kind" | "ties" | "documents";

interface ListProps {
  readonly shown: Shown;
  readonly state: PageState;
}

/** The picture as two tables: what is in it, and what ties that. Does all that the picture does. */
export function ListView({ shown, state }: ListProps) {
  return (
    <div class="list-view">
      <Legend shown={shown} state={state} />
      <Nodes shown={shown} state={state} />
      <Ties shown={shown} />
    </div>
  );
}

function Nodes({ shown, state }: ListProps) {
  const [column, setColumn] = useState<Column>("ties");
  const [most, setMost] = useState(PAGE);
  const rows = useMemo(() => rowsOf(shown, column), [shown, column]);
  const heading = (one: Column, label: string) => (
    <th
      scope="col"
      aria-sort={column === one ? (one === "ties" || one === "documents" ? "descending" : "ascending") : undefined}
    >
      <button type="button" class="sort" onClick={() => setColumn(one)}>
        {label}
      </button>
    </th>
  );
  return (
    <div class="table-place">
      <table>
        <caption>{words.list.nodes(rows.length)}</caption>
        <thead>
          <tr>
            {heading("name", words.list.name)}
            {heading("kind", words.list.kind)}
            {heading("ties", words.list.ties)}
            {heading("documents", words.list.documents)}
            <th scope="col">{words.list.actions}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, most).map(({ node, ties }) => (
            <NodeRow key={node.id} node={node} ties={ties} state={state} />
          ))}
        </tbody>
      </table>
      {rows.length > most && <More onMore={() => setMost(most + PAGE)} left={rows.length - most} />}
    </div>
  );
}

interface NodeRowProps {
  readonly node: Shown["nodes"][number];
  readonly ties: number;
  readonly state: PageState;
}

function NodeRow({ node, ties, state }: NodeRowProps) {
  return (
    <tr class={`is-${node.emphasis}`} aria-current={node.id === state.node || undefined}>
      <th scope="row">
        <NodeLink node={node} href={linkTo({ node: node.id, question: undefined })} />
        {node.emphasis === "strong" && <span class="visually-hidden"> {words.list.strong}</span>}
      </th>
      <td>{kindOf(node)}</td>
      <td class="number">{ties}</td>
      <td class="number">{node.documents.length}</td>
      <td class="row-actions">
        <button
          type="button"
          class="plain"
          aria-pressed={node.pinned}
          aria-label={words.list.pin(node.name)}
          onClick={() => change({ pinned: toggled(state.pinned, node.id) })}
        >
          {words.node.pin}
        </button>
        <button
          type="button"
          class="plain"
          aria-label={words.list.hide(node.name)}
          onClick={() => change({ hidden: toggled(state.hidden, node.id) })}
        >
          {words.node.hide}
        </button>
      </td>
    </tr>
  );
}

function More({ onMore, left }: { readonly onMore: () => void; readonly left: number }) {
  return (
    <button type="button" class="quiet-button" onClick={onMore}>
      {words.list.more(left)}
    </button>
  );
}

function rowsOf({ nodes, edges }: Shown, column: Column) {
  const counts = new Map<string, number>();
  for (const { from, to } of edges) for (const id of [from, to]) counts.set(id, (counts.get(id) ?? 0) + 1);
  const rows = nodes.map((node) => ({ node, ties: counts.get(node.id) ?? 0 }));
  const first = (node: (typeof nodes)[number]): number => (node.emphasis === "strong" ? 1 : 0);
  const compare = {
    name: () => 0,
    kind: (a: (typeof rows)[number], b: (typeof rows)[number]) => kindOf(a.node).localeCompare(kindOf(b.node), "nl"),
    ties: (a: (typeof rows)[number], b: (typeof rows)[number]) => b.ties - a.ties,
    documents: (a: (typeof rows)[number], b: (typeof rows)[number]) =>
      b.node.documents.length - a.node.documents.length,
  }[column];
  return rows.sort(
    (a, b) => first(b.node) - first(a.node) || compare(a, b) || a.node.name.localeCompare(b.node.name, "nl"),
  );
}

function Ties({ shown }: { readonly shown: Shown }) {
  const [most, setMost] = useState(PAGE);
  const names = new Map(shown.nodes.map((node) => [node.id, node.name]));
  const strong = shown.edges.filter(({ emphasis }) => emphasis !== "faded");
  return (
    <div class="table-place">
      <table>
        <caption>{words.list.allTies(strong.length)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.list.from}</th>
            <th scope="col">{words.list.tie}</th>
            <th scope="col">{words.list.to}</th>
            <th scope="col">{words.list.sentences}</th>
          </tr>
        </thead>
        <tbody>
          {strong.slice(0, most).map((edge) => (
            <tr key={edge.id}>
              <td>
                <a href={linkTo({ node: edge.from, question: undefined })}>{names.get(edge.from)}</a>
              </td>
              <td>{words.tie(edge.type, edge.modality)}</td>
              <td>
                <a href={linkTo({ node: edge.to, question: undefined })}>{names.get(edge.to)}</a>
              </td>
              <td class="number">{edge.evidence}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {strong.length > most && <More onMore={() => setMost(most + PAGE)} left={strong.length - most} />}
    </div>
  );
}
