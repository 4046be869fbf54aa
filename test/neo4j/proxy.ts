import { connect, createServer, type Socket } from "node:net";

/** Stands between a driver and a server, and breaks the connection when told to. */
export interface BreakingProxy {
  readonly url: string;
  /** Lets the next COMMIT through, and loses the answer to it. */
  loseCommitReply(): void;
  /** Loses the next COMMIT itself. */
  loseCommit(): void;
  close(): Promise<void>;
}

/** A COMMIT message as Bolt sends it: two bytes of length, the message, and an empty chunk as its end. */
const COMMIT = Buffer.from("0002b0120000", "hex");

/** Starts a proxy for the Bolt server at `url`. */
export async function startProxy(url: string): Promise<BreakingProxy> {
  const { hostname, port } = new URL(url);
  const sockets = new Set<Socket>();
  let armed: "reply" | "request" | undefined;
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.once("close", () => {
        sockets.delete(socket);
        client.destroy();
        upstream.destroy();
      });
      socket.on("error", () => socket.destroy());
    }
    let breaking = false;
    client.on("data", (data) => {
      const commits = armed !== undefined && data.includes(COMMIT);
      if (commits && armed === "request") client.destroy();
      else upstream.write(data);
      if (commits) {
        breaking = true;
        armed = undefined;
      }
    });
    upstream.on("data", (data) => {
      if (breaking) client.destroy();
      else client.write(data);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("startProxy: no port");
  return {
    url: `bolt://127.0.0.1:${address.port}`,
    loseCommitReply: () => {
      armed = "reply";
    },
    loseCommit: () => {
      armed = "request";
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
