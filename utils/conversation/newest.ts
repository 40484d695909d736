/**
 * Newest wins, and a tie has one winner whoever comes first: the larger of the two as text. With this rule any order
 * and any repetition of the same facts ends in the same state.
 */
export function newest<T extends { at: number }>(a: T | undefined | null, b: T): T {
  if (!a || a.at < b.at) return b;
  if (a.at > b.at) return a;
  return stable(a) >= stable(b) ? a : b;
}

/** A value as text, keys sorted, so that equal values give equal text. */
export function stable(value: unknown): string {
  return JSON.stringify(value, (_, v: unknown) =>
    v && typeof v === 'object' && !Array.isArray(v)
      ? Object.fromEntries(Object.entries(v).sort(([a], [b]) => (a < b ? -1 : 1)))
      : v,
  );
}

/** The record with one fact added; the same record where the fact changes nothing. */
export function withFact<T extends { at: number }>(facts: Record<string, T>, id: string, fact: T): Record<string, T> {
  const kept = own(facts, id);
  const winner = newest(kept, fact);
  return winner === kept ? facts : { ...facts, [id]: winner };
}

/** Reads a record by a key that came from outside: `constructor` and its like are not facts. */
export const own = <T>(record: Readonly<Record<string, T>>, id: string): T | undefined =>
  Object.hasOwn(record, id) ? record[id] : undefined;
