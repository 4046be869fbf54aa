import { addressOf } from "../../view/address.ts";
import { standingName } from "../../view/citation.ts";
import { words } from "../../view/wording/index.ts";
import { client } from "../data/client.ts";
import { useLoad } from "../data/use-load.ts";
import { FilterList } from "../house/filter-list.tsx";
import { FirstSteps } from "../house/first-steps.tsx";
import { useTitle, With } from "../house/states.tsx";

/** All documents that may be seen. */
export function Documents() {
  useTitle(words.screens.documenten);
  const loaded = useLoad("documents", client.documents);
  return (
    <div class="column">
      <h1>{words.screens.documenten}</h1>
      <With of={loaded}>
        {(documents) =>
          documents.length === 0 ? (
            <FirstSteps />
          ) : (
            <FilterList
              id="documenten"
              title={words.document.all}
              rows={documents.map(({ id, title, source, ...standing }) => ({
                id,
                name: title,
                also: source,
                note: standingName(standing),
                href: addressOf({ screen: "documenten", document: id }),
              }))}
            />
          )
        }
      </With>
    </div>
  );
}
