/** What the page shows, as it stands after the # of its address. The server never gets to see it. */
export interface PageState {
  /** A question, and the answer to it. */
  readonly question?: string;
  /** Id of a partner, theme, project, … with what lies around it. */
  readonly node?: string;
  /** An open document, over what is shown. */
  readonly document?: string;
  /** The span to mark in that document. */
  readonly from?: number;
  readonly to?: number;
}

/** Reads an address. What is unknown or broken in it is left out: an old link still opens the page. */
export function parseAddress(hash: string): PageState {
  const values = new URLSearchParams(hash.replace(/^#/, ""));
  const text = (name: string): string | undefined => values.get(name)?.trim() || undefined;
  const whole = (name: string): number | undefined => {
    const value = values.get(name);
    return value !== null && /^\d{1,9}$/.test(value) ? Number(value) : undefined;
  };
  const [question, node, document, from, to] = [
    text("vraag"),
    text("knoop"),
    text("document"),
    whole("van"),
    whole("tot"),
  ];
  return {
    ...(question !== undefined && { question }),
    ...(node !== undefined && question === undefined && { node }),
    ...(document !== undefined && { document }),
    ...(document !== undefined && from !== undefined && to !== undefined && from < to && { from, to }),
  };
}

/** The address of a state, for links: `#vraag=…&document=…&van=…&tot=…`. */
export function addressOf({ question, node, document, from, to }: PageState): string {
  const values = new URLSearchParams();
  if (question !== undefined) values.set("vraag", question);
  else if (node !== undefined) values.set("knoop", node);
  if (document !== undefined) {
    values.set("document", document);
    if (from !== undefined && to !== undefined) {
      values.set("van", String(from));
      values.set("tot", String(to));
    }
  }
  return `#${values.toString()}`;
}
