export { aboutNode } from "./about.ts";
export { type AskRequest, ask } from "./ask.ts";
export { type Composed, compose } from "./compose.ts";
export { contactIn } from "./contact.ts";
export { inEnglish } from "./english.ts";
export { explain } from "./explain.ts";
export { type Prediction, predictionOf } from "./prediction.ts";
export { turnOf } from "./turns.ts";
