import { KenniswijzerError } from "@kenniswijzer/domain";
import type { NetworkAsked } from "@kenniswijzer/query";
import type { Composed } from "../compose.ts";
import { tellAlone, tellOnly } from "./alone.ts";
import { tellDocuments } from "./documents.ts";
import { tellGaps } from "./gaps.ts";
import { tellIntroductions } from "./introductions.ts";
import { tellListing } from "./listing.ts";
import { tellPaths } from "./paths.ts";
import { tellCommon, tellSharing } from "./sharing.ts";
import type { NetworkSource } from "./telling.ts";
import { tellViaPartner, tellViaSubject } from "./via.ts";

/** Answers a question about how things hang together; undefined when it names what the graph doesn't know, or may mean something else. */
export async function askNetwork(asked: NetworkAsked, source: NetworkSource): Promise<Composed | undefined> {
  try {
    return await tell(asked, source);
  } catch (error) {
    // a name that leads to what this reader may not see, or to no partner, is read as any other question
    if (error instanceof KenniswijzerError && (error.code === "not-found" || error.code === "invalid-input"))
      return undefined;
    throw error;
  }
}

function tell(asked: NetworkAsked, source: NetworkSource): Promise<Composed | undefined> {
  switch (asked.kind) {
    case "paths":
      return tellPaths(asked, source);
    case "sharing":
      return tellSharing(asked, source);
    case "common":
      return tellCommon(asked, source);
    case "introductions":
      return tellIntroductions(asked, source);
    case "gaps":
      return tellGaps(asked, source);
    case "alone":
      return tellAlone(asked, source);
    case "only":
      return tellOnly(asked, source);
    case "listing":
      return tellListing(asked, source);
    case "documents":
      return tellDocuments(asked, source);
    case "via-subject":
      return tellViaSubject(asked, source);
    case "via-partner":
      return tellViaPartner(asked, source);
  }
}
