import { modelFolder } from "@kenniswijzer/embedding";

/** The folder of the named model, or of the Dutch one that ships along. */
export function modelFolderOf(model = "@kenniswijzer/model-use-nl"): string {
  return modelFolder(model, import.meta.url);
}
