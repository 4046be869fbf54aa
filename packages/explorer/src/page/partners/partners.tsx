import type { ComponentType } from "preact";
import type { PageState } from "../../view/address.ts";
import { words } from "../../view/wording/index.ts";
import { NeedsDocuments } from "../house/first-steps.tsx";
import { useTitle } from "../house/states.tsx";
import { Tabs } from "../house/tabs.tsx";
import { Matrix } from "./matrix.tsx";
import { Paths } from "./paths.tsx";
import { Sharing } from "./sharing.tsx";

const PARTS = { matrix: Matrix, delen: Sharing, route: Paths } as const satisfies Record<
  string,
  ComponentType<{ readonly state: PageState }>
>;
type Part = keyof typeof PARTS;
const NAMES = Object.keys(PARTS) as Part[];

/** Who works on what, who shares it with whom, and how two of them are linked. */
export function Partners({ state }: { readonly state: PageState }) {
  useTitle(words.screens.partners);
  const part = NAMES.find((name) => name === state.tab) ?? "matrix";
  const Shown = PARTS[part];
  return (
    <div class="column wide">
      <h1>{words.screens.partners}</h1>
      <NeedsDocuments>
        <Tabs
          label={words.screens.partners}
          tabs={NAMES.map((name) => ({ id: name, name: words.partners.parts[name] }))}
          open={part}
        >
          <Shown state={state} />
        </Tabs>
      </NeedsDocuments>
    </div>
  );
}
