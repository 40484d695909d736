/** Which lines are chosen, and from where a range is counted. */
export interface Selection {
  chosen: ReadonlySet<string>;
  /** The last line chosen or released by itself. */
  anchor: string | null;
}

export const NOTHING_CHOSEN: Selection = { chosen: new Set(), anchor: null };

/** Chooses a line, or releases it. */
export function toggle({ chosen }: Selection, id: string): Selection {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return { chosen: next, anchor: id };
}

/**
 * Chooses everything from the anchor to this line, in the order shown; what was chosen before stays. Without an anchor
 * in view it is this line alone. Example: anchor at the 2nd, this the 5th: 2nd to 5th.
 */
export function reachTo({ chosen, anchor }: Selection, id: string, order: readonly string[]): Selection {
  const to = order.indexOf(id);
  const from = anchor === null ? -1 : order.indexOf(anchor);
  if (to < 0) return { chosen, anchor };
  if (from < 0) return { chosen: new Set([...chosen, id]), anchor: id };
  const range = order.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { chosen: new Set([...chosen, ...range]), anchor };
}

export const chooseAll = ({ chosen, anchor }: Selection, order: readonly string[]): Selection => ({
  chosen: new Set([...chosen, ...order]),
  anchor,
});

/** Without what is gone. The same object where nothing is, so that nothing is drawn anew. */
export function without(selection: Selection, gone: (id: string) => boolean): Selection {
  const left = [...selection.chosen].filter((id) => !gone(id));
  return left.length === selection.chosen.size ? selection : { chosen: new Set(left), anchor: selection.anchor };
}

/** Tags as written in one field: commas between them, no two alike, none longer than 40 characters. */
export function tagsFrom(written: string): string[] {
  const tags = new Map<string, string>();
  for (const part of written.split(',')) {
    const tag = part.trim().replace(/\s+/g, ' ').slice(0, 40).trim();
    if (tag && !tags.has(tag.toLowerCase())) tags.set(tag.toLowerCase(), tag);
  }
  return [...tags.values()];
}

/** Tags with others added; the same array where all were there. */
export function withTags(tags: readonly string[], more: readonly string[]): string[] {
  const known = new Set(tags.map((tag) => tag.toLowerCase()));
  const added = more.filter((tag) => !known.has(tag.toLowerCase()));
  return added.length === 0 ? (tags as string[]) : [...tags, ...added];
}

/** Tags without some; the same array where none of them was there. */
export function withoutTags(tags: readonly string[], some: readonly string[]): string[] {
  const gone = new Set(some.map((tag) => tag.toLowerCase()));
  const left = tags.filter((tag) => !gone.has(tag.toLowerCase()));
  return left.length === tags.length ? (tags as string[]) : left;
}
