// node partners.mjs http://127.0.0.1:8080 "wie doet er iets met schulden?"  (KENNISWIJZER_KEY voor wat niet openbaar is)
import { ApiFailure, kenniswijzerClient } from "@kenniswijzer/client";

const [url = "http://127.0.0.1:8080", question = "Welke gemeente werkt aan schuldhulp?"] = process.argv.slice(2);
const key = process.env.KENNISWIJZER_KEY;
const kennis = kenniswijzerClient({ url, ...(key && { key }), signal: AbortSignal.timeout(30_000) });

try {
  const answer = await kennis.ask(question);
  console.log(answer.text);
  for (const { name, citations } of answer.items)
    console.log(`- ${name}: “${citations[0]?.quote}” (${citations[0]?.title})`);
  for await (const { name, documents } of kennis.entities({ type: "Actor" }))
    console.log(`${name}: in ${documents.length} document(en)`);
} catch (error) {
  if (!(error instanceof ApiFailure)) throw error;
  console.error(`${error.message} (${error.code})`);
  process.exitCode = 1;
}
