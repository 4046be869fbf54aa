import { connect, createServer, type Socket } from "node:net";

/** Messages of Bolt, by the byte that names them. */
const MESSAGES = { LOGON: 0x6a, BEGIN: 0x11, RUN: 0x10, PULL: 0x3f, COMMIT: 0x12 } as const;
export type BoltMessage = keyof typeof MESSAGES;

/** Stands between a driver and a server, and breaks what goes through it when told to. */
export interface BreakingProxy {
  readonly url: string;
  /** Breaks the connection once: at the next such message, which gets through or not. Its answer never does. */
  lose(message: BoltMessage, what: "request" | "reply"): void;
  /** True when something was lost since `lose`. */
  readonly lost: boolean;
  /** Lets nothing through, either way, until `thaw`; connections stay open. */
  freeze(): void;
  thaw(): void;
  /** Holds everything for so many milliseconds, either way. */
  slow(ms: number): void;
  /** Breaks all connections now. */
  reset(): void;
  close(): Promise<void>;
}

interface State {
  armed: { readonly message: BoltMessage; readonly what: "request" | "reply" } | undefined;
  frozen: (() => void)[] | undefined;
  delay: number;
}

/** Starts a proxy for the Bolt server at `url`, on a free port or on this one. */
export async function startProxy(url: string, on = 0): Promise<BreakingProxy> {
  const { protocol, hostname, port } = new URL(url);
  const sockets = new Set<Socket>();
  const state: State = { armed: undefined, frozen: undefined, delay: 0 };
  const server = createServer((client) => tie(client, connect(Number(port), hostname), state, sockets));
  await new Promise<void>((resolve) => server.listen(on, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("startProxy: no port");
  const reset = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: `${protocol}//127.0.0.1:${address.port}`,
    lose: (message, what) => {
      state.armed = { message, what };
    },
    get lost() {
      return state.armed === undefined;
    },
    freeze: () => {
      state.frozen ??= [];
    },
    thaw: () => {
      const held = state.frozen ?? [];
      state.frozen = undefined;
      for (const pass of held) pass();
    },
    slow: (ms) => {
      state.delay = ms;
    },
    reset,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      reset();
      await closed;
    },
  };
}

function tie(client: Socket, upstream: Socket, state: State, sockets: Set<Socket>): void {
  for (const socket of [client, upstream]) {
    sockets.add(socket);
    socket.once("close", () => {
      sockets.delete(socket);
      client.destroy();
      upstream.destroy();
    });
    socket.on("error", () => socket.destroy());
  }
  const pass = (to: Socket, data: Buffer): void => {
    const write = (): void => void to.write(data);
    if (state.frozen) state.frozen.push(write);
    else if (state.delay > 0) setTimeout(write, state.delay);
    else write();
  };
  let breaking = false;
  client.on("data", (data) => {
    const hit = state.armed && holds(data, state.armed.message) ? state.armed : undefined;
    if (hit) state.armed = undefined;
    if (hit?.what === "request") client.destroy();
    else pass(upstream, data);
    breaking ||= hit?.what === "reply";
  });
  upstream.on("data", (data) => {
    if (breaking) client.destroy();
    else pass(client, data);
  });
}

/** A message is a structure (`b0` to `bf`, by its number of fields) with its name as the next byte, after two bytes of length. */
function holds(data: Buffer, message: BoltMessage): boolean {
  for (let at = data.indexOf(MESSAGES[message]); at >= 0; at = data.indexOf(MESSAGES[message], at + 1)) {
    const marker = data[at - 1] ?? 0;
    const length = at >= 3 ? data.readUInt16BE(at - 3) : 0;
    if (marker >= 0xb0 && marker <= 0xb3 && length >= 2 && length < 0xfff) return true;
  }
  return false;
}
