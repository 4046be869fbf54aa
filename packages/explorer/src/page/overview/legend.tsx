import { useState } from "preact/hooks";
import type { PageState } from "../../view/address.ts";
import { GROUPS, type Group, groupOf, LINES } from "../../view/groups.ts";
import type { Shown } from "../../view/network.ts";
import { words } from "../../view/wording/index.ts";
import { LineMark, Mark } from "../house/mark.tsx";
import { change, toggled } from "../house/navigate.ts";

/** What signs and lines mean; each sign can be switched off. */
export function Legend({ shown, state }: { readonly shown: Shown; readonly state: PageState }) {
  const [isOpen, setOpen] = useState(() => !state.list && matchMedia("(min-width: 60rem)").matches);
  const { off = [] } = state;
  const counts = new Map<Group, number>();
  for (const node of shown.nodes) counts.set(groupOf(node), (counts.get(groupOf(node)) ?? 0) + 1);
  const groups = GROUPS.filter((group) => counts.has(group) || off.includes(group));
  return (
    <details class="legend" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.legend.title}</summary>
      <fieldset>
        <legend class="visually-hidden">{words.legend.groups}</legend>
        {groups.map((group) => (
          <label class="check" key={group}>
            <input
              type="checkbox"
              checked={!off.includes(group)}
              onChange={() => change({ off: toggled(off, group) })}
            />
            <Mark group={group} />
            <span>{words.groups[group]}</span>
            <span class="count">{counts.get(group) ?? 0}</span>
          </label>
        ))}
      </fieldset>
      <ul class="lines">
        {LINES.map((line) => (
          <li key={line}>
            <LineMark line={line} />
            <span>{words.lines[line]}</span>
          </li>
        ))}
      </ul>
      <p class="meta">{words.legend.thickness}</p>
      {counts.has("begrip") && <p class="meta">{words.legend.concepts}</p>}
    </details>
  );
}
