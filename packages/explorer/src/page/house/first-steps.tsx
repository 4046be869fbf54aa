import { addressOf } from "../../view/address.ts";
import { words } from "../../view/wording/index.ts";

/** What to do when there are no documents yet. */
export function FirstSteps() {
  const { title, intro, steps, toDocuments } = words.firstSteps;
  return (
    <section class="first-steps" aria-labelledby="first-steps-title">
      <h2 id="first-steps-title">{title}</h2>
      <p>{intro}</p>
      <ol>
        {steps.map(({ does, command }) => (
          <li key={does}>
            <p>{does}</p>
            {command && (
              <pre>
                <code>{command}</code>
              </pre>
            )}
          </li>
        ))}
      </ol>
      <p>
        <a class="button" href={addressOf({ screen: "documenten" })}>
          {toDocuments}
        </a>
      </p>
    </section>
  );
}
