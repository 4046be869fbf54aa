import { defineConfig } from "vitest/config";

const conditions = ["@kenniswijzer/source"];

// Tests read the source of every package: no build is needed before them.
export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    include: ["{packages,bots}/*/src/**/*.test.ts", "{graph,ingest}/src/**/*.test.ts", "test/**/*.test.ts"],
    pool: "forks",
    testTimeout: 90_000,
    hookTimeout: 180_000,
  },
});
