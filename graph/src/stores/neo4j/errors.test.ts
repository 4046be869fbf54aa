import { KenniswijzerError } from "@kenniswijzer/domain";
import { describe, expect, it } from "vitest";
import { addressOf, oldServer, translated } from "./errors.ts";

describe("the address of a Neo4j", () => {
  it.each([
    {
      login: { url: "neo4j://localhost:7687", user: "an", password: "geheim" },
      address: { name: "neo4j://localhost:7687", url: "neo4j://localhost:7687", user: "an", password: "geheim" },
      because: "the home database",
    },
    {
      login: { url: "neo4j+s://an:p%40ss@db.example:7688/wmo" },
      address: {
        name: "neo4j+s://db.example:7688/wmo",
        url: "neo4j+s://db.example:7688",
        user: "an",
        password: "p@ss",
        database: "wmo",
      },
      because: "all in the address",
    },
    {
      login: { url: "bolt://x/wmo", user: "u", password: "p", database: "jeugd" },
      address: { name: "bolt://x/jeugd", url: "bolt://x", user: "u", password: "p", database: "jeugd" },
      because: "what is given apart counts",
    },
    {
      login: { url: "neo4j://x?policy=near", user: "u", password: "p" },
      address: { name: "neo4j://x", url: "neo4j://x?policy=near", user: "u", password: "p" },
      because: "routing is the driver's",
    },
  ])("$login.url is read whole ($because)", ({ login, address }) => {
    expect(addressOf(login)).toEqual(address);
  });
  it.each(["", "localhost:7687", "http://localhost", "neo4j://", "neo4j:///wmo", "neo4j+x://a:geheim@b"])(
    "refuses %j without repeating it",
    (url) => {
      expect(() => addressOf({ url })).toThrow(KenniswijzerError);
      expect(() => addressOf({ url })).not.toThrow("geheim");
    },
  );
});

describe("an error of the driver", () => {
  const address = addressOf({ url: "bolt://x", user: "u", password: "geheim" });
  it.each([
    { code: "ServiceUnavailable", as: "unavailable", says: "start it, or check KENNISWIJZER_STORE" },
    { code: "SessionExpired", as: "unavailable", says: "does not answer" },
    { code: "ProtocolError", as: "unavailable", says: "does not answer" },
    { code: "Neo.ClientError.Security.Unauthorized", as: "invalid-input", says: "wrong user or password" },
    { code: "Neo.ClientError.Security.AuthenticationRateLimit", as: "unavailable", says: "wait" },
    { code: "Neo.ClientError.Security.Forbidden", as: "read-only", says: "give it write and schema rights" },
    { code: "Neo.ClientError.General.WriteOnReadOnlyAccessDatabase", as: "read-only", says: "another database" },
    { code: "Neo.ClientError.Database.DatabaseNotFound", as: "invalid-input", says: "no such database" },
    { code: "Neo.TransientError.Transaction.DeadlockDetected", as: "unavailable", says: "try again" },
    { code: "Neo.ClientError.Cluster.NotALeader", as: "unavailable", says: "try again" },
    { code: "Neo.ClientError.Statement.SyntaxError", as: "incompatible", says: "SyntaxError" },
    { code: "Neo.DatabaseError.Transaction.TransactionLogError", as: "unavailable", says: "disk is full" },
    { code: "N/A", as: "incompatible", says: "an unknown error" },
  ])("$code is $as", ({ code, as, says }) => {
    const cause = Object.assign(new Error("geheim"), { code });
    const error = translated(address, cause) as KenniswijzerError;
    expect(error).toMatchObject({ code: as, cause });
    expect(error.message).toMatch(/^bolt:\/\/x: .+$/);
    expect(error.message).toContain(says);
    expect(error.message).not.toContain("geheim");
  });
  it("of ours is left as it is", () => {
    const own = new KenniswijzerError("conflict", "x");
    expect(translated(address, own)).toBe(own);
  });
});

describe("a server", () => {
  it.each([
    { agent: "Neo4j/5.26.30", old: false, because: "the oldest that will do" },
    { agent: "Neo4j/2026.10.1", old: false, because: "numbered by year" },
    { agent: "Neo4j/5.25.1", old: true, because: "before the long-term release" },
    { agent: "Neo4j/4.4.40", old: true, because: "other Cypher" },
    { agent: undefined, old: false, because: "unknown: try" },
  ])("$agent: $because", ({ agent, old }) => {
    expect(oldServer(agent)).toBe(old);
  });
});
