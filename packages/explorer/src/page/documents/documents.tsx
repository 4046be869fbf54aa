import { words } from "../../view/wording/index.ts";
import { client } from "../data/client.ts";
import { arrived, useLoad } from "../data/use-load.ts";
import { work } from "../data/work.ts";
import { Examples, FirstSteps } from "../house/first-steps.tsx";
import { useTitle, With } from "../house/states.tsx";
import { NeedsLogin } from "../login/login.tsx";
import { mayDo, useMe } from "../login/me.ts";
import { DocumentTable } from "./document-table.tsx";
import { HandIn } from "./hand-in.tsx";
import { hasEnded, Jobs } from "./jobs.tsx";

/** All documents that may be seen; and, for who may, adding to them, replacing and removing. */
export function Documents() {
  useTitle(words.screens.documenten);
  const loaded = useLoad("documents", client.documents);
  const me = useMe();
  const may = mayDo(me, "ingest");
  const listed = arrived(useLoad(may ? "jobs:1" : undefined, () => work.jobs(1)));
  const jobs = listed?.jobs;
  return (
    <div class="column">
      <h1>{words.screens.documenten}</h1>
      {me && !may && loaded.state === "here" && loaded.value.length > 0 && (
        <NeedsLogin why={words.work.documents.needsLogin} />
      )}
      {me && may && <HandIn clearance={me.clearance} documents={arrived(loaded) ?? []} />}
      {may && jobs?.length !== 0 && <Jobs />}
      <With of={loaded}>
        {(documents) =>
          documents.length === 0 ? (
            <None may={may} isReading={jobs?.some((job) => !hasEnded(job)) ?? false} />
          ) : (
            <DocumentTable documents={documents} may={may} />
          )
        }
      </With>
    </div>
  );
}

function None({ may, isReading }: { readonly may: boolean; readonly isReading: boolean }) {
  if (!may) return <FirstSteps />;
  if (isReading) return null;
  return (
    <div class="no-documents">
      <p>{words.work.documents.first}</p>
      <Examples />
    </div>
  );
}
