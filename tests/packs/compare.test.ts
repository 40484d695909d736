import { describe, expect, test } from 'vitest';
import { openEngine } from '@/utils/engine';
import {
  approvalProblems,
  changeReport,
  comparePacks,
  exampleLines,
  type LoadedPack,
  loadFiles,
  parsePack,
  toMark,
} from '@/utils/packs';
import { basePack } from './base-pack';

const load = async (changes: Record<string, string> = {}): Promise<LoadedPack> => {
  const loaded = await loadFiles(basePack(changes), {});
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.value;
};
const RULES = 'rules/suicide_active.yaml';
const quieter = { [RULES]: basePack()[RULES]!.replace('level: urgent', 'level: ask') };
async function compared(changes: Record<string, string>) {
  const [before, after] = [await load(), await load(changes)];
  const side = ({ pack }: LoadedPack) => {
    const engine = openEngine(pack.engine);
    return { pack, read: (...given: Parameters<typeof engine.read>) => engine.read(...given) };
  };
  const comparison = await comparePacks(side(before), side(after), [
    ...exampleLines(before.source),
    ...exampleLines(after.source),
  ]);
  return { comparison, after };
}

describe('compare', () => {
  test('nothing changed: nothing told, nothing to mark', async () => {
    const { comparison, after } = await compared({});
    expect(comparison).toMatchObject({ changes: [], words: [] });
    expect(approvalProblems(after.source, comparison)).toEqual([]);
  });

  test('a lowered urgent rule comes first and must be marked', async () => {
    const { comparison } = await compared(quieter);
    expect(comparison.changes[0]).toMatchObject({
      kind: 'level',
      text: 'i have the rope',
      grave: true,
      before: { level: 'urgent' },
      after: { level: 'ask' },
    });
    expect(comparison.words).toContainEqual(
      expect.objectContaining({ part: 'rule:suicide-active.plan', field: 'level', grave: true }),
    );
    expect(toMark(comparison).length).toBe(2);
  });

  test('newly missed, newly caught, wording and numbers are named', async () => {
    const { comparison } = await compared({
      [RULES]: basePack()
        [RULES]!.replace('end my [own] life', 'stop my life')
        .replace('fires: [i want to end my life]', 'fires: [i will stop my life]'),
      'referrals/gb.yaml': basePack()['referrals/gb.yaml']!.replace('"999"', '"112"'),
      'contacts.yaml': basePack()['contacts.yaml']!.replace('supervisor_within: 60', 'supervisor_within: 30'),
    });
    expect(comparison.changes.map(({ kind, text }) => [kind, text])).toEqual([
      ['missed', 'i want to end my life'],
      ['caught', 'i will stop my life'],
    ]);
    expect(
      comparison.words.map(({ part, field, before, after, number, grave }) => [
        part,
        field,
        before,
        after,
        number,
        grave,
      ]),
    ).toEqual([
      ['referral:gb.999', 'voice', '999', '112', true, true],
      ['contact:soon', 'minutes', '60', '30', true, false],
    ]);
  });

  test('keys stay the same from run to run', async () => {
    const [one, two] = [await compared(quieter), await compared(quieter)];
    expect(toMark(one.comparison)).toEqual(toMark(two.comparison));
  });
});

describe('approval', () => {
  const approved = async (by: string, drop = 0) => {
    const { comparison, after } = await compared(quieter);
    const intended = toMark(comparison)
      .slice(drop)
      .map(({ key }) => `{change: "${key}", why: Agreed.}`);
    const { from, to } = comparison;
    const text = `from: {id: ${from.id}, version: ${from.version}, hash: "${from.hash}"}\nto: {version: ${to.version}, hash: "${to.hash}"}\nmade_by: Ada Maker\nintended: [${intended.join(', ')}]\napproved: ${by}\n`;
    const source = parsePack({ ...basePack(quieter), 'changes.yaml': text });
    if (!source.ok) throw new Error(JSON.stringify(source.problems));
    expect(changeReport(comparison, source.value.changes?.value)).toContain('Made by Ada Maker.');
    expect((await load({ ...quieter, 'changes.yaml': text })).pack.about.hash).toBe(after.pack.about.hash);
    return approvalProblems(source.value, comparison).map(({ message }) => message);
  };

  test('marked and approved by a second person: nothing stands in the way', async () => {
    expect(await approved('{by: Ben Second, on: "2026-11-23"}')).toEqual([]);
  });
  test.each([
    ['nobody', 'null', 0, 'Nobody has approved the changes.'],
    [
      'the same person, written differently',
      '{by: "ada  MAKER", on: "2026-11-23"}',
      0,
      'Made and approved by the same person.',
    ],
    ['with a change left', '{by: Ben Second, on: "2026-11-23"}', 1, 'is not marked'],
  ])('by %s is told', async (_, by, drop, message) => {
    expect((await approved(by, drop)).join('\n')).toContain(message);
  });
  test('changes without changes.yaml are told', async () => {
    const { comparison, after } = await compared(quieter);
    expect(approvalProblems(after.source, comparison)).toHaveLength(1);
  });
});

test('the report shows words as words, never as mark-up', async () => {
  const { comparison } = await compared({
    'levels.yaml': basePack()['levels.yaml']!.replace('Ask directly.', '"<script>x</script> [a](b) | # `c`"'),
  });
  const report = changeReport(comparison);
  expect(report).not.toContain('<script>');
  expect(report).toContain('\\<script\\>');
  expect(report).not.toContain('[a](b)');
});
