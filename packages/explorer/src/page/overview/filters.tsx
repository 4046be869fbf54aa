import type { GraphNode, ListedDocument, Picture } from "@kenniswijzer/domain";
import { useState } from "preact/hooks";
import type { Change, PageState } from "../../view/address.ts";
import { yearsOf } from "../../view/network.ts";
import { words } from "../../view/wording/index.ts";
import { client, narrowing } from "../data/client.ts";
import { arrived, useLoad, useSteady } from "../data/use-load.ts";
import { matching } from "../house/filter-list.tsx";
import { Menu } from "../house/menu.tsx";
import { change, toggled } from "../house/navigate.ts";

const NO_FILTER: Change = {
  documents: undefined,
  regions: undefined,
  targetGroups: undefined,
  firstYear: undefined,
  lastYear: undefined,
  unplanned: undefined,
};

interface FiltersProps {
  readonly state: PageState;
}

/** Restricts what is shown to documents, regions, target groups and years. The same on every screen that has it. */
export function Filters({ state }: FiltersProps) {
  const active = Object.keys(NO_FILTER).filter((key) => state[key as keyof PageState] !== undefined).length;
  const name = active === 0 ? words.filters.title : `${words.filters.title} (${active})`;
  return (
    <Menu name={name} kind="filters">
      {() => <Choices state={state} anything={active > 0} />}
    </Menu>
  );
}

function Choices({ state, anything }: FiltersProps & { readonly anything: boolean }) {
  const narrow = narrowing(state);
  // the picture tells which years there are
  const picture = arrived(useSteady(useLoad(`picture:${JSON.stringify(narrow)}`, () => client.picture(narrow))));
  const documents = arrived(useLoad("documents", client.documents)) ?? [];
  const actors = arrived(useLoad("entities:Actor", () => client.entities("Actor"))) ?? [];
  const groups = arrived(useLoad("entities:TargetGroup", () => client.entities("TargetGroup"))) ?? [];
  const regions = actors.filter(
    ({ kind }) => kind === "region" || kind === "municipality" || kind === "municipality-group",
  );
  return (
    <>
      {picture && <Period picture={picture} state={state} />}
      <label class="check">
        <input
          type="checkbox"
          checked={state.unplanned !== true}
          onChange={() => change({ unplanned: !state.unplanned })}
        />
        <span>{words.filters.planned}</span>
      </label>
      <Choice title={words.filters.regions} all={regions.map(option)} chosen={state.regions} of="regions" />
      <Choice
        title={words.filters.targetGroups}
        all={groups.map(option)}
        chosen={state.targetGroups}
        of="targetGroups"
      />
      <Choice title={words.filters.documents} all={documents.map(option)} chosen={state.documents} of="documents" />
      {anything && (
        <button type="button" class="quiet-button" onClick={() => change(NO_FILTER)}>
          {words.filters.clear}
        </button>
      )}
    </>
  );
}

interface Option {
  readonly id: string;
  readonly name: string;
}

const option = (one: GraphNode | ListedDocument): Option => ({
  id: one.id,
  name: "title" in one ? one.title : one.name,
});

interface ChoiceProps {
  readonly title: string;
  readonly all: readonly Option[];
  readonly chosen: readonly string[] | undefined;
  readonly of: "regions" | "targetGroups" | "documents";
}

const MANY = 8;
/** So many are drawn; a few letters find the others. */
const MOST = 100;

function Choice({ title, all, chosen = [], of }: ChoiceProps) {
  const [filter, setFilter] = useState("");
  if (all.length === 0) return null;
  const left = matching(all, filter, ({ name }) => name);
  const shown = left.filter(({ id }, index) => index < MOST || chosen.includes(id));
  return (
    <details open={chosen.length > 0}>
      <summary>
        {title} {chosen.length > 0 && <span class="count">{chosen.length}</span>}
      </summary>
      {all.length > MANY && (
        <input
          type="search"
          aria-label={words.filterOf(title)}
          placeholder={words.filter}
          value={filter}
          onInput={(event) => setFilter(event.currentTarget.value)}
        />
      )}
      <fieldset class="checks">
        <legend class="visually-hidden">{title}</legend>
        {shown.map(({ id, name }) => (
          <label class="check" key={id}>
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={() => change({ [of]: toggled(chosen, id) })}
            />
            <span>{name}</span>
          </label>
        ))}
        {left.length > shown.length && <p class="meta">{words.filters.more(left.length - shown.length)}</p>}
      </fieldset>
    </details>
  );
}

/** Two sliders: first and last year. They cannot pass each other. */
function Period({ picture, state }: { readonly picture: Picture; readonly state: PageState }) {
  const years = yearsOf(picture);
  if (years === undefined || years[0] === years[1]) return null;
  const [least, most] = years;
  const { firstYear = least, lastYear = most } = state;
  const set = (key: "firstYear" | "lastYear", value: number, quietly: boolean): void => {
    const bounded = key === "firstYear" ? Math.min(value, lastYear) : Math.max(value, firstYear);
    change({ [key]: bounded === (key === "firstYear" ? least : most) ? undefined : bounded }, quietly);
  };
  const slider = (key: "firstYear" | "lastYear", label: string, value: number) => (
    <div class="slider">
      <span>
        <label for={key}>{label}</label> <strong aria-hidden="true">{value}</strong>
      </span>
      <input
        id={key}
        type="range"
        min={least}
        max={most}
        step={1}
        value={value}
        onInput={(event) => set(key, Number(event.currentTarget.value), true)}
      />
    </div>
  );
  return (
    <fieldset class="period">
      <legend>{words.filters.period}</legend>
      {slider("firstYear", words.filters.from, firstYear)}
      {slider("lastYear", words.filters.until, lastYear)}
      <p class="meta">{words.filters.undated}</p>
    </fieldset>
  );
}
