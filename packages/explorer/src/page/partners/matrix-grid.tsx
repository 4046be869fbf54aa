import type { NodeLabel } from "@kenniswijzer/domain";
import { useRef, useState } from "preact/hooks";
import { addressOf } from "../../view/address.ts";
import { lineOf } from "../../view/groups.ts";
import { type Cell, type OrderedMatrix, onlyPays } from "../../view/matrix.ts";
import { words } from "../../view/wording/index.ts";

interface GridProps {
  readonly table: OrderedMatrix;
  readonly chosen: Cell | undefined;
  readonly choose: (cell: Cell | undefined) => void;
}

/** Row −1 has the names of the subjects, column −1 those of the partners. */
type Place = readonly [row: number, column: number];

/** Where a key leads to from a cell; undefined for a key that leads nowhere. */
function placeAfter(key: string, [row, column]: Place, rows: number, columns: number): Place | undefined {
  const places: Record<string, Place> = {
    ArrowUp: [row - 1, column],
    ArrowDown: [row + 1, column],
    ArrowLeft: [row, column - 1],
    ArrowRight: [row, column + 1],
    Home: [row, 0],
    End: [row, columns - 1],
  };
  const place = places[key];
  if (place === undefined) return undefined;
  const to = [clamp(place[0], rows), clamp(place[1], columns)] as const;
  // the corner is empty
  return to[0] < 0 && to[1] < 0 ? [row, column] : to;
}

const clamp = (value: number, length: number): number => Math.min(Math.max(value, -1), length - 1);

/** One cell, or the name of a row or column, has the tab stop; arrows go through the others. */
export function Grid({ table, chosen, choose }: GridProps) {
  const { partners, subjects } = table;
  const [last, setAt] = useState<Place>([0, 0]);
  // a filter may have taken it away
  const at: Place = [clamp(last[0], partners.length), clamp(last[1], subjects.length)];
  const place = useRef<HTMLTableElement>(null);
  const onKey = (event: KeyboardEvent): void => {
    // from where the focus is: keys may come faster than the page is drawn
    const from = event.target instanceof HTMLElement ? event.target.getAttribute("data-at") : null;
    if (from === null) return;
    const [row = 0, column = 0] = from.split(",").map(Number);
    const to = placeAfter(event.key, [row, column], partners.length, subjects.length);
    if (to === undefined) return;
    event.preventDefault();
    setAt(to);
    place.current?.querySelector<HTMLElement>(`[data-at="${to.join()}"]`)?.focus();
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
        <Heads subjects={subjects} at={at} onFocus={setAt} />
        <tbody>
          {partners.map((partner, row) => (
            <tr key={partner.id}>
              <th scope="row">
                <a
                  href={addressOf({ node: partner.id })}
                  data-at={`${row},-1`}
                  tabIndex={at[0] === row && at[1] < 0 ? 0 : -1}
                  onFocus={() => setAt([row, -1])}
                >
                  {partner.name}
                </a>
              </th>
              {subjects.map((subject, column) => (
                <CellView
                  key={subject.id}
                  cell={table.cell(partner.id, subject.id)}
                  names={[partner.name, subject.name]}
                  at={[row, column]}
                  isHere={at[0] === row && at[1] === column}
                  chosen={chosen}
                  onFocus={setAt}
                  choose={choose}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface HeadsProps {
  readonly subjects: readonly NodeLabel[];
  readonly at: Place;
  readonly onFocus: (at: Place) => void;
}

function Heads({ subjects, at, onFocus }: HeadsProps) {
  return (
    <thead>
      <tr>
        <td />
        {subjects.map((subject, column) => (
          <th key={subject.id} scope="col">
            <a
              href={addressOf({ node: subject.id })}
              title={subject.name}
              data-at={`-1,${column}`}
              tabIndex={at[0] < 0 && at[1] === column ? 0 : -1}
              onFocus={() => onFocus([-1, column])}
            >
              <span>{subject.name}</span>
            </a>
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** What the documents say that a partner does with a subject, in one verb. */
export function doingOf(cell: Cell): string {
  const line = lineOf(cell);
  return line === "voert-uit" && onlyPays(cell) ? words.tie("FUNDS", "voert-uit") : words.modalities[line];
}

interface CellProps extends Pick<GridProps, "chosen" | "choose"> {
  readonly cell: Cell | undefined;
  readonly names: readonly [partner: string, subject: string];
  readonly at: Place;
  readonly isHere: boolean;
  readonly onFocus: (at: Place) => void;
}

function CellView({ cell, names: [partner, subject], at, isHere, chosen, onFocus, choose }: CellProps) {
  const says = cell && words.matrix.cell(partner, doingOf(cell), subject, cell.evidence);
  return (
    <td class={cell !== undefined && cell === chosen ? "chosen" : undefined}>
      <button
        type="button"
        class="cell"
        data-at={at.join()}
        tabIndex={isHere ? 0 : -1}
        aria-label={says ?? words.matrix.none(partner, subject)}
        title={says}
        onFocus={() => onFocus(at)}
        onClick={() => choose(cell)}
      >
        {cell && <span class={`dot dot-${lineOf(cell)}`} />}
        {cell && cell.evidence > 1 && <span class="dot-count" data-count={cell.evidence} />}
      </button>
    </td>
  );
}
