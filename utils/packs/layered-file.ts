import type { Place, YamlFile } from './yaml-file';

/** Where a part of a layered file was really written; `pack` where that is not the pack being read. */
export interface Origin {
  file: YamlFile<unknown>;
  path: readonly PropertyKey[];
  pack?: string;
}

/**
 * A file put together from several: every place leads back to the line where its author wrote it. `parts` gives origins
 * by path (as JSON); what stands within a part follows it, and `whole` is the origin of the rest.
 */
export function layeredFile<T>(
  file: string,
  value: T,
  whole: Origin | null,
  parts: ReadonlyMap<string, Origin>,
): YamlFile<T> {
  const place = ({ file: there, path, pack }: Origin, rest: readonly PropertyKey[]): Place => {
    const full = [...path, ...rest];
    return { ...(pack ? { pack } : {}), file: there.file, path: full.join('.'), ...there.at(full) };
  };
  return {
    file,
    value,
    at(path) {
      for (let length = path.length; length > 0; length--) {
        const origin = parts.get(JSON.stringify(path.slice(0, length)));
        if (origin) return place(origin, path.slice(length));
      }
      return whole ? place(whole, path) : {};
    },
  };
}

interface Row<T> {
  value: T;
  origin: Origin;
  /** Origins of parts within it. */
  within: [path: readonly PropertyKey[], origin: Origin][];
}

/** The entries of a file under change: added to, replaced, taken out, with their origins kept. */
export class Rows<T extends object> {
  private rows: Row<T>[];
  private byId = new Map<string, Row<T>>();

  constructor(
    private readonly name: string,
    private readonly base: YamlFile<readonly T[]> | undefined,
    pack: string,
    private readonly idOf: (value: T) => string,
  ) {
    this.rows = (base?.value ?? []).map((value, i) => ({
      value,
      origin: { file: base as YamlFile<unknown>, path: [i], pack },
      within: [],
    }));
    for (const row of this.rows) this.byId.set(idOf(row.value), row);
  }

  get(id: string): T | undefined {
    return this.byId.get(id)?.value;
  }

  /** Puts an entry at the end, or at `place`. An id that stands already is left for the cross-check to tell. */
  add(value: T, origin: Origin, place = this.rows.length): void {
    const row: Row<T> = { value, origin, within: [] };
    this.rows.splice(place, 0, row);
    if (!this.byId.has(this.idOf(value))) this.byId.set(this.idOf(value), row);
  }

  /** How many of the first entries fit. */
  leading(fits: (value: T) => boolean): number {
    const end = this.rows.findIndex(({ value }) => !fits(value));
    return end < 0 ? this.rows.length : end;
  }

  change(id: string, fields: Partial<T>): void {
    const row = this.byId.get(id);
    if (row) row.value = { ...row.value, ...fields };
  }

  /** Adds to a list within an entry; each added line keeps its place. */
  extend(id: string, field: keyof T & string, added: readonly string[], origin: Origin): void {
    const row = this.byId.get(id);
    if (!row || added.length === 0) return;
    const before = (row.value[field] ?? []) as readonly string[];
    added.forEach((_, i) => {
      row.within.push([[field, before.length + i], { ...origin, path: [...origin.path, i] }]);
    });
    row.value = { ...row.value, [field]: [...before, ...added] };
  }

  remove(id: string): void {
    this.rows = this.rows.filter(({ value }) => this.idOf(value) !== id);
    this.byId.delete(id);
  }

  values(): T[] {
    return this.rows.map(({ value }) => value);
  }

  file(): YamlFile<T[]> {
    const parts = new Map<string, Origin>();
    this.rows.forEach(({ origin, within }, i) => {
      parts.set(JSON.stringify([i]), origin);
      for (const [path, there] of within) parts.set(JSON.stringify([i, ...path]), there);
    });
    return layeredFile(
      this.name,
      this.values(),
      this.base ? { file: this.base as YamlFile<unknown>, path: [] } : null,
      parts,
    );
  }
}
