import type { GraphStore } from "@kenniswijzer/graph";
import { openKenniswijzer, sourcesAt } from "kenniswijzer";
import type { Heard } from "../../neo4j/listening.ts";
import type { Neo4jServer } from "../../neo4j/server.ts";
import { seedQuestions, seeds } from "../../support/corpus.ts";
import { driverOf } from "./bare.ts";
import type { Made } from "./data.ts";
import { type Times, timesOf } from "./measure.ts";

const ROUNDS = 5;

export interface Asks {
  readonly times: Times;
  /** Of embedding the question alone. */
  readonly embedding: Times;
  /** What each ask of the last round sent to the server. */
  readonly heard: readonly (readonly Heard[])[];
}

/** Reads the example documents into the store too, and times every question on them, warm. */
export async function askTimes(store: GraphStore, { embedder }: Made, heard: Heard[] = []): Promise<Asks> {
  const kenniswijzer = await openKenniswijzer({ store: { ...store, close: async () => {} }, model: embedder });
  await kenniswijzer.ingest(sourcesAt([seeds], { visibility: "openbaar" }));
  const questions = (await seedQuestions()).map(({ question }) => question);
  const [asks, embeds]: [number[], number[]] = [[], []];
  let trips: Heard[][] = [];
  for (let round = -1; round < ROUNDS; round++) {
    trips = [];
    for (const question of questions) {
      heard.length = 0;
      const begin = performance.now();
      await kenniswijzer.ask(question, { clearance: "vertrouwelijk" });
      const asked = performance.now();
      await embedder.embed([question], "query");
      if (round >= 0) {
        asks.push(asked - begin);
        embeds.push(performance.now() - asked);
      }
      trips.push([...heard]);
    }
  }
  await kenniswijzer.close();
  return { times: timesOf(asks), embedding: timesOf(embeds), heard: trips };
}

/** How long the same statements take by themselves, for each ask together. */
export async function replayed(server: Neo4jServer, asks: Asks["heard"]): Promise<{ times: Times; trips: number }> {
  const driver = driverOf(server);
  const took: number[] = [];
  for (let round = -1; round < ROUNDS; round++) {
    for (const trips of asks) {
      const begin = performance.now();
      for (const { statement, parameters } of trips) {
        const session = driver.session({ defaultAccessMode: "READ" });
        await session.run(statement, parameters);
        await session.close();
      }
      if (round >= 0) took.push(performance.now() - begin);
    }
  }
  await driver.close();
  return { times: timesOf(took), trips: Math.max(...asks.map((trips) => trips.length)) };
}
