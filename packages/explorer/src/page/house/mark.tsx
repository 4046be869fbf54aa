import type { NodeLabel } from "@kenniswijzer/domain";
import { cornersOf, type Group, groupOf, type Line, SHAPES } from "../../view/groups.ts";
import { words } from "../../view/wording/index.ts";

/** The sign of a group, as the picture has it. */
export function Mark({ group }: { readonly group: Group }) {
  const shape = SHAPES[group];
  const corners = cornersOf(shape, shape.hollow ? 6 : 7);
  const look = `mark mark-${group}${shape.hollow ? " hollow" : ""}`;
  return (
    <svg class={look} viewBox="-8 -8 16 16" aria-hidden="true">
      {corners.length === 0 ? (
        <circle r={shape.hollow ? 5.2 : 6} />
      ) : (
        <polygon points={corners.map((corner) => corner.join(",")).join(" ")} />
      )}
    </svg>
  );
}

/** How the picture draws a tie. */
export function LineMark({ line }: { readonly line: Line }) {
  return (
    <svg class={`line-mark line-${line}`} viewBox="0 0 36 8" aria-hidden="true">
      {line === "voert-uit" ? <path d="M0 2.6H36M0 5.4H36" /> : <path d="M0 4H36" />}
    </svg>
  );
}

/** What somebody or something is: `gemeente`, `thema`. */
export const kindOf = ({ type, kind }: Pick<NodeLabel, "type" | "kind">): string =>
  kind === undefined ? words.types[type] : words.kinds[kind];

/** A node by its sign and its name, as a link. */
export function NodeLink({ node, href }: { readonly node: NodeLabel; readonly href: string }) {
  return (
    <a class="node-link" href={href}>
      <Mark group={groupOf(node)} />
      <span>{node.name}</span>
    </a>
  );
}
