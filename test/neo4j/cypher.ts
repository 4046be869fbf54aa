import neo4j from "neo4j-driver";
import type { Neo4jServer } from "./server.ts";

type Login = Pick<Neo4jServer, "url" | "user" | "password">;

/** Runs a statement as a person would in Neo4j's own tools, and gives its rows. */
export async function cypher(
  { url, user, password }: Login,
  statement: string,
  parameters: Readonly<Record<string, unknown>> = {},
): Promise<object[]> {
  const driver = neo4j.driver(url, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  const session = driver.session();
  try {
    const { records } = await session.run(statement, parameters);
    return records.map((record) => record.toObject());
  } finally {
    await driver.close();
  }
}

/** Empties a test server's database; its constraints and indexes stay, since a new plan for every query costs a second. */
export async function wipe(server: Neo4jServer): Promise<void> {
  await cypher(server, "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS");
}
