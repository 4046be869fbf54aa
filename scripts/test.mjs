import "./node-version.mjs";

const { main } = await import("./house.mjs");
const { testAll } = await import("./suite.mjs");
await main("npm test", () => testAll(process.argv.slice(2)));
