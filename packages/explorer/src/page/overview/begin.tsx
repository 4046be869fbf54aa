import { addressOf } from "../../view/address.ts";
import { exampleQuestions, exampleThemes } from "../../view/examples.ts";
import { words } from "../../view/wording/index.ts";
import { client } from "../data/client.ts";
import { arrived, loadOnce, useLoad } from "../data/use-load.ts";
import { linkTo } from "../house/navigate.ts";
import { useTitle } from "../house/states.tsx";

const EXAMPLE_THEMES = 4;

async function examples(): Promise<string[]> {
  const themes = await client.topThemes();
  const chosen = exampleThemes(themes, EXAMPLE_THEMES).map(({ id }) =>
    loadOnce(`entity:${id}`, () => client.entity(id)),
  );
  const views = (await Promise.allSettled(chosen)).flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  return exampleQuestions(views);
}

/** What helps to begin: a question to try, and how the picture works. */
export function Begin({ marked }: { readonly marked: readonly string[] | undefined }) {
  useTitle(undefined);
  // only a help: without them the page is whole
  const questions = arrived(useLoad("examples", examples)) ?? [];
  return (
    <div class="begin">
      <h1>{words.begin.title}</h1>
      {marked && (
        <p>
          <a class="chip" href={linkTo({ marked: undefined })}>
            {words.begin.unmark}
          </a>
        </p>
      )}
      {questions.length > 0 && (
        <section aria-labelledby="examples-title">
          <h2 class="quiet" id="examples-title">
            {words.begin.examples}
          </h2>
          <ul class="chips" id="examples">
            {questions.map((question) => (
              <li key={question}>
                <a class="chip" href={addressOf({ question })}>
                  {question}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2 class="quiet">{words.begin.how}</h2>
        <ul class="how">
          {words.begin.hints.map((hint) => (
            <li key={hint}>{hint}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}
