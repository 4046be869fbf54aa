import type { CountedNode, EntityView, GraphNode } from "@kenniswijzer/domain";

const NAME_LENGTH = { least: 6, most: 60 };

const readable = ({ name }: { readonly name: string }): boolean =>
  name.length >= NAME_LENGTH.least && name.length <= NAME_LENGTH.most && /^[\p{L}\p{N} &'’.-]+$/u.test(name);

/** Themes to make example questions of: the first that are plain to read and that a partner is tied to. */
export const exampleThemes = (themes: readonly CountedNode[], most: number): CountedNode[] =>
  themes.filter((theme) => theme.partners > 0 && readable(theme)).slice(0, most);

/** Questions that these documents can answer: about themes that a partner is tied to, and about such a partner. */
export function exampleQuestions(themes: readonly EntityView[]): string[] {
  const partnerOf = ({ neighbours }: EntityView): GraphNode | undefined =>
    neighbours.find(
      (node) =>
        node.type === "Actor" && node.kind !== "person" && node.attributes.collective !== true && readable(node),
    );
  const tied = themes.filter((theme) => partnerOf(theme) !== undefined);
  const [first, second] = tied;
  const partner = second && partnerOf(second);
  return [
    first && `Wie werkt er aan ${first.node.name}?`,
    partner && `Aan welke thema's werkt ${partner.name}?`,
    second && `Welke partners noemen ${second.node.name}?`,
  ].filter((question) => question !== undefined);
}
