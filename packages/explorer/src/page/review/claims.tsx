import type { Assertion, EntityView } from "@kenniswijzer/domain";
import { words } from "../../view/wording/index.ts";
import { Said } from "../overview/node-panel.tsx";
import type { Deciding } from "./decide.ts";

/** Each claim about a name with its sentence, to be confirmed or rejected. */
export function Claims({ view, deciding }: { readonly view: EntityView; readonly deciding: Deciding }) {
  const own = words.work.review;
  const { node, neighbours, assertions, documents } = view;
  const names = new Map([node, ...neighbours].map(({ id, name }) => [id, name]));
  const claimOf = ({ subject, predicate, object, modality }: Assertion): string =>
    `${names.get(subject) ?? subject} ${words.tie(predicate, modality)} ${names.get(object) ?? object}`;
  const judge = (action: "reject" | "confirm", { id }: Assertion): void => void deciding.decide({ action, target: id });
  return (
    <section aria-labelledby="claims-title" class="list">
      <h3 id="claims-title">
        {own.claims} <span class="count">{assertions.length}</span>
      </h3>
      {assertions.length === 0 && <p class="meta">{own.noClaims}</p>}
      <ul class="rows claims">
        {assertions.map((assertion) => (
          <li key={assertion.id}>
            <div>
              <p>{claimOf(assertion)}</p>
              <Said assertion={assertion} documents={documents} />
            </div>
            <p class="tools">
              <button
                type="button"
                class="quiet-button"
                disabled={deciding.busy}
                aria-label={own.rightThis(claimOf(assertion))}
                onClick={() => judge("confirm", assertion)}
              >
                {own.right}
              </button>
              <button
                type="button"
                class="quiet-button"
                disabled={deciding.busy}
                aria-label={own.wrongThis(claimOf(assertion))}
                onClick={() => judge("reject", assertion)}
              >
                {own.wrong}
              </button>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
