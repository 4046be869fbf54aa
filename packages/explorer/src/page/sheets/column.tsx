import type { ComponentChildren, JSX } from "preact";
import { addressOf } from "../../view/address.ts";
import { fitting, flowing, REST_LETTERS, roomUnder, within } from "../../view/paper.ts";
import { words } from "../../view/wording/index.ts";

/** One thing that a part of the sheet tells, and how many lines it takes. */
export interface PaperItem {
  readonly key: string;
  readonly cost: number;
  readonly line: JSX.Element;
  /** What it tells of, for when there is no room to tell it. */
  readonly of: readonly { readonly id: string; readonly name: string }[];
}

export interface PaperPart {
  readonly title: string;
  /** What the title says on paper only. */
  readonly printed?: string;
  /** What it says without items. */
  readonly none: string;
  readonly items: readonly PaperItem[];
  /** Stands above the items. */
  readonly before?: ComponentChildren;
}

interface ColumnsProps {
  /** What the sheet is about. */
  readonly about: string;
  readonly first: PaperPart;
  readonly others: readonly PaperPart[];
}

const costs = ({ items }: PaperPart): number[] => items.map(({ cost }) => cost);

/**
 * The two columns of the sheet: of each part as much as fits, what matters most first, and then names of what comes after.
 * The first part has a column of its own, and goes on in the second where that is free.
 */
export function Columns({ about, first, others }: ColumnsProps) {
  const lists = others.map(costs);
  const counts = fitting(lists);
  const [here, there] = flowing(costs(first), roomUnder(lists, counts));
  const onward = {
    ...first,
    title: words.sheet.onward(first.title),
    before: undefined,
    items: first.items.slice(here),
  };
  return (
    <div class="paper-columns">
      <div class="paper-column">
        <Part {...first} items={there > 0 ? first.items.slice(0, here) : first.items} most={here} about={about} />
      </div>
      <div class="paper-column">
        {there > 0 && <Part {...onward} most={there} about={about} />}
        {others.map((part, at) => (
          // the parts of a sheet keep their order
          <Part key={String(at)} {...part} most={counts[at] ?? 0} about={about} />
        ))}
      </div>
    </div>
  );
}

function Part({
  title,
  printed,
  none,
  items,
  before,
  most,
  about,
}: PaperPart & { readonly most: number; readonly about: string }) {
  return (
    <section class="paper-part">
      <h2>
        {title} {printed && <span class="print-only">{printed}</span>}
      </h2>
      {before}
      {items.length === 0 && <p class="meta">{none}</p>}
      <ul>
        {items.slice(0, most).map(({ key, line }) => (
          <Keyed key={key}>{line}</Keyed>
        ))}
      </ul>
      <Rest items={items.slice(most)} about={about} />
    </section>
  );
}

const Keyed = ({ children }: { readonly children: ComponentChildren }) => children;

/** What the paper has no room for: as many names as fit, and how many more there are. */
function Rest({ items, about }: { readonly items: readonly PaperItem[]; readonly about: string }) {
  const all = [...new Map(items.flatMap(({ of }) => of).map((one) => [one.id, one])).values()];
  if (all.length === 0) return null;
  const named = within(all, REST_LETTERS).filter(({ name }) => name.length <= REST_LETTERS);
  const left = all.length - named.length;
  return (
    <p class="paper-rest">
      {named.length > 0 && words.sheet.also}
      {named.map(({ id, name }, index) => (
        <span key={id}>
          {index > 0 ? ", " : " "}
          <a href={addressOf({ node: id })}>{name}</a>
        </span>
      ))}
      {left > 0 && (
        <>
          {" "}
          <a href={addressOf({ node: about })}>{words.sheet.more(left, named.length > 0)}</a>
        </>
      )}
    </p>
  );
}
