import type { GraphNode } from "@kenniswijzer/domain";
import { words } from "../../view/wording/index.ts";
import { client } from "../data/client.ts";
import { useLoad } from "../data/use-load.ts";
import { change } from "../house/navigate.ts";
import { With } from "../house/states.tsx";

/** Partners that can be chosen: no collectives, which are words and no partners. */
export const choosable = (actors: readonly GraphNode[]): GraphNode[] =>
  actors.filter(({ attributes }) => attributes.collective !== true);

interface ChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly chosen: string | undefined;
  readonly of: "partner" | "other";
}

/** One partner of all. */
export function PartnerChoice({ id, label, chosen, of }: ChoiceProps) {
  const loaded = useLoad("entities:Actor", () => client.entities("Actor"));
  return (
    <With of={loaded}>
      {(actors) => (
        <p class="field">
          <label for={id}>{label}</label>
          <select
            id={id}
            value={chosen ?? ""}
            onChange={(event) => change({ [of]: event.currentTarget.value || undefined })}
          >
            <option value="">{words.partners.choose}</option>
            {choosable(actors).map((actor) => (
              <option key={actor.id} value={actor.id}>
                {actor.name}
              </option>
            ))}
          </select>
        </p>
      )}
    </With>
  );
}
