import type { NodeLabel, PartnerMatrix } from "@kenniswijzer/domain";
import { useMemo, useState } from "preact/hooks";
import type { PageState } from "../../view/address.ts";
import { csvOf } from "../../view/csv.ts";
import { groupOf } from "../../view/groups.ts";
import { type Cell, ORDERS, type Order, type OrderedMatrix, ordered } from "../../view/matrix.ts";
import { words } from "../../view/wording/index.ts";
import { client, narrowing } from "../data/client.ts";
import { useLoad } from "../data/use-load.ts";
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
  const narrow = { ...narrowing(state), planned: state.unplanned ? false : undefined };
  const loaded = useLoad(`matrix:${JSON.stringify(narrow)}`, () => client.matrix(narrow));
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
      <Tools order={order} off={off} state={state} save={() => save(table)} />
      <Key />
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
  readonly state: PageState;
  readonly save: () => void;
}

function Tools({ order, off, state, save }: ToolsProps) {
  return (
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
      <Filters state={state} />
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
