// Een pagina met de client. Alles wat van de server komt, gaat als tekst op de pagina: nooit als HTML.
import { ApiFailure, kenniswijzerClient } from "@kenniswijzer/client";

const kennis = kenniswijzerClient({ url: new URL("./", location.href) });
const form = document.querySelector("form");
const answer = document.querySelector("#answer");
let asking = new AbortController();

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  asking.abort();
  asking = new AbortController();
  try {
    const { text, items } = await kennis.ask(form.question.value, { signal: asking.signal });
    answer.replaceChildren(element("p", text), ...items.map(quoted));
  } catch (error) {
    if (error.name === "AbortError") return;
    if (!(error instanceof ApiFailure)) throw error;
    answer.replaceChildren(element("p", error.message));
  }
});

form.question.addEventListener("input", async () => {
  const found = await kennis.suggest(form.question.value).catch(() => []);
  document
    .querySelector("#names")
    .replaceChildren(...found.map(({ name }) => Object.assign(document.createElement("option"), { value: name })));
});

const element = (tag, text) => Object.assign(document.createElement(tag), { textContent: text });

function quoted({ name, citations: [citation] }) {
  const figure = document.createElement("figure");
  figure.append(
    element("blockquote", citation?.quote ?? ""),
    element("figcaption", `${name}, ${citation?.title ?? ""}`),
  );
  return figure;
}
