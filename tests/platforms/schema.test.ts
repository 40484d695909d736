import { describe, expect, it } from 'vitest';
import { entries, parseEntries, parseEntry } from '@/utils/platforms';

const good = {
  id: 'line-nine',
  name: 'Line Nine',
  hosts: ['chat.line-nine.example'],
  composer: 'textarea',
  item: '.row',
  text: '.words',
  self: { is: '.mine' },
  confidence: 'ours',
};
const problemsOf = (value: unknown) => {
  const parsed = parseEntry(value);
  return parsed.ok ? [] : parsed.problems.map(({ path }) => path);
};

describe('an organisation’s own entries, where there is no page to try them on', () => {
  it('takes what is built in, and a plain entry of one’s own', () => {
    expect(parseEntries(JSON.stringify(entries))).toMatchObject({ ok: true });
    expect(parseEntries(JSON.stringify(good))).toMatchObject({ ok: true, entries: [good] });
  });

  it.each<[string, object, string]>([
    ['a bracket left open', { item: '.row[data-id' }, 'item'],
    ['a quote left open', { text: '[title="x]' }, 'text'],
    ['a rule instead of a selector', { composer: 'body{display:none}' }, 'composer'],
    ['a mark that marks nothing', { self: {} }, 'self'],
    ['a sender that stands nowhere', { sender: { inherit: true } }, 'sender'],
    ['an attribute with a bracket', { id_attr: 'data-id]' }, 'id_attr'],
    ['any host without a sign', { hosts: ['*'] }, 'detect'],
    ['any host with a path and no sign', { hosts: ['*/chat'] }, 'detect'],
    ['an address instead of a host', { hosts: ['https://chat.example'] }, 'hosts.0'],
    ['a field nobody knows', { colour: 'red' }, ''],
    ['a selector without end', { list: 'a'.repeat(601) }, 'list'],
    ['a name with a slash', { id: '../x' }, 'id'],
    [
      'a name of somebody instead of its hash',
      { sender: { attr: 'data-from', mine: ['Sam Miller'] } },
      'sender.mine.0',
    ],
  ])('refuses %s', (_, change, path) => {
    expect(problemsOf({ ...good, ...change })).toEqual([path]);
  });

  it('lists every problem of a file at once, each in words', () => {
    const parsed = parseEntries(
      JSON.stringify([good, { ...good, composer: '' }, { ...good, id: 'b', item: '(' }, { ...good }]),
    );
    const problems = parsed.ok ? [] : parsed.problems;
    expect(problems.map(({ path }) => path)).toEqual(['2, composer', '3, item', 'line-nine']);
    for (const { message } of problems) expect(message).toMatch(/^[A-Z].{5,}\.$/);
    for (const file of ['', '[]', 'no json', 'null', '3']) expect(parseEntries(file).ok, file).toBe(false);
  });
});
