import type { EntityView, GraphNode } from "@kenniswijzer/domain";

const NAME_LENGTH = { least: 6, most: 60 };

const readable = ({ name }: GraphNode): boolean =>
  name.length >= NAME_LENGTH.least && name.length <= NAME_LENGTH.most && /^[\p{L}\p{N} &'’.-]+$/u.test(name);

/** Themes to make example questions of: shared by most documents first, then the plainest. */
export const exampleThemes = (themes: readonly GraphNode[], most: number): GraphNode[] =>
  themes
    .filter(readable)
    .sort((a, b) => b.documents.length - a.documents.length || a.name.length - b.name.length)
    .slice(0, most);

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
