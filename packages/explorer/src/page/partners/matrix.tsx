import type { NodeLabel, PartnerMatrix } from "@kenniswijzer/domain";
import { useMemo, useRef, useState } from "preact/hooks";
import type { PageState } from "../../view/address.ts";
import { csvOf } from "../../view/csv.ts";
import { groupOf, lineOf } from "../../view/groups.ts";
import { type Cell, ORDERS, type Order, type OrderedMatrix, ordered } from "../../view/matrix.ts";
import { words } from "../../view/wording/index.ts";
import { client, narrowing } from "../data/client.ts";
import { useLoad } from "../data/use-load.ts";
import { Mark } from "../house/mark.tsx";
import { change, toggled } from "../house/navigate.ts";
import { TieProof } from "../house/proof.tsx";
import { With } from "../house/states.tsx";
import { download } from "../share/download.ts";

/** More columns than this nobody overlooks; the fullest are shown. */
const MOST = { rows: 120, columns: 60 };

/** Who has to do with what: a partner a row, a subject a column. */
export function Matrix({ state }: { readonly state: PageState }) {
  const narrow = narrowing(state);
  const loaded = useLoad(`matrix:${JSON.stringify(narrow)}`, () => client.matrix(narrow));
  return <With of={loaded}>{(matrix) => <MatrixView matrix={matrix} state={state} />}</With>;
}

function MatrixView({ matrix, state }: { readonly matrix: PartnerMatrix; readonly state: PageState }) {
  const [chosen, setChosen] = useState<Cell>();
  const order: Order = ORDERS.find((one) => one === state.order) ?? "gelijkenis";
  const { off = [] } = state;
  const wanted = useMemo(() => without(matrix, off), [matrix, off.join()]);
  const table = useMemo(() => trimmed(ordered(wanted, order), wanted), [wanted, order]);
  if (matrix.cells.length === 0) return <p>{words.matrix.empty}</p>;
  const leftOut =
    wanted.partners.length -
    table.partners.length +
    (wanted.subjects.length - table.subjects.length) +
    (matrix.leftOut.partners + matrix.leftOut.subjects);
  return (
    <>
      <p>{words.matrix.intro}</p>
      <div class="tools">
        <label>
          {words.matrix.order}{" "}
          <select value={order} onChange={(event) => change({ order: event.currentTarget.value })}>
            {ORDERS.map((one) => (
              <option key={one} value={one}>
                {words.matrix.orders[one]}
              </option>
            ))}
          </select>
        </label>
        <fieldset class="tools">
          <legend class="visually-hidden">{words.matrix.subjects}</legend>
          {SUBJECTS.map((group) => (
            <label class="check" key={group}>
              <input
                type="checkbox"
                checked={!off.includes(group)}
                onChange={() => change({ off: toggled(off, group) })}
              />
              <Mark group={group} />
              <span>{words.groups[group]}</span>
            </label>
          ))}
        </fieldset>
        <button type="button" class="quiet-button" onClick={() => save(table)}>
          {words.matrix.save}
        </button>
      </div>
      <ul class="matrix-key">
        {(["voert-uit", "noemt", "vraagt", "is-van-plan"] as const).map((line) => (
          <li key={line}>
            <span class={`dot dot-${line}`} aria-hidden="true" /> {words.modalities[line]}
          </li>
        ))}
      </ul>
      {leftOut > 0 && <p class="notice">{words.matrix.leftOut(leftOut)}</p>}
      <Grid table={table} chosen={chosen} choose={setChosen} />
      <Chosen cell={chosen} />
    </>
  );
}

const SUBJECTS = ["thema", "begrip", "project", "vraag", "doelgroep"] as const;

/** Without the groups that are switched off, and without partners that have nothing left. */
function without(matrix: PartnerMatrix, off: readonly string[]): PartnerMatrix {
  const subjects = matrix.subjects.filter((subject) => !off.includes(groupOf(subject)));
  const kept = new Set(subjects.map(({ id }) => id));
  const cells = matrix.cells.filter(({ subject }) => kept.has(subject));
  const busy = new Set(cells.map(({ partner }) => partner));
  return { ...matrix, subjects, cells, partners: matrix.partners.filter(({ id }) => busy.has(id)) };
}

/** The fullest rows and columns, in their order. */
function trimmed(table: OrderedMatrix, { cells }: PartnerMatrix): OrderedMatrix {
  const fullest = (labels: readonly NodeLabel[], key: "partner" | "subject", most: number): NodeLabel[] => {
    if (labels.length <= most) return [...labels];
    const counts = new Map<string, number>();
    for (const cell of cells) counts.set(cell[key], (counts.get(cell[key]) ?? 0) + 1);
    const sorted = [...labels].sort((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0));
    const kept = new Set(sorted.slice(0, most).map(({ id }) => id));
    return labels.filter(({ id }) => kept.has(id));
  };
  return {
    ...table,
    partners: fullest(table.partners, "partner", MOST.rows),
    subjects: fullest(table.subjects, "subject", MOST.columns),
  };
}

interface GridProps {
  readonly table: OrderedMatrix;
  readonly chosen: Cell | undefined;
  readonly choose: (cell: Cell | undefined) => void;
}

const MOVES: Record<string, readonly [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** One cell has the tab stop; arrows go through the others. */
function Grid({ table, chosen, choose }: GridProps) {
  const { partners, subjects } = table;
  const [at, setAt] = useState<readonly [number, number]>([0, 0]);
  const place = useRef<HTMLTableElement>(null);
  const onKey = (event: KeyboardEvent): void => {
    const move = MOVES[event.key];
    const to: readonly [number, number] | undefined =
      move !== undefined
        ? [clamp(at[0] + move[0], partners.length), clamp(at[1] + move[1], subjects.length)]
        : event.key === "Home"
          ? [at[0], 0]
          : event.key === "End"
            ? [at[0], subjects.length - 1]
            : undefined;
    if (to === undefined) return;
    event.preventDefault();
    setAt(to);
    place.current?.querySelector<HTMLElement>(`[data-at="${to[0]},${to[1]}"]`)?.focus();
  };
  return (
    <div class="matrix-place">
      <table
        class="matrix"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: arrow keys go through its cells, which makes it a grid
        role="grid"
        ref={place}
        onKeyDown={onKey}
        aria-label={words.matrix.label(partners.length, subjects.length)}
      >
        <thead>
          <tr>
            <td />
            {subjects.map((subject) => (
              <th key={subject.id} scope="col">
                <a href={linkOf(subject)} title={subject.name}>
                  <span>{subject.name}</span>
                </a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {partners.map((partner, row) => (
            <tr key={partner.id}>
              <th scope="row">
                <a href={linkOf(partner)}>{partner.name}</a>
              </th>
              {subjects.map((subject, column) => {
                const cell = table.cell(partner.id, subject.id);
                const label =
                  cell && words.matrix.cell(partner.name, words.modalities[lineOf(cell)], subject.name, cell.evidence);
                const isHere = at[0] === row && at[1] === column;
                return (
                  <td key={subject.id} class={cell !== undefined && cell === chosen ? "chosen" : undefined}>
                    <button
                      type="button"
                      class="cell"
                      data-at={`${row},${column}`}
                      tabIndex={isHere ? 0 : -1}
                      aria-label={label ?? words.matrix.none(partner.name, subject.name)}
                      title={label}
                      onFocus={() => setAt([row, column])}
                      onClick={() => choose(cell)}
                    >
                      {cell && <span class={`dot dot-${lineOf(cell)}`} />}
                      {cell && cell.evidence > 1 && <span class="dot-count">{cell.evidence}</span>}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const clamp = (value: number, length: number): number => Math.min(Math.max(value, 0), length - 1);

const linkOf = ({ id }: NodeLabel): string => `#${new URLSearchParams({ knoop: id })}`;

function Chosen({ cell }: { readonly cell: Cell | undefined }) {
  return (
    <section class="chosen-cell" aria-live="polite" aria-label={words.matrix.chosen}>
      {cell === undefined ? (
        <p class="meta">{words.matrix.choose}</p>
      ) : (
        cell.ties.map((tie) => <TieProof key={`${tie.edge.from}${tie.edge.type}${tie.edge.to}`} tie={tie} />)
      )}
    </section>
  );
}

function save(table: OrderedMatrix): void {
  const head = [words.matrix.partner, ...table.subjects.map(({ name }) => name)];
  const rows = table.partners.map((partner) => [
    partner.name,
    ...table.subjects.map((subject) => {
      const cell = table.cell(partner.id, subject.id);
      return cell === undefined ? "" : words.modalities[lineOf(cell)];
    }),
  ]);
  download("matrix.csv", csvOf([head, ...rows]), "text/csv");
}
