import { SingleBar } from "cli-progress";
import type { LlmEstimate, LlmOptions, LlmReport } from "../index.ts";
import { type LlmCommandOptions, llmSettings } from "./llm-options.ts";

const count = (number: number): string => number.toLocaleString("nl-NL");
// rounded up: nothing that costs is free
const euros = (cost: number): string =>
  (Math.ceil(cost * 100) / 100).toLocaleString("nl-NL", { style: "currency", currency: "EUR" });
const plural = (number: number, one: string, more: string): string => `${count(number)} ${number === 1 ? one : more}`;

/** What will be asked of the model, for people. */
export function showEstimate(estimate: LlmEstimate): string {
  const { model, host, documents, withheld, calls, characters, tokens, cost, warnings } = estimate;
  const most = `${count(estimate.mostTokens)}${estimate.mostCost === undefined ? "" : ` (${euros(estimate.mostCost)})`}`;
  const asked =
    calls === 0
      ? "niets te vragen, alles is al eerder gevraagd of gaat niet mee"
      : `${plural(documents, "document", "documenten")}, ${plural(calls, "vraag", "vragen")}, ${count(characters)} letters, naar schatting ${count(tokens)} tokens${cost === undefined ? "" : ` (${euros(cost)})`}, hooguit ${most} als antwoorden niet te lezen zijn en er opnieuw gevraagd wordt`;
  return [
    ...warnings.map((warning) => `Let op: ${warning}`),
    `Taalmodel ${model} op ${host}: ${asked}.`,
    ...(withheld === 0
      ? []
      : [
          `${plural(withheld, "document gaat", "documenten gaan")} niet mee: te weinig openbaar voor dit adres (--llm-visibility).`,
        ]),
  ].join("\n");
}

/** What came of it, for people. */
export function showLlmReport({ documents, calls, tokens, stopped }: LlmReport): string {
  const sum = (of: "entities" | "relations" | "dropped"): number => documents.reduce((all, one) => all + one[of], 0);
  return [
    `Taalmodel: ${plural(calls, "vraag", "vragen")}, ${count(tokens)} tokens; ${count(sum("entities"))} namen en onderwerpen en ${count(sum("relations"))} verbanden erbij, ${count(sum("dropped"))} weggelaten omdat de tekst ze niet bewijst.`,
    ...(stopped
      ? [
          `Taalmodel gestopt: ${stopped.message.replace(/^llm: /, "")}. Wat nog niet gevraagd was, is met de regels gelezen.`,
        ]
      : []),
  ].join("\n");
}

/** The report for programs. */
export const llmJson = ({ stopped, documents, ...report }: LlmReport) => ({
  ...report,
  documents: documents.map(({ fault, ...one }) => ({
    ...one,
    ...(fault ? { error: { code: fault.code, message: fault.message } } : {}),
  })),
  ...(stopped ? { stopped: { code: stopped.code, message: stopped.message } } : {}),
});

/** A run with a model that is told of on a terminal. */
interface Told {
  readonly llm: LlmOptions;
  /** What came of each round. */
  readonly reports: LlmReport[];
  stop(): void;
}

/** Tells on standard error what will be asked and how far it is, and keeps what came of it; undefined when no model is asked. `before` hears when it begins. */
export function llmTold(options: LlmCommandOptions, before: () => void = () => {}): Told | undefined {
  const settings = llmSettings(options);
  if (settings === undefined) return undefined;
  const reports: LlmReport[] = [];
  let bar: SingleBar | undefined;
  const stop = (): void => bar?.stop();
  return {
    reports,
    stop,
    llm: {
      ...settings,
      onEstimate: (estimate) => {
        before();
        process.stderr.write(`${showEstimate(estimate)}\n`);
      },
      onProgress: (done, total) => {
        if (!process.stderr.isTTY) return;
        bar ??= started(total);
        bar.update(done);
      },
      onReport: (report) => {
        stop();
        bar = undefined;
        reports.push(report);
      },
    },
  };
}

function started(total: number): SingleBar {
  const bar = new SingleBar({
    format: "Taalmodel {bar} {percentage}% | {value} van {total} documenten | nog {eta_formatted}",
    hideCursor: true,
    stream: process.stderr,
    barsize: 20,
  });
  bar.start(total, 0);
  return bar;
}
