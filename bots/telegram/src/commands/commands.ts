import { sourceRows } from "../buttons/keyboard.ts";
import { askForFile } from "../coordinators/add.ts";
import { listOpen } from "../coordinators/open.ts";
import { sendStatus } from "../coordinators/status.ts";
import { answerQuestion } from "../messages/answering.ts";
import type { Talk } from "../talk.ts";
import { sendText } from "../text/send.ts";
import { listDocuments } from "./documents.ts";
import { chooseLanguage } from "./language.ts";
import { isLink, openLink } from "./links.ts";
import { lookUp } from "./names.ts";

type Command = (talk: Talk, rest: string) => Promise<void>;

/** What everyone may ask for, in the order of the menu. */
export const COMMANDS = {
  start: async (talk, payload) => {
    // the warning comes first, also where a link leads on
    await say(talk, talk.wording.start(talk.options.openQuestions !== undefined));
    if (isLink(payload)) await openLink(talk, payload);
  },
  help: (talk) => say(talk, talk.wording.help),
  vraag: (talk, rest) => (rest === "" ? say(talk, talk.wording.emptyQuestion) : answerQuestion(talk, rest)),
  themas: (talk, rest) => lookUp(talk, "Theme", rest),
  partner: (talk, rest) => lookUp(talk, "Actor", rest),
  project: (talk, rest) => lookUp(talk, "Project", rest),
  document: (talk, rest) => listDocuments(talk, rest),
  bronnen: (talk) => lastSources(talk),
  taal: (talk, rest) => chooseLanguage(talk, rest),
  privacy: (talk) => say(talk, talk.wording.privacy(talk.options.openQuestions !== undefined)),
  vergeet_mij: (talk) => {
    talk.memory.forget(talk.person);
    return say(talk, talk.wording.forgotten);
  },
  opnieuw: (talk) => {
    talk.memory.conversations.delete(talk.person);
    return say(talk, talk.wording.again);
  },
} satisfies Record<string, Command>;

/** What coordinators may ask for besides, in a chat of their own. */
export const COORDINATOR_COMMANDS = {
  toevoegen: askForFile,
  open: listOpen,
  status: sendStatus,
} satisfies Record<string, Command>;

/** The command by this name, as far as this person may give it here. */
export function commandOf({ isCoordinator, isPrivate, options }: Talk, name: string): Command | undefined {
  if (Object.hasOwn(COMMANDS, name)) return COMMANDS[name as keyof typeof COMMANDS];
  if (!isCoordinator || !isPrivate || !Object.hasOwn(COORDINATOR_COMMANDS, name)) return undefined;
  if (name === "toevoegen" && options.takeIn === undefined) return undefined;
  return COORDINATOR_COMMANDS[name as keyof typeof COORDINATOR_COMMANDS];
}

const say = ({ ctx }: Talk, text: string): Promise<void> => sendText(ctx, [{ text }]);

/** /bronnen: the sources under the last answer, or those of all there is. */
async function lastSources(talk: Talk): Promise<void> {
  const { ctx, memory, person, wording } = talk;
  const key = memory.conversations.get(person)?.last;
  const sources = key === undefined ? [] : (memory.behind.get(key)?.sources ?? []);
  if (key === undefined || sources.length === 0) return say(talk, wording.noSources);
  await sendText(ctx, [{ text: wording.lastSources }], { inline_keyboard: sourceRows(sources, key, wording) });
}
