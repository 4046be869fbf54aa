import { visibleTo } from "@kenniswijzer/domain";
import { Command } from "commander";
import type { Kenniswijzer } from "../kenniswijzer.ts";
import { nodeNamed } from "../review/named.ts";
import {
  outdatedOption,
  print,
  printJson,
  type StoreOptions,
  tellWhenEmpty,
  whereItIs,
  wholeNumber,
  withKenniswijzer,
  withStore,
} from "./options.ts";
import { showGaps, showPaths, showSharing } from "./show-network.ts";

interface NetworkCommandOptions extends StoreOptions {
  readonly limit: number;
}

// the command line sees all
const all = { clearance: "vertrouwelijk" } as const;

const named = (text: string, { store }: Kenniswijzer, who: string) =>
  nodeNamed(text, store, visibleTo(all.clearance), who);

const networkCommand = (name: string, summary: string, usual: number): Command =>
  withStore(new Command(name))
    .summary(summary)
    .option("--limit <aantal>", "hoeveel hooguit", wholeNumber, usual)
    .addOption(outdatedOption());

export function partnersCommand(): Command {
  return networkCommand("partners", "toon met wie een partner iets deelt", 10)
    .description(
      "Met wie een partner thema's, projecten, vragen en doelgroepen deelt, met de zinnen erbij; het meeste eerst.",
    )
    .argument("<partner>", "naam of kenmerk van een partner")
    .action((partner: string, { limit, ...options }: NetworkCommandOptions) =>
      withKenniswijzer(whereItIs(options), async (kenniswijzer) => {
        const node = await named(partner, kenniswijzer, "partners");
        const found = await kenniswijzer.network.sharing(node.id, { ...all, limit });
        return options.json ? printJson(found) : print(showSharing(node.name, found));
      }),
    );
}

export function pathsCommand(): Command {
  return networkCommand("paths", "toon hoe twee met elkaar te maken hebben", 3)
    .description("De kortste en best bewezen wegen van de een naar de ander, stap voor stap, met de zinnen erbij.")
    .argument("<een>", "naam of kenmerk van een partner, thema, project, …")
    .argument("<ander>", "naam of kenmerk van de ander")
    .option("--steps <aantal>", "hoeveel stappen hooguit", wholeNumber, 4)
    .action((from: string, to: string, { limit, ...options }: NetworkCommandOptions & { readonly steps: number }) =>
      withKenniswijzer(whereItIs(options), async (kenniswijzer) => {
        const [one, other] = [await named(from, kenniswijzer, "paths"), await named(to, kenniswijzer, "paths")];
        const found = await kenniswijzer.network.paths(one.id, other.id, { ...all, steps: options.steps, limit });
        return options.json ? printJson(found) : print(showPaths([one.name, other.name], found));
      }),
    );
}

export function gapsCommand(): Command {
  return networkCommand("gaps", "toon wat er ontbreekt", 50)
    .description("Thema's met één partner, vragen zonder partner en projecten zonder doelgroep.")
    .action(({ limit, ...options }: NetworkCommandOptions) =>
      withKenniswijzer(whereItIs(options), async (kenniswijzer) => {
        await tellWhenEmpty(kenniswijzer, options);
        const gaps = await kenniswijzer.network.gaps({ ...all, limit });
        return options.json ? printJson(gaps) : print(showGaps(gaps));
      }),
    );
}
