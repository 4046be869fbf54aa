import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ActorKind, EdgeStatus, EdgeType, Modality, NodeType, Visibility } from "@kenniswijzer/domain";
import { describe, expect, it } from "vitest";
import { root } from "../scripts/house.mjs";
import { allFiles, allPackages, read } from "./layers/repository.ts";

/** Texts that are read to measure with are no pages of ours. */
const MEASURED = /^test\/(?:corpus\/|invented\/docs\/|unseen\/[^/]+\/docs\/)/;
const pages = allFiles().filter((path) => path.endsWith(".md") && !MEASURED.test(path));
const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: Record<string, string> };

describe("what is written in two places", () => {
  it.each(pages)("%s links to files that exist", (page) => {
    const links = [...read(page).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, target = ""]) => target);
    expect(links.filter((target) => !existsSync(join(root, dirname(page), target)))).toEqual([]);
  });

  it.each(pages)("%s names commands that package.json has", (page) => {
    const named = [...read(page).matchAll(/`?npm (?:run )?(start|test|check|eval|bench|lint|types|unit|build)\b/g)];
    expect(named.map(([, name = ""]) => name).filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  it("README.md has a row for every package", () => {
    const table = read("README.md");
    const names = allPackages().filter(({ folder, name }) => folder !== "" && name !== "@kenniswijzer/test");
    expect(names.filter(({ name }) => !table.includes(`\`${name}\``))).toEqual([]);
  });

  it("every package has the licence of the whole; the model has its own", () => {
    const texts = allPackages().filter(
      ({ name }) => !["@kenniswijzer/test", "@kenniswijzer/model-use-nl"].includes(name),
    );
    const other = texts.filter(({ folder }) => read(join(folder, "LICENSE")) !== read("LICENSE"));
    expect(other.map(({ name }) => name)).toEqual([]);
  });

  it.each([
    { words: ActorKind.options, of: "kinds of actor" },
    { words: EdgeType.options, of: "ties" },
    { words: NodeType.options, of: "things" },
    { words: Modality.options, of: "modalities" },
    { words: EdgeStatus.options, of: "statuses of an edge" },
    { words: Visibility.options, of: "visibilities" },
  ])("GLOSSARY.md has all $of", ({ words }) => {
    const glossary = read("GLOSSARY.md");
    expect(words.filter((word) => !glossary.includes(`\`${word}\``))).toEqual([]);
  });
});
