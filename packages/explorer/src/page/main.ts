import type { GraphNode } from "@kenniswijzer/domain";
import { addressOf, type PageState, parseAddress } from "../view/address.ts";
import { exampleQuestions, exampleThemes } from "../view/wording.nl.ts";
import { answerView } from "./answer.ts";
import { client, Failure } from "./client.ts";
import { byId, h } from "./dom.ts";
import { entityView } from "./entity.ts";
import { documentRows, filterList, partnerRows, themeRows } from "./lists.ts";
import { documentSheet } from "./sheet.ts";

const form = byId("ask-form", HTMLFormElement);
const field = byId("vraagveld", HTMLInputElement);
const result = byId("result", HTMLElement);
const announce = byId("announce", HTMLElement);
const lists = byId("lists", HTMLElement);
const examples = byId("examples", HTMLElement);

const EXAMPLE_THEMES = 6;

let shown: PageState = {};
let search = new AbortController();
let reading = new AbortController();

const sheet = documentSheet(() => {
  reading.abort();
  const { question, node, document: open } = parseAddress(location.hash);
  // closed by the reader, not by an address that has no document
  if (open !== undefined)
    history.pushState(null, "", addressOf({ ...(question && { question }), ...(node && { node }) }));
  shown = parseAddress(location.hash);
});

const detailOf = (error: unknown): string =>
  error instanceof Failure ? error.message : "Er ging iets mis op deze pagina. Laad haar opnieuw.";

/** With a result the page makes room for it: what helps to begin steps back. */
function showResult(visible: boolean): void {
  result.hidden = !visible;
  document.body.classList.toggle("with-result", visible);
  if (!visible) result.replaceChildren();
}

/** Shows what comes, unless something else was asked for meanwhile. */
async function fill(
  load: (signal: AbortSignal) => Promise<{ title: string; says: string; parts: HTMLElement[] }>,
): Promise<void> {
  search.abort();
  search = new AbortController();
  const { signal } = search;
  showResult(true);
  result.setAttribute("aria-busy", "true");
  result.replaceChildren(h("p", { class: "loading" }, "Even zoeken…"));
  try {
    const { title, says, parts } = await load(signal);
    if (signal.aborted) return;
    document.title = `${title} – Kenniswijzer`;
    result.replaceChildren(...parts);
    announce.textContent = says;
  } catch (error) {
    if (signal.aborted) return;
    const again = h("button", { type: "button" }, "Probeer opnieuw");
    again.addEventListener("click", () => void fill(load));
    result.replaceChildren(h("p", { class: "notice", role: "alert" }, detailOf(error)), again);
  }
  result.removeAttribute("aria-busy");
}

function showAnswer(question: string): Promise<void> {
  field.value = question;
  return fill(async (signal) => {
    const answer = await client.ask(question, signal);
    return { title: question, says: answer.text, parts: answerView(answer) };
  });
}

function showEntity(id: string): Promise<void> {
  field.value = "";
  return fill(async (signal) => {
    const view = await client.entity(id, signal);
    return { title: view.node.name, says: `${view.node.name} is geopend`, parts: entityView(view) };
  });
}

async function showDocument({ document: id, from, to }: PageState): Promise<void> {
  reading.abort();
  if (id === undefined) return sheet.close();
  reading = new AbortController();
  const { signal } = reading;
  sheet.loading();
  try {
    const found = await client.document(id, signal);
    if (!signal.aborted)
      sheet.show(found, from !== undefined && to !== undefined ? { start: from, end: to } : undefined);
  } catch (error) {
    if (!signal.aborted) sheet.failed(detailOf(error));
  }
}

async function showMain({ question, node }: PageState): Promise<void> {
  if (question !== undefined) await showAnswer(question);
  else if (node !== undefined) await showEntity(node);
  else {
    search.abort();
    showResult(false);
    document.title = "Kenniswijzer";
  }
}

/** Brings the page to what its address says. */
async function follow(): Promise<void> {
  const before = shown;
  shown = parseAddress(location.hash);
  if (shown.document !== before.document || shown.from !== before.from || shown.to !== before.to)
    void showDocument(shown);
  if (shown.question === before.question && shown.node === before.node) return;
  await showMain(shown);
  if (shown.document !== undefined || result.hidden) return;
  // who followed a link reads on in what it opened; who typed a question stays in the field
  if (document.activeElement !== field) result.querySelector<HTMLElement>(".result-title")?.focus();
}

async function showLists(): Promise<void> {
  lists.replaceChildren(h("p", { class: "loading" }, "Lijsten laden…"));
  try {
    const [partners, themes, documents] = await Promise.all([
      client.entities("Actor"),
      client.entities("Theme"),
      client.documents(),
    ]);
    const nothing = "Nog niets gevonden in de documenten.";
    lists.replaceChildren(
      filterList("partners", { title: "Partners", rows: partnerRows(partners), empty: nothing }),
      filterList("themas", { title: "Thema's", rows: themeRows(themes), empty: nothing }),
      filterList("documenten", {
        title: "Documenten",
        rows: documentRows(documents),
        empty: "Nog geen documenten. Lees ze in met: kenniswijzer ingest MAP",
      }),
    );
    void showExamples(themes);
  } catch (error) {
    const again = h("button", { type: "button" }, "Probeer opnieuw");
    again.addEventListener("click", () => void showLists());
    lists.replaceChildren(h("p", { class: "notice", role: "alert" }, detailOf(error)), again);
  }
}

/** Only a help to begin: without them the page is whole. */
async function showExamples(themes: readonly GraphNode[]): Promise<void> {
  const chosen = exampleThemes(themes, EXAMPLE_THEMES).map(({ id }) => client.entity(id));
  const views = (await Promise.allSettled(chosen)).flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  const questions = exampleQuestions(views);
  examples.hidden = questions.length === 0;
  const links = questions.map((question) =>
    h("li", {}, h("a", { class: "chip", href: addressOf({ question }) }, question)),
  );
  examples.querySelector("ul")?.replaceChildren(...links);
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const question = field.value.replace(/\s+/g, " ").trim();
  if (question === "") return field.focus();
  const address = addressOf({ question });
  // the same question again: the documents may have changed
  if (location.hash === address) void showAnswer(question);
  else location.hash = address;
});
byId("skip", HTMLAnchorElement).addEventListener("click", (event) => {
  event.preventDefault();
  field.focus();
});
window.addEventListener("hashchange", () => void follow());
void showLists();
void follow();
