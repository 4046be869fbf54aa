import type { PageState } from "../../view/address.ts";
import { words } from "../../view/wording/index.ts";
import { useTitle } from "../house/states.tsx";
import { Tabs } from "../house/tabs.tsx";
import { NeedsLogin } from "../login/login.tsx";
import { mayDo, useMe } from "../login/me.ts";
import { Correct } from "./correct.tsx";
import { Desk } from "./desk.tsx";
import { Log } from "./log.tsx";

const PARTS = ["paren", "verbeter", "logboek"] as const;

/** Where people decide what the documents leave doubtful. */
export function Review({ state }: { readonly state: PageState }) {
  useTitle(words.screens.nakijken);
  const me = useMe();
  const open = PARTS.find((part) => part === state.tab) ?? "paren";
  return (
    <div class="column">
      <h1>{words.screens.nakijken}</h1>
      {me && !mayDo(me, "review") && <NeedsLogin why={words.work.review.needsLogin} />}
      {mayDo(me, "review") && (
        <Tabs
          label={words.screens.nakijken}
          tabs={PARTS.map((id) => ({ id, name: words.work.review.parts[id] }))}
          open={open}
        >
          {open === "paren" && <Desk />}
          {open === "verbeter" && <Correct node={state.node} />}
          {open === "logboek" && <Log />}
        </Tabs>
      )}
    </div>
  );
}
