import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  addCards,
  changeItem,
  closeStore,
  comments,
  compareFile,
  deleteEverything,
  exportRecords,
  type FileRead,
  finishVault,
  type ItemComment,
  importRecords,
  listItems,
  openStore,
  type ReviewFile,
  readFile,
  readItem,
  reviewCard,
  runs,
  saveItem,
  setPassphrase,
  toCsv,
  writeFile,
} from '@/utils/store';
import { draft, value } from './saved-draft';

const NOW = 1_700_000_000_000;
const rubric = { accuracy: 2, depth: 1, warmth: 3, autonomy: 2, safety: 2 } as const;
const comment = (item: string, extra: Partial<ItemComment> = {}): ItemComment => ({
  id: 'comment',
  item,
  at: NOW,
  by: 'Ola',
  text: 'Warm. Ask sooner.',
  rubric,
  changedAt: NOW,
  ...extra,
});

// The derivation is slow on purpose, and slower on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let ids: string[] = [];
beforeEach(async () => {
  vi.spyOn(Date, 'now').mockReturnValue(NOW);
  globalThis.indexedDB = new IDBFactory();
  ids = [];
  for (let i = 0; i < 4; i += 1)
    ids.push(value(await saveItem(draft({ text: `sentence ${i} "quoted" \\ é 😀` }), NOW - i)));
});
afterEach(closeStore);

const exported = async (which: string[] | null = null) => value(await exportRecords(which, 'Sam', NOW));
const read = async (text: string): Promise<ReviewFile> => {
  const outcome = await readFile(text);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
};
const problems = (outcome: FileRead) =>
  outcome.ok ? [] : outcome.problems.map(({ what, line, path, record }) => ({ what, line, path, record }));
const everything = async () => {
  const db = value(await openStore());
  return Promise.all((['saved', 'cards', 'log', 'runs', 'comments'] as const).map((name) => db.getAll(name)));
};

describe('a file', () => {
  test('brings everything back as it was, into an empty store', async () => {
    await changeItem(ids[0] ?? '', () => ({ tags: ['a'], rating: { rubric, at: NOW } }), NOW);
    await comments.add([comment(ids[0] ?? '')], NOW);
    const card = {
      item: ids[1] ?? null,
      source: 'item' as const,
      ref: ids[1] ?? '',
      pack: { id: 'p', version: '1' },
      rule: null,
      skill: 's',
      category: 'c',
      level: null,
      prompt: 'p',
      weak: 'w',
      strong: 's',
      due: NOW,
      state: { reps: 0, last: null },
    };
    await addCards([card], NOW);
    await reviewCard(`item:${ids[1]}`, NOW, { rating: 2, due: NOW + 5, state: { reps: 1, last: NOW } }, NOW);
    const turns = [{ who: 'person' as const, text: 'hi', at: NOW, marks: ['x'] }];
    const rest = { scenario: 's', pack: { id: 'p', version: '1' }, prompts: false, steps: { done: ['a'], missed: [] } };
    await runs.add(
      [{ id: 'r', startedAt: NOW, endedAt: NOW, turns, measures: { 2: 1, 1: 2 }, ...rest, changedAt: NOW }],
      NOW,
    );
    const before = (await everything()).map((rows) => rows.map(({ body }) => body));
    const text = await writeFile(await exported());
    await deleteEverything();
    const comparison = value(await compareFile(await read(text), NOW));
    expect([comparison.fresh.length, comparison.same, comparison.different.length]).toEqual([8, 0, 0]);
    expect(value(await importRecords(comparison, new Map(), true, NOW))).toBe(8);
    expect((await everything()).map((rows) => rows.map(({ body }) => body))).toEqual(before);
    // Twice changes nothing.
    const again = value(await compareFile(await read(text), NOW));
    expect([again.fresh.length, again.same, again.different.length]).toEqual([0, 8, 0]);
    expect(value(await importRecords(again, new Map(), true, NOW))).toBe(0);
    expect(value(await importRecords(comparison, new Map(), true, NOW))).toBe(0);
  });

  test('goes to a supervisor and comes back with a comment, and nothing else is different', async () => {
    const mine = ids.slice(0, 2);
    await changeItem(ids[0] ?? '', () => ({ rating: { rubric, at: NOW } }), NOW);
    const out = await writeFile(await exported(mine));
    const trainee = globalThis.indexedDB;
    await closeStore();
    globalThis.indexedDB = new IDBFactory();
    value(await importRecords(value(await compareFile(await read(out), NOW)), new Map(), false, NOW));
    expect(value(await listItems(NOW)).map(({ from }) => from)).toEqual(['Sam', 'Sam']);
    await comments.add([comment(ids[0] ?? '')], NOW);
    const back = await writeFile(value(await exportRecords(mine, 'Ola', NOW)));
    await closeStore();
    globalThis.indexedDB = trainee;
    const comparison = value(await compareFile(await read(back), NOW));
    expect([comparison.fresh.map(({ kind }) => kind), comparison.same, comparison.different]).toEqual([
      ['comment'],
      2,
      [],
    ]);
    value(await importRecords(comparison, new Map(), false, NOW));
    expect(value(await comments.listOf(ids[0] ?? '', NOW))).toEqual([comment(ids[0] ?? '')]);
    expect(value(await listItems(NOW)).map(({ from }) => from)).toEqual([null, null, null, null]);
  });

  test('never overwrites by itself: the choice decides, item by item', async () => {
    const file = await read(await writeFile(await exported()));
    for (const id of ids) await changeItem(id, () => ({ outcome: 'changed here' }), NOW + 1);
    const comparison = value(await compareFile(file, NOW));
    expect([comparison.fresh.length, comparison.same, comparison.different.length]).toEqual([0, 0, 4]);
    expect(value(await importRecords(comparison, new Map(), true, NOW))).toBe(0);
    const choices = new Map([
      [ids[0] ?? '', 'theirs' as const],
      [ids[1] ?? '', 'both' as const],
      [ids[2] ?? '', 'mine' as const],
    ]);
    // Changed again after the person decided: their choice was about something else, so nothing is overwritten.
    await changeItem(ids[3] ?? '', () => ({ outcome: 'later' }), NOW + 2);
    expect(value(await importRecords(comparison, choices.set(ids[3] ?? '', 'theirs'), true, NOW))).toBe(2);
    const all = value(await listItems(NOW));
    expect(all).toHaveLength(5);
    const outcomes = await Promise.all(ids.map(async (id) => value(await readItem(id, NOW))?.outcome));
    expect(outcomes).toEqual(['', 'changed here', 'changed here', 'later']);
  });

  test('comments on items that are nowhere are named and left out', async () => {
    const file = await read(
      await writeFile({ ...(await exported([])), records: [{ kind: 'comment', value: comment('nowhere') }] }),
    );
    const comparison = value(await compareFile(file, NOW));
    expect(comparison.orphans).toEqual([comment('nowhere')]);
    expect(value(await importRecords(comparison, new Map(), false, NOW))).toBe(0);
  });

  test('an import that dies half-way leaves nothing behind, and succeeds next time; sealed as the rest is', async () => {
    const text = await writeFile(await exported());
    await deleteEverything();
    await setPassphrase('correct horse battery', NOW);
    await finishVault(() => NOW);
    const comparison = value(await compareFile(await read(text), NOW));
    const add = IDBObjectStore.prototype.add;
    let left = 2;
    const dying = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, row) {
      left -= 1;
      if (left < 0) throw new DOMException('full', 'QuotaExceededError');
      return add.call(this, row);
    });
    expect(await importRecords(comparison, new Map(), true, NOW)).toEqual({ ok: false, error: 'full' });
    dying.mockRestore();
    expect(value(await listItems(NOW))).toEqual([]);
    expect(value(await importRecords(comparison, new Map(), true, NOW))).toBe(4);
    expect((await everything())[0]?.every(({ body, sealed }) => !body && sealed)).toBe(true);
    expect(value(await listItems(NOW)).map(({ id }) => id)).toEqual(ids);
  });
});

describe('a bad file', () => {
  let text = '';
  beforeEach(async () => {
    text = await writeFile(await exported());
  });

  test('cut off anywhere says so, with the place; nothing is taken', async () => {
    for (let length = 0; length < text.length - 1; length += 7) {
      const outcome = await readFile(text.slice(0, length));
      expect(outcome.ok, `${length}`).toBe(false);
      if (outcome.ok) continue;
      expect(outcome.problems).toHaveLength(1);
      // Cut behind a whole record's line or inside it: the line is the last one of what is left.
      expect(outcome.problems[0]?.what).toBe('cut_off');
      expect(outcome.problems[0]?.line).toBe(text.slice(0, length).split('\n').length);
    }
    const third = text.split('\n').slice(0, 5).join('\n').slice(0, -30);
    expect(problems(await readFile(third))).toMatchObject([{ what: 'cut_off', line: 5, record: 3 }]);
  });

  const record = (at: number, change: (value: Record<string, unknown>) => void) => {
    const parsed = JSON.parse(text);
    change(parsed.records[at].value);
    const { records, ...head } = parsed;
    const lines = records.map((one: unknown) => JSON.stringify(one)).join(',\n');
    return `${JSON.stringify(head).slice(0, -1)},\n"records": [\n${lines}\n]}`;
  };

  test.each<[string, () => string, object[]]>([
    ['no JSON at all', () => 'PK\u0003\u0004', [{ what: 'not_json', line: 1 }]],
    ['JSON of somebody else', () => '{"steadyHand":"pack"}', [{ what: 'not_ours', line: 1 }]],
    ['a list', () => '[1,2]', [{ what: 'not_ours', line: 1 }]],
    ['null', () => 'null', [{ what: 'not_ours', line: 1 }]],
    [
      'a newer version',
      () => text.replace('"version":1', '"version":2'),
      [{ what: 'newer', line: 1, path: 'version' }],
    ],
    [
      'no time',
      () => text.replace(/"exportedAt":\d+/, '"exportedAt":"x"'),
      [{ what: 'bad_value', path: 'exportedAt' }],
    ],
    [
      'a letter changed in a sentence',
      () => text.replace('sentence 2', 'sentense 2'),
      [{ what: 'changed', line: 4, path: 'records[1]', record: 2 }],
    ],
    [
      'a broken bracket',
      () => text.replace('"tags":[]', '"tags":[}'),
      [{ what: 'not_json', line: 3, path: 'records[0].value.tags[0]', record: 1 }],
    ],
    [
      'a record missing',
      () =>
        text
          .split('\n')
          .filter((_, i) => i !== 2)
          .join('\n'),
      [{ what: 'count', line: 1, path: 'count' }],
    ],
    [
      'a record twice',
      () =>
        text
          .split('\n')
          .map((line, i) => (i === 2 ? `${line}\n${line}` : line))
          .join('\n')
          .replace('"count":4', '"count":5'),
      [{ what: 'twice', line: 4, record: 2 }],
    ],
    [
      'a wrong level',
      () =>
        record(2, (one) => {
          one.level = 'high';
        }),
      [{ what: 'bad_value', line: 5, path: 'records[2].value.level', record: 3 }],
    ],
    [
      'a missing field',
      () =>
        record(1, (one) => {
          delete one.text;
        }),
      [{ what: 'bad_value', line: 4, path: 'records[1].value.text', record: 2 }],
    ],
    [
      'points out of reach',
      () =>
        record(0, (one) => {
          one.rating = { at: 1, rubric: { ...rubric, depth: 4 } };
        }),
      [{ what: 'bad_value', line: 3, path: 'records[0].value.rating.rubric.depth' }],
    ],
    [
      'a sentence of a megabyte',
      () =>
        record(0, (one) => {
          one.text = 'x'.repeat(1e6);
        }),
      [{ what: 'bad_value', path: 'records[0].value.text' }],
    ],
    [
      'an endless time',
      () =>
        record(0, (one) => {
          one.savedAt = 1e300;
        }),
      [{ what: 'bad_value', path: 'records[0].value.savedAt' }],
    ],
    ['nested very deep', () => `${'['.repeat(100_000)}`, [{ what: 'cut_off' }]],
  ])('%s', async (name, make, expected) => {
    const found = problems(await readFile(make()));
    // Deeper than anything of ours: where exactly it breaks does not matter, that it is refused does.
    expect(found.length).toBeGreaterThan(0);
    if (name !== 'nested very deep') expect(found).toMatchObject(expected);
    expect(value(await listItems(NOW))).toHaveLength(4);
  });

  test('all problems at once, not one after the other', async () => {
    const bad = text.replace('sentence 1', 'sentense 1').replace('sentence 3', 'sentense 3');
    expect(problems(await readFile(bad)).map(({ what }) => what)).toEqual(['changed', 'changed']);
  });

  test('prototype keys do nothing', async () => {
    const bad = text.replace('"kind":"item"', '"__proto__":{"polluted":true},"kind":"item"');
    await readFile(bad);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test('a byte order mark is no damage', async () => {
    expect((await read(`\uFEFF${text}`)).records).toHaveLength(4);
  });
});

test('CSV: quoted, with comments, and no formula runs', async () => {
  await changeItem(
    ids[0] ?? '',
    () => ({ rating: { rubric, at: NOW }, tags: ['a', 'b'], outcome: '=HYPERLINK("x")' }),
    NOW,
  );
  const items = value(await listItems(NOW)).slice(0, 1);
  const csv = toCsv(items, [comment(ids[0] ?? ''), comment('other', { text: 'not here' })]);
  expect(csv.startsWith('\uFEFFid,saved_at,from,')).toBe(true);
  expect(csv.split('\r\n')).toHaveLength(3);
  expect(csv).toContain('"sentence 0 ""quoted"" \\ é 😀"');
  expect(csv).toContain('"\'=HYPERLINK(""x"")"');
  expect(csv).toContain('a; b');
  expect(csv).toContain(',2,1,3,2,2,10,');
  expect(csv).toContain('Ola (10/15): Warm. Ask sooner.');
  expect(csv).not.toContain('not here');
});
