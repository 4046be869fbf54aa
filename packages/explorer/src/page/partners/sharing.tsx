import type { SharingPartner } from "@kenniswijzer/domain";
import type { PageState } from "../../view/address.ts";
import { words } from "../../view/wording/index.ts";
import { client, sifting } from "../data/client.ts";
import { useLoad } from "../data/use-load.ts";
import { NodeLink } from "../house/mark.tsx";
import { linkTo } from "../house/navigate.ts";
import { With } from "../house/states.tsx";
import { Filters } from "../overview/filters.tsx";
import { PartnerChoice } from "./partner-choice.tsx";
import { SharedSubjects } from "./shared-subjects.tsx";

/** With whom one partner shares subjects, and why. */
export function Sharing({ state }: { readonly state: PageState }) {
  const { partner } = state;
  const sift = sifting(state);
  const key = partner && `sharing:${partner}:${JSON.stringify(sift)}`;
  const loaded = useLoad(key, () => client.sharing(partner ?? "", sift));
  return (
    <>
      <p>{words.sharing.intro}</p>
      <div class="two-fields">
        <PartnerChoice id="sharing-partner" label={words.sharing.whose} chosen={partner} of="partner" />
        <Filters state={state} />
      </div>
      {partner !== undefined && (
        <With of={loaded}>
          {(all) =>
            all.length === 0 ? (
              <p>{words.sharing.none}</p>
            ) : (
              <ol class="cards">
                {all.map((one) => (
                  <li key={one.partner.id} class="card-item">
                    <SharingView one={one} partner={partner} />
                  </li>
                ))}
              </ol>
            )
          }
        </With>
      )}
    </>
  );
}

function SharingView({ one, partner }: { readonly one: SharingPartner; readonly partner: string }) {
  return (
    <>
      <h2>
        <NodeLink node={one.partner} href={linkTo({ partner: one.partner.id })} />
      </h2>
      <p>{one.why}</p>
      <p class="meta">{one.acquainted ? words.sharing.acquainted : words.sharing.strangers}</p>
      <SharedSubjects shared={one.shared} />
      <p>
        <a href={linkTo({ tab: "route", partner, other: one.partner.id })}>{words.sharing.toPath}</a>
      </p>
    </>
  );
}
