import { KenniswijzerError } from "@kenniswijzer/domain";
import { Command, CommanderError } from "commander";
import { SOFTWARE_VERSION } from "../software.ts";
import { askCommand } from "./ask.ts";
import { auditCommand } from "./audit.ts";
import { botCommand } from "./bot.ts";
import { doctorCommand } from "./doctor.ts";
import { documentsCommand, reindexCommand, removeCommand } from "./documents.ts";
import { exportCommand } from "./export.ts";
import { extractCommand } from "./extract.ts";
import { Failed } from "./failed.ts";
import { importCommand } from "./import.ts";
import { ingestCommand } from "./ingest.ts";
import { keysCommand } from "./keys.ts";
import { listsCommand } from "./lists.ts";
import { mcpCommand } from "./mcp.ts";
import { copyCommand } from "./move.ts";
import { gapsCommand, partnersCommand, pathsCommand } from "./network.ts";
import { personCommand } from "./person.ts";
import { reviewCommand } from "./review.ts";
import { searchCommand } from "./search.ts";
import { serveCommand } from "./serve.ts";
import { snapshotCommand } from "./snapshot.ts";

/** Runs the command line and gives its exit code: 0 ok, 1 failed, 2 wrong usage. */
export async function run(argv: readonly string[]): Promise<number> {
  try {
    await program().parseAsync(argv as string[]);
    return 0;
  } catch (error) {
    return exitCodeOf(error);
  }
}

function program(): Command {
  const program = new Command("kenniswijzer")
    .description("Kennisgraaf en zoeken voor het sociaal domein: elk antwoord met de zin die het bewijst.")
    .version(SOFTWARE_VERSION)
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(`kenniswijzer: ${text.replace(/^error: /, "")}`) });
  const commands = [
    ingestCommand(),
    askCommand(),
    searchCommand(),
    partnersCommand(),
    pathsCommand(),
    gapsCommand(),
    documentsCommand(),
    removeCommand(),
    extractCommand(),
    serveCommand(),
    mcpCommand(),
    keysCommand(),
    auditCommand(),
    botCommand(),
    reindexCommand(),
    reviewCommand(),
    personCommand(),
    copyCommand(),
    exportCommand(),
    importCommand(),
    listsCommand(),
    snapshotCommand(),
    doctorCommand(),
  ];
  for (const command of commands) program.addCommand(inheriting(command, program));
  return program;
}

/** With what the parent does on wrong usage, in commands within commands too. */
function inheriting(command: Command, parent: Command): Command {
  command.copyInheritedSettings(parent);
  for (const own of command.commands) inheriting(own, command);
  return command;
}

function exitCodeOf(error: unknown): number {
  if (error instanceof Failed) return 1;
  // commander has told what was wrong; help and version end this way too, with 0.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof KenniswijzerError) {
    process.stderr.write(`kenniswijzer: ${error.message.replace(/\s+/g, " ")}\n`);
    return 1;
  }
  if (isBrokenPipe(error)) return 0;
  throw error;
}

// `kenniswijzer documents | head` closes the pipe early: that is no failure.
const isBrokenPipe = (error: unknown): boolean => (error as { code?: unknown } | null)?.code === "EPIPE";
