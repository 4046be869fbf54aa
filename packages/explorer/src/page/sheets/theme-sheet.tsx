import type { FoldedView } from "../../view/folded.ts";
import { holding } from "../../view/sheet.ts";
import { words } from "../../view/wording/index.ts";
import { kindOf } from "../house/mark.tsx";
import { TieSection } from "./partner-sheet.tsx";

/** Everything about one theme: who has to do with it, what is done, asked and for whom. */
export function ThemeSheet({ view }: { readonly view: FoldedView }) {
  const { node } = view;
  const ties = holding(view);
  const of = (...types: string[]) => ties.filter(({ other }) => types.includes(other.type));
  const parts = [
    { title: words.sheet.partners, none: words.sheet.noPartners, ties: of("Actor"), most: 10, always: true },
    { title: words.sheet.projects, none: "", ties: of("Project"), most: 6, always: false },
    { title: words.sheet.questions, none: words.sheet.noQuestions, ties: of("Question"), most: 6, always: true },
    { title: words.sheet.targetGroups, none: "", ties: of("TargetGroup"), most: 6, always: false },
    { title: words.sheet.related, none: "", ties: of("Theme", "Concept"), most: 8, always: false },
    { title: words.sheet.decisions, none: "", ties: of("Decision", "Action"), most: 5, always: false },
  ];
  return (
    <>
      <header class="paper-head">
        <p class="meta">{words.sheet.theme}</p>
        <h1>{node.name}</h1>
        <p class="meta">{[kindOf(node), words.documents(view.documents.length)].join(" · ")}</p>
      </header>
      {parts
        .filter((part) => part.always || part.ties.length > 0)
        .map(({ always: _, ...part }) => (
          <TieSection key={part.title} {...part} />
        ))}
    </>
  );
}
