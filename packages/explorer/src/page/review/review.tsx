import { words } from "../../view/wording/index.ts";
import { useTitle } from "../house/states.tsx";

/** Where people decide what the documents leave doubtful. */
export function Review() {
  useTitle(words.screens.nakijken);
  return (
    <div class="column">
      <h1>{words.screens.nakijken}</h1>
      <p>{words.review.byCommand}</p>
      <pre>
        <code>kenniswijzer review</code>
      </pre>
    </div>
  );
}
