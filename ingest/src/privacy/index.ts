export { allowedCorrection } from "./corrections.ts";
export { type PersonFile, type PersonPlace, personFile } from "./person.ts";
export { cleaner, type PersonPolicy, policyIn, settingsOf } from "./policy.ts";
export { type PersonRemoval, removePerson } from "./remove-person.ts";
