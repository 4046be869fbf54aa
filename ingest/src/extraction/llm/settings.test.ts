import { describe, expect, it } from "vitest";
import { llmOf, maySend, warningsOf } from "./settings.ts";

const at = (url: string) => llmOf({ url, model: "m" });

describe("where a model is asked", () => {
  it.each([
    { url: "http://127.0.0.1:11434/v1", here: true, because: "the usual" },
    { url: "http://localhost:8000/v1", here: true, because: "by its name" },
    { url: "http://[::1]:8000/v1", here: true, because: "IPv6" },
    { url: "http://2130706433/v1", here: true, because: "127.0.0.1 as one number" },
    { url: "http://127.1/v1", here: true, because: "127.0.0.1 in short" },
    { url: "http://192.168.1.5:11434/v1", here: false, because: "another computer of the own network" },
    { url: "https://127.0.0.1.example.org/v1", here: false, because: "a name that looks like an address" },
    { url: "https://localhost.example.org/v1", here: false, because: "a name that looks like this machine" },
    { url: "http://0.0.0.0/v1", here: false, because: "unspecified: who knows" },
  ])("$url is this machine: $here ($because)", ({ url, here }) => {
    expect(at(url).here).toBe(here);
    expect(maySend(at(url), "intern")).toBe(here);
    expect(maySend(at(url), "openbaar")).toBe(true);
    expect(maySend(at(url), "vertrouwelijk")).toBe(false);
    expect(warningsOf(at(url))).toHaveLength(here ? 0 : 1);
  });

  it.each([
    { url: "http://127.0.0.1:11434/v1", endpoint: "http://127.0.0.1:11434/v1/chat/completions" },
    { url: "http://127.0.0.1:11434/v1/", endpoint: "http://127.0.0.1:11434/v1/chat/completions" },
    {
      url: "https://llm.example/x/v1?api-version=2",
      endpoint: "https://llm.example/x/v1/chat/completions?api-version=2",
    },
  ])("$url is asked at $endpoint", ({ url, endpoint }) => expect(at(url).endpoint.href).toBe(endpoint));

  it("has a version of its own for another model, and the same one elsewhere", () => {
    expect(at("http://127.0.0.1/v1").version).toBe(at("https://llm.example/v1").version);
    expect(llmOf({ url: "http://127.0.0.1/v1", model: "n" }).version).not.toBe(at("http://127.0.0.1/v1").version);
  });

  it.each([
    { settings: { maxCalls: 0 }, says: /0 is no number of calls; give a whole number from 1/ },
    { settings: { maxTokens: 1.5 }, says: /1.5 is no number of tokens/ },
    { settings: { parallel: 33 }, says: /from 1 up to 32/ },
    { settings: { timeoutMs: 400_000 }, says: /from 1 up to 300000/ },
    { settings: { price: -1 }, says: /the price is no number/ },
    { settings: { model: " " }, says: /no model is named/ },
  ])("refuses $settings", ({ settings, says }) => {
    expect(() => llmOf({ url: "http://127.0.0.1/v1", model: "m", ...settings })).toThrow(says);
  });
});
