// What a reading thread runs; `reading-thread.ts` starts it.
import { serve } from "./serve.ts";
import { run } from "./thread-work.ts";

serve(run);
