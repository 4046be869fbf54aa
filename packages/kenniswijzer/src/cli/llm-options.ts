import { Visibility } from "@kenniswijzer/domain";
import { type LlmSettings, llmOf } from "@kenniswijzer/ingest";
import { type Command, InvalidArgumentError, Option } from "commander";
import { KenniswijzerError } from "../index.ts";
import { secret } from "../secret.ts";
import { wholeNumber } from "./options.ts";

export interface LlmCommandOptions {
  /** An address; true when it stands in the environment. */
  readonly llm?: string | true;
  readonly llmModel?: string;
  readonly llmVisibility?: Visibility;
  readonly llmMaxCalls?: number;
  readonly llmMaxTokens?: number;
  readonly llmPrice?: number;
  readonly llmParallel?: number;
  readonly llmTimeout?: number;
}

const URL_NAME = "KENNISWIJZER_LLM_URL";
const MODEL_NAME = "KENNISWIJZER_LLM_MODEL";
const KEY_NAME = "KENNISWIJZER_LLM_KEY";

/** Nothing is sent anywhere without `--llm`, whatever the environment holds. */
export function withLlmOptions(command: Command): Command {
  return command
    .option(
      "--llm [adres]",
      `laat na de regels ook een taalmodel lezen, op een server als Ollama of vLLM: http://127.0.0.1:11434/v1 (zonder adres: ${URL_NAME}); een sleutel staat in ${KEY_NAME}`,
    )
    .option("--llm-model <naam>", `welk model, zoals de server het noemt (anders ${MODEL_NAME})`)
    .addOption(
      new Option(
        "--llm-visibility <wie>",
        "tot en met welke openbaarheid documenten naar het taalmodel gaan (anders intern naar deze computer, openbaar naar een andere)",
      ).choices(Visibility.options),
    )
    .option("--llm-max-calls <aantal>", "hooguit zoveel vragen aan het taalmodel (anders 200)", wholeNumber)
    .option("--llm-max-tokens <aantal>", "hooguit zoveel tokens, heen en terug (anders 1000000)", wholeNumber)
    .option("--llm-price <euro>", "prijs per miljoen tokens, voor de schatting", price)
    .option("--llm-parallel <aantal>", "vragen naast elkaar (anders 2)", wholeNumber)
    .option("--llm-timeout <seconden>", "hoe lang een antwoord mag duren (anders 240, hooguit 300)", wholeNumber);
}

function price(text: string): number {
  const number = Number(text.replace(",", "."));
  if (!(number >= 0)) throw new InvalidArgumentError("geef een bedrag in euro's: 0,50");
  return number;
}

/** What the options and the environment say; undefined without `--llm`. Throws for what cannot be used. */
export function llmSettings(options: LlmCommandOptions): LlmSettings | undefined {
  if (options.llm === undefined) return undefined;
  const settings: LlmSettings = {
    url: options.llm === true ? needed(URL_NAME, "give the address behind --llm") : options.llm,
    model: options.llmModel ?? needed(MODEL_NAME, "name the model with --llm-model"),
    key: secret(KEY_NAME),
    visibility: options.llmVisibility,
    maxCalls: options.llmMaxCalls,
    maxTokens: options.llmMaxTokens,
    price: options.llmPrice,
    parallel: options.llmParallel,
    timeoutMs: options.llmTimeout === undefined ? undefined : options.llmTimeout * 1000,
  };
  llmOf(settings);
  return settings;
}

function needed(name: string, remedy: string): string {
  const value = process.env[name];
  if (value) return value;
  throw new KenniswijzerError("invalid-input", `llm: ${remedy}, or set ${name}`);
}
