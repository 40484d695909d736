import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readPackFolder } from '@/scripts/read-pack-folder';
import {
  addPart,
  duplicatePart,
  movePart,
  type Part,
  partAt,
  partsAfter,
  partsOf,
  readPart,
  removePart,
  setField,
} from '@/utils/packs';
import { sharedEnds } from '@/utils/store';

const RULES = `# Ours.
- id: ours.one # never changes
  level: ask # for now
  # what people say here
  phrases:
    - one # from the night shift
    - "two: three"
  fires: [one, two]

# The second.
- id: ours.two
  guard: all
  why: Idioms.
  phrases:
    - two
`;
const ADJUST = `# Ours.
rules:
  - id: a.b
    because: We say so.
  - { id: c.d, because: Why not., off: true }
checklists: []
contacts:
- level: soon
  because: Night.
cues: { because: More., ask: 0.3 }
`;
const part = (path: string, text: string, id: string) => {
  const found = partsOf(path, text).find((one) => one.id === id);
  if (!found) throw new Error(`no part ${id}`);
  return found;
};

describe('the things of a file', () => {
  test('are found with kind, id and stretch', () => {
    const found = partsOf('rules/ours.yaml', RULES);
    expect(found.map(({ kind, id, line }) => [kind, id, line])).toEqual([
      ['rule', 'ours.one', 2],
      ['guard', 'ours.two', 11],
    ]);
    expect(RULES.slice(found[1]?.from, found[1]?.to)).toMatch(/^- id: ours.two[\s\S]*- two\n$/);
    expect(partAt(found, RULES.indexOf('night shift'))?.id).toBe('ours.one');
    expect(partAt(found, 2)).toBeNull();
  });

  test('also within lists of a file', () => {
    expect(partsOf('adjust.yaml', ADJUST).map(({ kind, id, under, index }) => [kind, id, under, index])).toEqual([
      ['adjust_rule', 'a.b', 'rules', 0],
      ['adjust_rule', 'c.d', 'rules', 1],
      ['adjust_contact', 'soon', 'contacts', 0],
      ['adjust_cues', 'adjust', 'cues', -1],
    ]);
    expect(partsOf('lists.yaml', 'a: [b]\n# x\nc_d:\n  - e\n').map(({ kind, id }) => [kind, id])).toEqual([
      ['list', 'a'],
      ['list', 'c_d'],
    ]);
  });

  test('are the same when only those around a change are looked at again', () => {
    const text = Array.from(
      { length: 200 },
      (_, i) => `- id: r.${i}\n  level: ask\n  phrases:\n    - word ${i}\n`,
    ).join('');
    const before = { text, parts: partsOf('rules/x.yaml', text) };
    const dashes = [...text.matchAll(/^- /gm)].map(({ index }) => index);
    for (const at of [
      0,
      1,
      5,
      dashes[1] ?? 0,
      (dashes[1] ?? 0) - 1,
      dashes[100] ?? 0,
      (dashes[100] ?? 0) + 7,
      text.length,
    ])
      for (const [cut, put] of [
        [0, 'x'],
        [1, ''],
        [0, '\n'],
        [0, '\n- id: new\n'],
        [0, '# y\n'],
        [90, ''],
        [300, '- id: z\n'],
      ] as const) {
        const after = text.slice(0, at) + put + text.slice(at + cut);
        expect(partsAfter('rules/x.yaml', before, after, sharedEnds(text, after)), `${at} ${cut} ${put}`).toEqual(
          partsOf('rules/x.yaml', after),
        );
      }
  });

  test('are those the parser finds, in every file of the built-in pack', () => {
    let things = 0;
    for (const [path, text] of Object.entries(readPackFolder('prompts/packs/core-en'))) {
      if (!path.endsWith('.yaml')) continue;
      const parts = partsOf(path, text);
      const value: unknown = parse(text);
      for (const one of parts) {
        const given = readPart(text, one) as Record<string, unknown>;
        const wanted = Array.isArray(value)
          ? value[one.index]
          : one.kind === 'list' || one.kind === 'idea'
            ? { id: one.under, words: (value as Record<string, unknown>)[one.under] }
            : one.under
              ? (value as Record<string, unknown[]>)[one.under]?.[one.index]
              : null;
        things += 1;
        if (wanted) expect(given, `${path} ${one.id}`).toEqual(wanted);
        else expect(value, path).toMatchObject(given);
      }
      if (Array.isArray(value)) expect(parts, path).toHaveLength(value.length);
    }
    expect(things).toBeGreaterThan(1000);
  });
});

describe('a field', () => {
  test('is changed with nothing else, comments kept', () => {
    expect(setField(RULES, part('rules/ours.yaml', RULES, 'ours.one'), 'level', 'soon')).toBe(
      RULES.replace('level: ask # for', 'level: soon # for'),
    );
    const more = setField(RULES, part('rules/ours.yaml', RULES, 'ours.one'), 'phrases', [
      'one',
      'two: three',
      'four: 4',
    ]);
    expect(more).toBe(RULES.replace('    - "two: three"\n', '    - "two: three"\n    - "four: 4"\n'));
    const fewer = setField(RULES, part('rules/ours.yaml', RULES, 'ours.one'), 'phrases', ['one']);
    expect(fewer).toBe(RULES.replace('    - "two: three"\n', ''));
  });

  test('is put where it belongs, and taken out', () => {
    const rule = part('rules/ours.yaml', RULES, 'ours.one');
    const added = setField(RULES, rule, 'says', 'Something: heavy');
    expect(added).toBe(RULES.replace('# for now\n', '# for now\n  says: "Something: heavy"\n'));
    if (!added) throw new Error('nothing');
    expect(setField(added, part('rules/ours.yaml', added, 'ours.one'), 'says', undefined)).toBe(RULES);
    expect(setField(RULES, rule, 'fires', undefined)).toBe(RULES.replace('  fires: [one, two]\n', ''));
    expect(setField(RULES, rule, 'id', 'ours.uno')).toBe(RULES.replace('ours.one', 'ours.uno'));
  });

  test('is changed in things moved in, and in things on one line', () => {
    expect(setField(ADJUST, part('adjust.yaml', ADJUST, 'a.b'), 'add_phrases', ['x y'])).toBe(
      ADJUST.replace('We say so.\n', 'We say so.\n    add_phrases:\n      - x y\n'),
    );
    const flow = setField(ADJUST, part('adjust.yaml', ADJUST, 'c.d'), 'because', 'Because.');
    expect(flow).toBe(
      ADJUST.replace('{ id: c.d, because: Why not., off: true }', '{id: c.d, because: Because., off: true}'),
    );
    const cues = setField(ADJUST, part('adjust.yaml', ADJUST, 'adjust'), 'soon', 0.5);
    expect(parse(cues ?? '').cues).toEqual({ because: 'More.', ask: 0.3, soon: 0.5 });
  });

  test('of a list is its name and its words', () => {
    const text = 'a: [b, c]\n# next\nd:\n  - e\n';
    expect(setField(text, part('lists.yaml', text, 'a'), 'words', ['b', 'x'])).toBe('a: [b, x]\n# next\nd:\n  - e\n');
    expect(setField(text, part('lists.yaml', text, 'd'), 'id', 'dd')).toBe('a: [b, c]\n# next\ndd:\n  - e\n');
  });

  test('cannot be changed in what cannot be read', () => {
    const broken = '- id: "a\n  level: ask\n';
    expect(setField(broken, part('rules/x.yaml', broken, 'a'), 'level', 'soon')).toBeNull();
    expect(readPart(broken, part('rules/x.yaml', broken, 'a'))).toBeNull();
  });

  test('set to what it is changes no meaning and loses no comment, in every thing of the built-in pack', () => {
    const comments = (text: string) => (text.match(/(^|\s)#/g) ?? []).length;
    for (const [path, text] of Object.entries(readPackFolder('prompts/packs/core-en'))) {
      if (!path.endsWith('.yaml') || path === 'ideas.yaml') continue;
      const before: unknown = parse(text);
      const parts = partsOf(path, text);
      for (const one of parts.filter((_, i) => i % 40 === 0)) {
        const value = readPart(text, one) ?? {};
        for (const key of Object.keys(value)) {
          const after = setField(text, one, key, value[key]);
          expect(parse(after ?? ''), `${path} ${one.id} ${key}`).toEqual(before);
          expect(comments(after ?? ''), `${path} ${one.id} ${key}`).toBe(comments(text));
        }
      }
    }
  }, 120_000);
});

describe('things', () => {
  test('are added at the end of their list', () => {
    expect(parse(addPart(RULES, { id: 'ours.three', level: 'ask' }))).toHaveLength(3);
    expect(addPart('', { id: 'a' })).toBe('- id: a\n');
    expect(addPart('[]\n', { id: 'a' })).toBe('\n- id: a\n');
    const more = addPart(ADJUST, { id: 'e.f', because: 'x' }, 'rules');
    expect(more).toBe(ADJUST.replace('off: true }\n', 'off: true }\n  - id: e.f\n    because: x\n'));
    expect(addPart(ADJUST, { id: 'base' }, 'checklists')).toBe(
      ADJUST.replace('checklists: []\n', 'checklists:\n  - id: base\n'),
    );
    expect(addPart(ADJUST, { level: 'ask' }, 'contacts')).toBe(ADJUST.replace('Night.\n', 'Night.\n- level: ask\n'));
    expect(addPart(ADJUST, { id: 'x' }, 'steps')).toBe(`${ADJUST}steps:\n  - id: x\n`);
    expect(parse(addPart('rules: [{ id: a }]\n', { id: 'b' }, 'rules'))).toEqual({ rules: [{ id: 'a' }, { id: 'b' }] });
  });

  test('are taken out, and an empty list stays one', () => {
    expect(removePart(RULES, part('rules/ours.yaml', RULES, 'ours.two'))).not.toContain('ours.two');
    let text = removePart(ADJUST, part('adjust.yaml', ADJUST, 'a.b'));
    expect(parse(text).rules).toHaveLength(1);
    text = removePart(text, part('adjust.yaml', text, 'c.d'));
    expect(parse(text)).toMatchObject({ rules: [], contacts: [{ level: 'soon' }] });
    text = removePart(text, part('adjust.yaml', text, 'soon'));
    expect(parse(text)).toMatchObject({ rules: [], contacts: [], cues: { ask: 0.3 } });
  });
});

describe('copies and places in a list', () => {
  const path = 'rules/basic_needs.yaml';
  const text = `# Ours.
- id: a.one
  says: One
  phrases: [one]

# About two.
- id: a.two
  says: Two
- id: a.three
  says: Three`;
  const parts = partsOf(path, text);
  const [one, two, three] = parts as [Part, Part, Part];
  const ids = (next: string | null) => partsOf(path, next ?? '').map(({ id }) => id);

  test('a copy stands right behind, under its own id', () => {
    const next = duplicatePart(text, two, 'a.two-2');
    expect(ids(next)).toEqual(['a.one', 'a.two', 'a.two-2', 'a.three']);
    expect(next).toContain('- id: a.two-2\n  says: Two\n- id: a.three');
    expect(ids(duplicatePart(text, three, 'a.three-2'))).toEqual(['a.one', 'a.two', 'a.three', 'a.three-2']);
    expect(duplicatePart(text, { ...two, id: '' }, 'x')).toBeNull();
  });

  test('moved, a thing takes the comment above it along, and the way back is the same text', () => {
    const up = movePart(text, parts, two, -1);
    expect(ids(up)).toEqual(['a.two', 'a.one', 'a.three']);
    expect(up).toContain('# Ours.\n# About two.\n- id: a.two');
    const down = movePart(text, parts, two, 1) ?? '';
    expect(ids(down)).toEqual(['a.one', 'a.three', 'a.two']);
    expect(down).toContain('- id: a.three\n  says: Three\n# About two.\n- id: a.two');
    const again = partsOf(path, down);
    expect(movePart(down, again, again[2] as Part, -1)).toBe(`${text}\n`);
    expect(movePart(text, parts, one, -1)).toBeNull();
    expect(movePart(text, parts, three, 1)).toBeNull();
  });

  test('in a list under a name, only that list is touched', () => {
    const file = 'country: GB\nname: UK\nentries:\n  - id: gb.a\n    name: A\n  - id: gb.b\n    name: B\n';
    const [, , b] = partsOf('referrals/gb.yaml', file) as [Part, Part, Part];
    expect(movePart(file, partsOf('referrals/gb.yaml', file), b, -1)).toBe(
      'country: GB\nname: UK\nentries:\n  - id: gb.b\n    name: B\n  - id: gb.a\n    name: A\n',
    );
  });
});
