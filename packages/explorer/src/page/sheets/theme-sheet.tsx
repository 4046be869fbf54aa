import type { FoldedView } from "../../view/folded.ts";
import { holding } from "../../view/sheet.ts";
import { words } from "../../view/wording/index.ts";
import { kindOf } from "../house/mark.tsx";
import { Columns, type PaperPart } from "./column.tsx";
import { tieItems } from "./partner-sheet.tsx";

/** Everything about one theme: who has to do with it, what is done, asked and for whom. */
export function ThemeSheet({ view }: { readonly view: FoldedView }) {
  const { node } = view;
  const ties = holding(view);
  const part = (title: string, none: string, ...types: string[]): PaperPart => ({
    title,
    none,
    items: tieItems(
      ties.filter(({ other }) => types.includes(other.type)),
      view,
    ),
  });
  const others = [
    part(words.sheet.projects, "", "Project"),
    part(words.sheet.questions, words.sheet.noQuestions, "Question"),
    part(words.sheet.targetGroups, "", "TargetGroup"),
    part(words.sheet.related, "", "Theme", "Concept"),
    part(words.sheet.decisions, "", "Decision", "Action"),
  ];
  return (
    <>
      <header class="paper-head">
        <p class="meta">{words.sheet.theme}</p>
        <h1>{node.name}</h1>
        <p class="meta">{[kindOf(node), words.documents(view.documents.length)].join(" · ")}</p>
      </header>
      <Columns
        about={node.id}
        first={part(words.sheet.partners, words.sheet.noPartners, "Actor")}
        others={others.filter(({ items, none }) => items.length > 0 || none !== "")}
      />
    </>
  );
}
