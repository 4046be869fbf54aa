export type { Ages } from "./ages.ts";
export type { Want } from "./asked.ts";
export type { Vocabulary } from "./correction.ts";
export type { Evidence, Found, List, Sentence, Unit } from "./evidence.ts";
export { saysAct } from "./extractive/act-hits.ts";
export { isStranger } from "./extractive/strangers.ts";
export { asksNothing, type Constraint, type ReadOptions, type ReadQuestion, readQuestion } from "./reading.ts";
export { valuesIn } from "./remembered.ts";
export { type RetrieveIn, retrieve } from "./retrieve.ts";
