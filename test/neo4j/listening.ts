import type { Neo4jOptions } from "@kenniswijzer/graph/stores/neo4j";

/** A statement as it went to the server. */
export interface Heard {
  readonly statement: string;
  readonly parameters: Record<string, unknown>;
}

/** The driver, with an ear on what sessions are asked outside a transaction: everything that is read. */
export function listening(heard: Heard[]): NonNullable<Neo4jOptions["load"]> {
  return async () => {
    const { default: neo4j } = await import("neo4j-driver");
    const driver: typeof neo4j.driver = (...args) => {
      const opened = neo4j.driver(...args);
      const session = opened.session.bind(opened);
      opened.session = (config) => {
        const given = session(config);
        const run = given.run.bind(given);
        given.run = (statement, parameters, ...rest) => {
          heard.push({ statement: String(statement), parameters: parameters as Heard["parameters"] });
          return run(statement, parameters, ...rest);
        };
        return given;
      };
      return opened;
    };
    return { default: { ...neo4j, driver } };
  };
}
