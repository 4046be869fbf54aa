import type { NodeLabel, PartnerMatrix } from "@kenniswijzer/domain";
import { useMemo, useState } from "preact/hooks";
import type { PageState } from "../../view/address.ts";
import { csvOf } from "../../view/csv.ts";
import { GROUPS, type Group, groupOf } from "../../view/groups.ts";
import { type Cell, ORDERS, type Order, type OrderedMatrix, ordered } from "../../view/matrix.ts";
import { words } from "../../view/wording/index.ts";
import { client, sifting } from "../data/client.ts";
import { useLoad, useSteady } from "../data/use-load.ts";
import { Mark } from "../house/mark.tsx";
import { change, toggled } from "../house/navigate.ts";
import { TieProof } from "../house/proof.tsx";
import { With } from "../house/states.tsx";
import { Filters } from "../overview/filters.tsx";
import { download } from "../share/download.ts";
import { doingOf, Grid } from "./matrix-grid.tsx";

/** More columns than this nobody overlooks; the fullest are shown. */
const MOST = { rows: 120, columns: 60 };

/** Who has to do with what: a partner a row, a subject a column. */
export function Matrix({ state }: { readonly state: PageState }) {
  const sift = sifting(state);
  const loaded = useSteady(useLoad(`matrix:${JSON.stringify(sift)}`, () => client.matrix(sift)));
  return <With of={loaded}>{(matrix) => <MatrixView matrix={matrix} state={state} />}</With>;
}

function MatrixView({ matrix, state }: { readonly matrix: PartnerMatrix; readonly state: PageState }) {
  const [chosen, setChosen] = useState<Cell>();
  const order: Order = ORDERS.find((one) => one === state.order) ?? "gelijkenis";
  const { off = [] } = state;
  const wanted = useMemo(() => without(matrix, off), [matrix, off.join()]);
  const table = useMemo(() => trimmed(ordered(wanted, order), wanted), [wanted, order]);
  const leftOut =
    wanted.partners.length -
    table.partners.length +
    (wanted.subjects.length - table.subjects.length) +
    (matrix.leftOut.partners + matrix.leftOut.subjects);
  return (
    <>
      <p>{words.matrix.intro}</p>
      <Tools order={order} off={off} groups={groupsIn(matrix, off)} state={state} save={() => save(table)} />
      <Key />
      <p class="visually-hidden" role="status">
        {words.matrix.label(table.partners.length, table.subjects.length)}
      </p>
      {leftOut > 0 && <p class="notice">{words.matrix.leftOut(leftOut)}</p>}
      {table.partners.length === 0 ? (
        <p class="notice">{words.matrix.empty}</p>
      ) : (
        <>
          <Grid table={table} chosen={chosen} choose={setChosen} />
          <Chosen cell={chosen} />
        </>
      )}
    </>
  );
}

interface ToolsProps {
  readonly order: Order;
  readonly off: readonly string[];
  /** Those that there are, and those that are switched off. */
  readonly groups: readonly Group[];
  readonly state: PageState;
  readonly save: () => void;
}

function Tools({ order, off, groups, state, save }: ToolsProps) {
  return (
    <div class="tools">
      <Filters state={state} />
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
        {groups.map((group) => (
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
      <button type="button" class="quiet-button" onClick={save}>
        {words.matrix.save}
      </button>
    </div>
  );
}

/** What the dots mean. */
function Key() {
  return (
    <ul class="matrix-key">
      {(["voert-uit", "noemt", "vraagt", "is-van-plan"] as const).map((line) => (
        <li key={line}>
          <span class={`dot dot-${line}`} aria-hidden="true" /> {words.lines[line]}
        </li>
      ))}
    </ul>
  );
}

function groupsIn({ partners, subjects }: PartnerMatrix, off: readonly string[]): Group[] {
  const here = new Set<string>([...partners, ...subjects].map(groupOf));
  return GROUPS.filter((group) => here.has(group) || off.includes(group));
}

/** Without the groups that are switched off, and without rows and columns that have nothing left. */
function without(matrix: PartnerMatrix, off: readonly string[]): PartnerMatrix {
  const isOn = (one: NodeLabel): boolean => !off.includes(groupOf(one));
  const on = new Set([...matrix.partners, ...matrix.subjects].filter(isOn).map(({ id }) => id));
  const cells = matrix.cells.filter(({ partner, subject }) => on.has(partner) && on.has(subject));
  const busy = new Set(cells.flatMap(({ partner, subject }) => [partner, subject]));
  const left = (all: readonly NodeLabel[]): NodeLabel[] => all.filter(({ id }) => busy.has(id));
  return { ...matrix, subjects: left(matrix.subjects), cells, partners: left(matrix.partners) };
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
      return cell === undefined ? "" : doingOf(cell);
    }),
  ]);
  download("matrix.csv", csvOf([head, ...rows]), "text/csv");
}
