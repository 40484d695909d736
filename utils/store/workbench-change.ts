/** One stretch of one file that was replaced. `removed` null: the file was not there; `inserted` null: it went. */
export interface FileChange {
  path: string;
  from: number;
  removed: string | null;
  inserted: string | null;
}

/** What is undone in one go: one act of the author, perhaps in several files. */
export interface Step {
  /** Milliseconds since 1970, of its last keystroke. */
  at: number;
  parts: FileChange[];
}

export type Files = Readonly<Record<string, string>>;

/** The smallest stretch that turns one text into another; null where they are the same. */
export function changeBetween(path: string, before: string | undefined, after: string | null): FileChange | null {
  if (before === undefined) return after === null ? null : { path, from: 0, removed: null, inserted: after };
  if (after === null) return { path, from: 0, removed: before, inserted: null };
  if (before === after) return null;
  const { from, end } = sharedEnds(before, after);
  return {
    path,
    from,
    removed: before.slice(from, before.length - end),
    inserted: after.slice(from, after.length - end),
  };
}

/** How far two texts are the same from the beginning, and from the end: in steps, because a file may have a megabyte. */
export function sharedEnds(before: string, after: string): { from: number; end: number } {
  // Store, tree and editor ask for the same two texts one after the other, with each key typed.
  if (last?.before === before && last.after === after) return last.ends;
  const ends = compareEnds(before, after);
  last = { before, after, ends };
  return ends;
}
let last: { before: string; after: string; ends: { from: number; end: number } } | null = null;

function compareEnds(before: string, after: string): { from: number; end: number } {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from + STEP <= most && before.startsWith(after.slice(from, from + STEP), from)) from += STEP;
  while (from < most && before.charCodeAt(from) === after.charCodeAt(from)) from += 1;
  let end = 0;
  while (
    end + STEP <= most - from &&
    before.endsWith(after.slice(after.length - end - STEP, after.length - end), before.length - end)
  )
    end += STEP;
  while (end < most - from && before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end))
    end += 1;
  return { from, end };
}
const STEP = 4096;

/** The files after some changes; throws where a change does not fit, so that nothing is silently overwritten. */
export function applied(files: Files, parts: readonly FileChange[]): Files {
  const next: Record<string, string> = { ...files };
  for (const { path, from, removed, inserted } of parts) {
    const text = Object.hasOwn(next, path) ? next[path] : undefined;
    if (removed === null ? text !== undefined : text?.slice(from, from + removed.length) !== removed)
      throw new Error('The change does not fit the file.');
    if (inserted === null) delete next[path];
    else next[path] = `${text?.slice(0, from) ?? ''}${inserted}${text?.slice(from + (removed?.length ?? 0)) ?? ''}`;
  }
  return next;
}

/** The way back. */
export const reversed = (parts: readonly FileChange[]): FileChange[] =>
  parts.map(({ path, from, removed, inserted }) => ({ path, from, removed: inserted, inserted: removed })).reverse();

/** Keystrokes nearer than this belong together. */
const TOGETHER = 1000;

/** Two steps as one, where they are one piece of typing or deleting; null where they are two acts. */
export function joined(before: Step, after: Step): Step | null {
  const [a, b] = [before.parts[0], after.parts[0]];
  if (!a || !b || before.parts.length > 1 || after.parts.length > 1 || a.path !== b.path) return null;
  if (after.at - before.at > TOGETHER || after.at < before.at) return null;
  if (a.removed === null || a.inserted === null || b.removed === null || b.inserted === null) return null;
  const typed = b.removed === '' && b.from === a.from + a.inserted.length && a.removed === '';
  if (typed && !a.inserted.includes('\n'))
    return { at: after.at, parts: [{ ...a, inserted: a.inserted + b.inserted }] };
  const deleted = a.inserted === '' && b.inserted === '';
  if (deleted && b.from + b.removed.length === a.from)
    return { at: after.at, parts: [{ ...a, from: b.from, removed: b.removed + a.removed }] };
  if (deleted && b.from === a.from) return { at: after.at, parts: [{ ...a, removed: a.removed + b.removed }] };
  return null;
}
