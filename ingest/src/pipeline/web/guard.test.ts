import { describe, expect, it } from "vitest";
import { checkedAddresses, isPublic } from "./guard.ts";

const PUBLIC = "93.184.215.14";

describe("isPublic", () => {
  const cases = [
    [PUBLIC, true, "the public internet"],
    ["2a00:1450:400e:80f::200e", true, "the public internet, IPv6"],
    ["127.0.0.1", false, "this machine"],
    ["127.8.9.10", false, "this machine by another number"],
    ["0.0.0.0", false, "unspecified"],
    ["10.1.2.3", false, "private"],
    ["172.16.0.1", false, "private"],
    ["172.31.255.255", false, "private"],
    ["192.168.1.1", false, "private"],
    ["169.254.169.254", false, "link-local: where clouds keep their keys"],
    ["100.64.0.1", false, "carrier-grade NAT"],
    ["100.100.100.200", false, "where another cloud keeps its keys"],
    ["192.0.0.192", false, "protocol assignments"],
    ["198.18.0.1", false, "benchmarks"],
    ["192.0.2.1", false, "documentation"],
    ["224.0.0.1", false, "multicast"],
    ["240.0.0.1", false, "reserved"],
    ["255.255.255.255", false, "broadcast"],
    ["::1", false, "this machine, IPv6"],
    ["::", false, "unspecified, IPv6"],
    ["fe80::1", false, "link-local, IPv6"],
    ["fe80::1%eth0", false, "link-local with its zone"],
    ["fc00::1", false, "unique local"],
    ["fd00:ec2::254", false, "unique local: where clouds keep their keys"],
    ["fec0::1", false, "site-local, which is no more"],
    ["ff02::1", false, "multicast, IPv6"],
    ["::ffff:127.0.0.1", false, "IPv4 in IPv6"],
    ["::ffff:7f00:1", false, "IPv4 in IPv6, in hexadecimal"],
    ["::127.0.0.1", false, "IPv4 in IPv6, the old way"],
    ["64:ff9b::7f00:1", false, "IPv4 through a translator"],
    ["64:ff9b:1::7f00:1", false, "IPv4 through a translator of one's own"],
    ["2002:7f00:1::", false, "IPv4 in 6to4"],
    ["2001:0:7f00:1::", false, "a Teredo tunnel"],
    ["2001:db8::1", false, "documentation, IPv6"],
    ["3fff::1", false, "documentation, IPv6"],
    ["geen.adres", false, "no address at all"],
  ] as const;
  it.each(cases)("%s → %s (%s)", (address, expected) => {
    expect(isPublic(address)).toBe(expected);
  });
});

describe("checkedAddresses", () => {
  const check = (address: string, found: readonly string[] = [PUBLIC]): Promise<readonly string[]> =>
    checkedAddresses(new URL(address), { resolve: async () => found });

  it("gives all that a public name stands for", async () => {
    expect(await check("https://example.org/a")).toEqual([PUBLIC]);
  });

  const refused = [
    { address: "ftp://example.org/a", message: /is no web address; give one that begins with https/ },
    { address: "file:///etc/passwd", message: /is no web address/ },
    { address: "https://jan:geheim@example.org/a", message: /has a name or password in it/ },
    { address: "https://example.org:8443/a", message: /stands on port 8443; only 80 and 443/ },
    { address: "http://example.org:22/", message: /stands on port 22/ },
    { address: "http://2130706433/", message: /does not lead to the public internet/ },
    { address: "http://0177.0.0.1/", message: /does not lead to the public internet/ },
    { address: "http://0x7f.1/", message: /does not lead to the public internet/ },
    { address: "http://127.1/", message: /does not lead to the public internet/ },
    { address: "http://[::1]/", message: /does not lead to the public internet/ },
    { address: "http://[::ffff:10.0.0.1]/", message: /does not lead to the public internet/ },
    { address: "http://①②⑦.0.0.1/", message: /does not lead to the public internet/ },
  ];
  it.each(refused)("refuses $address", async ({ address, message }) => {
    await expect(check(address)).rejects.toThrow(message);
    await expect(check(address)).rejects.toMatchObject({ code: "invalid-input" });
  });

  it("never repeats a name, a password or a key", async () => {
    await expect(check("https://jan:geheim@example.org/a?sleutel=9f8e7d6c5b4a39281706f5e4d3c2b1a0#x")).rejects.toThrow(
      /^ingest: https:\/\/example\.org\/a: has/,
    );
  });

  it.each([
    { found: ["192.168.1.1"], because: "a name of the own network" },
    { found: [PUBLIC, "127.0.0.1"], because: "one of its addresses is this machine" },
  ])("refuses a name: $because", async ({ found }) => {
    await expect(check("https://example.org/", found)).rejects.toThrow(/does not lead to the public internet/);
  });

  it.each([
    { resolve: async (): Promise<string[]> => [], because: "nothing" },
    { resolve: () => Promise.reject(new Error("ENOTFOUND")), because: "no such name" },
  ])("says that a name stands for $because", async ({ resolve }) => {
    await expect(checkedAddresses(new URL("https://example.org/"), { resolve })).rejects.toThrow(/is not found/);
  });

  it("lets through what is allowed, at that port alone", async () => {
    const allows = (address: string, port: number): boolean => address === "10.0.0.5" && port === 8080;
    const at = (address: string): Promise<readonly string[]> => checkedAddresses(new URL(address), { allows });
    expect(await at("http://10.0.0.5:8080/")).toEqual(["10.0.0.5"]);
    await expect(at("http://10.0.0.5/")).rejects.toThrow(/public internet/);
    await expect(at("http://10.0.0.6:8080/")).rejects.toThrow(/public internet/);
  });
});
