export { type PersonFile, type PersonPlace, personFile } from "./person.ts";
export { cleaner, PERSONS, type PersonPolicy, policyIn, settingsOf } from "./policy.ts";
export { cleanAll, type PersonRemoval, removePerson } from "./remove-person.ts";
