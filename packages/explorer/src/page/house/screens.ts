import type { ComponentType } from "preact";
import type { PageState, Screen } from "../../view/address.ts";
import { words } from "../../view/wording/index.ts";
import { Documents } from "../documents/documents.tsx";
import { Openings } from "../openings/openings.tsx";
import { Overview } from "../overview/overview.tsx";
import { Partners } from "../partners/partners.tsx";
import { Review } from "../review/review.tsx";
import { Sheet } from "../sheets/sheet.tsx";

interface Place {
  readonly name: string;
  readonly Screen: ComponentType<{ readonly state: PageState }>;
}

/** What the header leads to, in its order. */
export const MENU = [undefined, "partners", "openingen", "documenten", "nakijken"] as const satisfies (
  | Screen
  | undefined
)[];

export function screenOf(screen: Screen | undefined): Place {
  switch (screen) {
    case "partners":
      return { name: words.screens.partners, Screen: Partners };
    case "openingen":
      return { name: words.screens.openingen, Screen: Openings };
    case "documenten":
      return { name: words.screens.documenten, Screen: Documents };
    case "nakijken":
      return { name: words.screens.nakijken, Screen: Review };
    case "blad":
      return { name: words.screens.blad, Screen: Sheet };
    default:
      return { name: words.screens.overzicht, Screen: Overview };
  }
}
