import { words } from "../../view/wording/index.ts";
import { client } from "../data/client.ts";
import { arrived, useLoad } from "../data/use-load.ts";
import { FirstSteps } from "../house/first-steps.tsx";
import { useTitle, With } from "../house/states.tsx";
import { NeedsLogin } from "../login/login.tsx";
import { mayDo, useMe } from "../login/me.ts";
import { DocumentTable } from "./document-table.tsx";
import { HandIn } from "./hand-in.tsx";
import { Jobs } from "./jobs.tsx";

/** All documents that may be seen; and, for who may, adding to them, replacing and removing. */
export function Documents() {
  useTitle(words.screens.documenten);
  const loaded = useLoad("documents", client.documents);
  const me = useMe();
  const may = mayDo(me, "ingest");
  return (
    <div class="column">
      <h1>{words.screens.documenten}</h1>
      {me && !may && <NeedsLogin why={words.work.documents.needsLogin} />}
      {me && may && <HandIn clearance={me.clearance} documents={arrived(loaded) ?? []} />}
      {may && <Jobs />}
      <With of={loaded}>
        {(documents) =>
          documents.length === 0 ? (
            may ? (
              <p>{words.work.documents.first}</p>
            ) : (
              <FirstSteps />
            )
          ) : (
            <DocumentTable documents={documents} may={may} />
          )
        }
      </With>
    </div>
  );
}
