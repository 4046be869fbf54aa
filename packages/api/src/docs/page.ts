import { html } from "hono/html";
import type { Operation, Spec } from "../spec.ts";
import { bodiesOf, curlOf, parametersOf, shapeOf, statusesOf } from "./parts.ts";

type Html = ReturnType<typeof html>;

/** The description of the API as a page for people: no script, no file from elsewhere. */
export function docsPage(spec: Spec, origin: string): Html {
  const operations = operationsOf(spec);
  return html`<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${spec.info.title}: de API</title>
<link rel="icon" href="docs/icon.svg">
<link rel="stylesheet" href="docs/style.css">
</head>
<body>
<a class="skip" href="#inhoud">Naar de inhoud</a>
<header><h1>${spec.info.title}: de API <small>versie ${spec.info.version}</small></h1>
<p><a href="./">Naar de pagina met vragen</a> · <a href="openapi.json">OpenAPI 3.1 (JSON)</a></p></header>
<nav aria-label="Onderdelen"><ul>${spec.tags.map(
    ({ name }) =>
      html`<li><a href="#${slug(name)}">${name}</a><ul>${operations
        .filter(({ tag }) => tag === name)
        .map(({ id, method, path }) => html`<li><a href="#${id}"><b>${method}</b> ${path}</a></li>`)}</ul></li>`,
  )}<li><a href="#vormen">Vormen</a></li></ul></nav>
<main id="inhoud">
<section>${(spec.info.description ?? "").split("\n\n").map((part) => html`<p>${marked(part)}</p>`)}</section>
${spec.tags.map(
  ({ name, description }) => html`<section id="${slug(name)}"><h2>${name}</h2><p>${description}</p>
${operations.filter(({ tag }) => tag === name).map((one) => operationPart(one, spec, origin))}</section>`,
)}
<section id="vormen"><h2>Vormen</h2>${Object.entries(spec.components.schemas ?? {}).map(
    ([name, schema]) =>
      html`<details id="vorm-${name}"><summary>${name}</summary><pre tabindex="0">${shapeOf(schema)}</pre></details>`,
  )}</section>
</main>
</body>
</html>`;
}

interface Listed {
  readonly id: string;
  readonly tag: string;
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

const operationsOf = ({ paths }: Spec): Listed[] =>
  Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({
      id: operation.operationId ?? slug(`${method}${path}`),
      tag: operation.tags?.[0] ?? "",
      method: method.toUpperCase(),
      path,
      operation,
    })),
  );

function operationPart({ id, method, path, operation }: Listed, spec: Spec, origin: string): Html {
  const parameters = parametersOf(operation, spec);
  const bodies = bodiesOf(operation, spec);
  const closed = operation["x-role"] !== undefined;
  const examples = (bodies.length === 0 ? [undefined] : bodies).map((body) =>
    curlOf({ method, path, parameters, body, closed }, origin),
  );
  return html`<article id="${id}"><h3>${operation.summary ?? path}</h3>
<p class="address"><b>${method}</b> <code>${path}</code></p>
${operation.description === undefined ? "" : html`<p>${marked(operation.description)}</p>`}
${parameters.length === 0 ? "" : parameterTable(parameters)}
${bodies.map(({ type, shape }, at) => html`<p>${at > 0 ? "Of inhoud" : "Inhoud"} (${type}):</p><pre tabindex="0">${shape}</pre>`)}
<p>Voorbeeld:</p>${examples.map((example) => html`<pre tabindex="0">${example}</pre>`)}
<table><caption>Antwoorden</caption><thead><tr><th scope="col">Status</th><th scope="col">Wat het zegt</th><th scope="col">Vorm</th></tr></thead>
<tbody>${statusesOf(operation, spec).map(
    ({ status, says, shape }) =>
      html`<tr><td>${status}</td><td>${marked(says)}</td><td>${
        shape?.name === undefined ? (shape?.words ?? "") : html`<a href="#vorm-${shape.name}">${shape.words}</a>`
      }</td></tr>`,
  )}</tbody></table></article>`;
}

const parameterTable = (parameters: ReturnType<typeof parametersOf>): Html => html`<table>
<caption>Wat u meegeeft</caption><thead><tr><th scope="col">Naam</th><th scope="col">Waar</th><th scope="col">Vorm</th><th scope="col">Wat het is</th></tr></thead>
<tbody>${parameters.map(
  ({ name, where, shape, says, required }) =>
    html`<tr><td><code>${name}</code>${required ? html` <em>(nodig)</em>` : ""}</td><td>${where}</td><td>${shape}</td><td>${marked(says)}</td></tr>`,
)}</tbody></table>`;

/** Words between backticks as code; all else as it stands. */
const marked = (words: string): (Html | string)[] =>
  words.split("`").map((part, at) => (at % 2 === 1 ? html`<code>${part}</code>` : part));

const slug = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, "-");
