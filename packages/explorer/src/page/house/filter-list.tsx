import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { words } from "../../view/wording/index.ts";

export interface Row {
  readonly id: string;
  readonly name: string;
  /** What a filter also finds it by. */
  readonly also: string;
  readonly note: string;
  readonly href: string;
  readonly before?: ComponentChildren;
}

const folded = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** Which of them hold all words of a filter, in any order and without regard to case and accents. */
export function matching<T>(all: readonly T[], filter: string, wordsOf: (one: T) => string): T[] {
  const sought = folded(filter).split(/\s+/).filter(Boolean);
  return all.filter((one) => {
    const own = folded(wordsOf(one));
    return sought.every((word) => own.includes(word));
  });
}

/** A list with a box that narrows it; says how many are left. */
export function FilterList({
  id,
  title,
  rows,
}: {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly Row[];
}) {
  const [filter, setFilter] = useState("");
  const left = matching(rows, filter, ({ name, also, note }) => `${name} ${also} ${note}`);
  const count = left.length === rows.length ? String(rows.length) : words.ofAll(left.length, rows.length);
  return (
    <section class="list" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>
        {title} <span class="count">{count}</span>
      </h2>
      <label class="visually-hidden" for={`${id}-filter`}>
        {words.filterOf(title)}
      </label>
      <input
        id={`${id}-filter`}
        type="search"
        placeholder={words.filter}
        value={filter}
        onInput={(event) => setFilter(event.currentTarget.value)}
      />
      <p class="visually-hidden" role="status">
        {filter === "" ? "" : words.ofAll(left.length, rows.length)}
      </p>
      <ul class="rows">
        {left.map((row) => (
          <li key={row.id}>
            <a href={row.href}>
              {row.before}
              {row.name}
            </a>
            {row.note !== "" && <span class="kind">{row.note}</span>}
          </li>
        ))}
      </ul>
      {left.length === 0 && <p class="meta">{words.noneLeft}</p>}
    </section>
  );
}
