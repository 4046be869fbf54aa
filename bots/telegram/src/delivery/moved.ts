import type { Transformer } from "grammy";

/** Follows a group that became a supergroup: its old number refuses everything and names the new one. */
export const following: Transformer = async (call, method, payload, signal) => {
  const result = await call(method, payload, signal);
  if (result.ok || !("chat_id" in payload)) return result;
  const moved = result.parameters?.migrate_to_chat_id;
  return moved === undefined ? result : call(method, { ...payload, chat_id: moved }, signal);
};
