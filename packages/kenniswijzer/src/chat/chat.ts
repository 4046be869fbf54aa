import { aboutNode, contactIn, explain, turnOf } from "@kenniswijzer/answer";
import type { ChatService, KnowledgeService } from "@kenniswijzer/domain";
import { personalDataIn } from "./personal-data.ts";

const MOST_DOCUMENTS = 3;

/** What a chat system asks, over the library: the same for every one of them. */
export const chatOver = (service: KnowledgeService): ChatService => ({
  ask: (question, options) => service.ask(question, options),
  search: (text, options) => service.search(text, options),
  entity: (id, options) => service.entity(id, options),
  entities: (types, options) => service.entities(types, options),
  documents: (options) => service.documents(options),
  document: (id, options) => service.document(id, options),
  healthy: () => service.healthy(),
  turnOf,
  explain,
  about: async (id, options) => {
    const view = await service.entity(id, options);
    return view && aboutNode(view);
  },
  contact: async (name, documents, options) => {
    for (const id of documents.slice(0, MOST_DOCUMENTS)) {
      const found = await service.document(id, options);
      const contact = found && contactIn(name, found.passages);
      if (contact !== undefined) return contact;
    }
    return undefined;
  },
  personalData: (text, { clearance }) =>
    personalDataIn(text, async (name) => {
      const hits = await service.search(name, { clearance, types: ["Actor"], limit: 5 });
      return hits.map((hit) => hit.name);
    }),
});
