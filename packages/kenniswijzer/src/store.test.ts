import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { auditFolderOf, jobsFolderOf } from "./store.ts";

const ELSEWHERE = { KENNISWIJZER_JOBS: "/schijf/taken", KENNISWIJZER_AUDIT: "/schijf/logboek" };

describe("the folders of a store", () => {
  it.each([
    { address: "sqlite:./data/kennis.db", env: {}, jobs: "./data/kennis.db.jobs", because: "beside the file" },
    { address: "sqlite:./data/kennis.db", env: ELSEWHERE, jobs: "/schijf/taken", because: "somebody chose another" },
    {
      address: "sqlite:./data/kennis.db",
      env: { KENNISWIJZER_JOBS: "" },
      jobs: "./data/kennis.db.jobs",
      because: "empty is not chosen",
    },
    { address: "bolt://db:7687", env: ELSEWHERE, jobs: "/schijf/taken", because: "Neo4j has no file to lie beside" },
    { address: "memory:", env: ELSEWHERE, jobs: undefined, because: "such a store is gone at the next start" },
  ])("jobs of $address lie in $jobs: $because", ({ address, env, jobs }) => {
    expect(jobsFolderOf(address, env)).toBe(jobs);
  });

  it("are one for each Neo4j, whatever the password", () => {
    const folder = jobsFolderOf("bolt://neo4j:geheim@db:7687", {});
    expect(folder).toMatch(/^data\/\w+\.jobs$/);
    expect(folder).toBe(jobsFolderOf("bolt://db:7687", {}));
    expect(folder).not.toBe(jobsFolderOf("bolt://db:7688", {}));
    expect(auditFolderOf("bolt://db:7687", {})).toBe(folder?.replace(/jobs$/, "audit"));
  });

  it("lie in the volume of the containers, where all else may only be read", () => {
    const settings = ["compose.yaml", "Dockerfile"].map((file) =>
      readFileSync(new URL(`../../../${file}`, import.meta.url), "utf8"),
    );
    const env = Object.fromEntries(
      [...settings.join("\n").matchAll(/(KENNISWIJZER_[A-Z]+)(?:: |=)(\S+)/g)].map(([, name, value]) => [name, value]),
    );
    expect(jobsFolderOf("bolt://neo4j:7687", env)).toMatch(/^\/data\//);
    expect(auditFolderOf("bolt://neo4j:7687", env)).toMatch(/^\/data\//);
    expect(env.KENNISWIJZER_SNAPSHOTS).toMatch(/^\/data\//);
  });
});
