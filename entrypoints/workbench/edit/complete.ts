import { FIELDS, type Field, kindOfFile, LAYOUTS, type NamePool, partAt } from '@/utils/packs';
import { partsIn } from './outline';

export interface Completion {
  from: number;
  options: { label: string; detail?: string; apply?: string; type?: string }[];
  /** Offered before anything is typed. */
  eager: boolean;
}

/** Names that may stand at a place, by pool. */
export type Names = (pool: NamePool) => readonly string[];

/** What may stand at an offset of a file: names of fields, and the names that a field may hold. */
export function completionAt(
  path: string,
  text: string,
  offset: number,
  names: Names,
  lists: readonly string[],
  describe: (field: Pick<Field, 'key' | 'type'>) => string,
): Completion | null {
  const kind = kindOfFile(path);
  if (!kind) return null;
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(start, offset);
  const list = /<([\w]*)$/.exec(before);
  if (list) return offer(offset - (list[1]?.length ?? 0), lists, true);
  const part = partAt(partsIn('own', path, text), offset);
  const fields = part ? FIELDS[part.kind] : [];

  const named = /^\s*(?:-\s+)?([a-z_]+):[ \t]+(?:.*[[,][ \t]*)?["']?([\w.-]*)$/.exec(before);
  if (named) {
    const field = fields.find(({ key }) => key === named[1]);
    return field ? offerNames(field, offset - (named[2]?.length ?? 0), names) : null;
  }
  const item = /^(\s*)-\s+["']?([\w.-]*)$/.exec(before);
  if (item && part && (item[1]?.length ?? 0) > part.indent) {
    const field = fields.find(({ key }) => key === keyAbove(text, start, item[1]?.length ?? 0));
    if (field) return offerNames(field, offset - (item[2]?.length ?? 0), names);
  }
  const word = /^(\s*(?:-\s+)?)([a-z_]*)$/.exec(before);
  if (!word) return null;
  const column = word[1]?.length ?? 0;
  const from = offset - (word[2]?.length ?? 0);
  const { under = {}, each } = LAYOUTS[kind];
  if (column === 0 && !each) {
    const here = new Set([...text.matchAll(/^([a-z_]+):/gm)].map(([, key]) => key));
    const own = part?.index === -1 ? fields.map((field) => ({ label: field.key, detail: describe(field) })) : [];
    const options = [...own, ...Object.keys(under).map((label) => ({ label, detail: '' }))].filter(
      ({ label }) => !here.has(label),
    );
    return {
      from,
      options: options.map((one) => ({ ...one, apply: `${one.label}: `, type: 'property' })),
      eager: false,
    };
  }
  if (!part || part.index < 0 || column !== part.indent + 2) return null;
  const written = text.slice(part.from, part.to);
  const pad = ' '.repeat(part.indent);
  const here = new Set([...written.matchAll(new RegExp(`^${pad}(?:- |  )([a-z_]+):`, 'gm'))].map(([, key]) => key));
  const options = fields
    .filter(({ key }) => !here.has(key))
    .map((field) => ({
      label: field.key,
      detail: describe(field),
      apply: field.type === 'lines' || field.type === 'names' ? `${field.key}:\n${pad}    - ` : `${field.key}: `,
      type: 'property',
    }));
  return { from, options, eager: false };
}

function offerNames(field: Field, from: number, names: Names): Completion | null {
  const options = field.type === 'tick' ? ['true', 'false'] : field.pool ? names(field.pool) : [];
  return options.length > 0 ? offer(from, options, true) : null;
}

const offer = (from: number, labels: readonly string[], eager: boolean): Completion => ({
  from,
  options: labels.map((label) => ({ label, type: 'constant' })),
  eager,
});

/** The name whose list a line stands in: the nearest above that is moved in less. */
function keyAbove(text: string, start: number, indent: number): string {
  for (let end = start - 1; end > 0; ) {
    const from = text.lastIndexOf('\n', end - 1) + 1;
    const line = text.slice(from, end);
    const key = /^(\s*(?:- )?)([a-z_]+):/.exec(line);
    if (
      key &&
      (key[1]?.length ?? 0) < indent + 1 &&
      !/^\s*- /.test(line.slice(0, indent + 2) === line ? '' : line.slice(indent))
    )
      return key[2] ?? '';
    end = from - 1;
  }
  return '';
}
