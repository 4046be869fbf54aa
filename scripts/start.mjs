import "./node-version.mjs";

const { main } = await import("./house.mjs");
const { start } = await import("./demo.mjs");
await main("npm start", () => start(process.argv.slice(2)));
