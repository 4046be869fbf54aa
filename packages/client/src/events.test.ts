import { expect, it } from "vitest";
import { collect } from "../../../test/support/collect.ts";
import { eventsOf } from "./events.ts";

const streamOf = (pieces: readonly string[]): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece));
      controller.close();
    },
  });

it.each([
  { pieces: ["data: a\n\n"], told: [["message", "a", ""]], because: "the simplest" },
  { pieces: ["event: e", "nd\nda", "ta: a\nid: 7\n", "\n"], told: [["end", "a", "7"]], because: "cut anywhere" },
  { pieces: ["data: a\r\ndata: b\r\n\r\n"], told: [["message", "a\nb", ""]], because: "two lines, and Windows' ends" },
  {
    pieces: [": pulse\n\nretry: 3\n\ndata\n\n"],
    told: [["message", "", ""]],
    because: "what is no event is passed by",
  },
  { pieces: ["data: a\n\ndata: half"], told: [["message", "a", ""]], because: "broken off in the middle" },
])("reads $pieces ($because)", async ({ pieces, told }) => {
  const events = await collect(eventsOf(streamOf(pieces)));
  expect(events.map(({ event, data, id }) => [event, data, id])).toEqual(told);
});
