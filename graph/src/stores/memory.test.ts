import { describeGraphStore } from "../conformance.ts";
import { memoryStore } from "./memory.ts";

describeGraphStore("memoryStore", memoryStore);
