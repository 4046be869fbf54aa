import { describe, expect, it } from "vitest";
import { checksum, nameKey, nodeId, slug, visibleTo } from "./index.ts";

describe("nameKey", () => {
  it.each([
    { name: "Gemiva-SVG", key: "gemiva svg", because: "a hyphen separates" },
    { name: "  Súdwest-Fryslân ", key: "sudwest fryslan", because: "accents and outer space don't count" },
    { name: "S&O gemeente Leiden", key: "s&o gemeente leiden", because: "& belongs to the name" },
    { name: "ʼs-Hertogenbosch", key: "s hertogenbosch", because: "an apostrophe is no letter" },
  ])("$name → $key ($because)", ({ name, key }) => {
    expect(nameKey(name)).toBe(key);
  });
});

describe("ids", () => {
  it("are readable and hold the type", () => {
    expect(nodeId("Project", "Duurzaam actief burgerschap")).toBe("project:duurzaam-actief-burgerschap");
    expect(nodeId("Actor", "S&O gemeente Leiden")).toBe("actor:s-en-o-gemeente-leiden");
  });

  it("keep long names apart that begin alike", () => {
    const start = "kennis die opgedaan wordt in wijkteams en jeugdteams over integraal werken en preventie ";
    expect(slug(`${start}uitwisselen`)).not.toBe(slug(`${start}versterken`));
    expect(slug(`${start}uitwisselen`).length).toBeLessThan(90);
  });

  it("exist for a name without letters", () => {
    expect(slug("???")).toMatch(/^x[a-z0-9]+$/);
    expect(slug("???")).not.toBe(slug("!!!"));
  });

  it("rest on a checksum that is the same everywhere", () => {
    expect(checksum("kenniswerkplaats")).toBe(checksum("kenniswerkplaats"));
    expect(checksum("a")).not.toBe(checksum("b"));
  });
});

describe("visibleTo", () => {
  it.each([
    { clearance: "openbaar", sees: ["openbaar"] },
    { clearance: "intern", sees: ["openbaar", "intern"] },
    { clearance: "vertrouwelijk", sees: ["openbaar", "intern", "vertrouwelijk"] },
  ] as const)("$clearance sees $sees", ({ clearance, sees }) => {
    expect(visibleTo(clearance)).toEqual(sees);
  });
});
