export { type Asking, answersTo, ask } from "./ask.ts";
export { budgetOf } from "./budget.ts";
export { RunEnds } from "./client.ts";
export { type Deepened, entered } from "./enter.ts";
export { costOf, type LlmEstimate, unasked } from "./estimate.ts";
export { LLM } from "./names.ts";
export { type RememberedAnswers, rememberedAnswers } from "./remembered-answers.ts";
export { type Llm, type LlmSettings, llmOf, maySend, warningsOf } from "./settings.ts";
