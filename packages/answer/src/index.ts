export { type AskRequest, ask } from "./ask.ts";
export { type Composed, compose } from "./compose.ts";
export { type Prediction, predictionOf } from "./prediction.ts";
