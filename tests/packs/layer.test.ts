import { describe, expect, test } from 'vitest';
import { openEngine } from '@/utils/engine';
import { type Bases, type LoadedPack, type LockPolicy, loadFiles } from '@/utils/packs';
import { basePack, overlayPack } from './base-pack';

const load = async (files: Record<string, string>, bases: Bases = {}, policy?: LockPolicy): Promise<LoadedPack> => {
  const loaded = await loadFiles(files, bases, policy);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems, null, 1));
  return loaded.value;
};
const over = async (files: Record<string, string>, policy?: LockPolicy) =>
  load(overlayPack(files), { base: await load(basePack()) }, policy);
const levels = ({ pack }: LoadedPack, text: string) =>
  openEngine(pack.engine)
    .scan(text, 'person')
    .map(({ rule, level }) => [rule, level]);

describe('an overlay adds', () => {
  test('rules, guards, words of a list, steps, suggestions, numbers, each with whose it is', async () => {
    const { pack, source } = await over({
      'lists.yaml': 'when: [at dusk]\nplaces: [the quarry]\n',
      'rules/suicide_active.yaml':
        '- {id: ours.quarry, level: soon, says: S, why: W, phrases: ["going to <places>"], fires: [going to the quarry], quiet: [a quarry]}\n',
      'suggestions/suicide_active.yaml':
        '- {id: ours.ask, skill: safety_first, kind: safety_question, text: Where are you now?}\n',
      'checklists/steps.yaml': '- {id: ours-duty, label: Ring the duty lead, phase: tell}\n',
      'adjust.yaml':
        'checklists:\n  - {id: base, because: Duty first., add: [{step: ours-duty, before: write-note}]}\nreferrals: []\n',
      'referrals/gb.yaml':
        'country: GB\nname: United Kingdom\nentries:\n  - {id: ours.line, name: Our line, voice: ["01632 960000"], confidence: A}\n',
    });
    expect(pack.desk.checklists.find(({ id }) => id === 'base')?.steps).toEqual([
      'ask-suicide',
      'ours-duty',
      'write-note',
    ]);
    expect(pack.desk.referrals[0]?.entries.map(({ id }) => id)).toEqual(['gb.999', 'ours.line']);
    expect(pack.about).toMatchObject({ id: 'ours', version: '1.0.0' });
    expect(source.lists.value.when).toEqual(['tonight', 'today', 'at dusk']);
    expect(pack.made?.layers).toEqual([
      { id: 'base', version: '1.0.0' },
      { id: 'ours', version: '1.0.0' },
    ]);
    expect(pack.made?.parts.map(({ part, did }) => `${did} ${part}`).sort()).toEqual([
      'added list:places',
      'added referral:ours.line',
      'added rule:ours.quarry',
      'added step:ours-duty',
      'added suggestion:ours.ask',
      'changed checklist:base',
      'changed list:when',
    ]);
  });

  test('phrases and sentences to a rule, and raises it', async () => {
    const ours = await over({
      'adjust.yaml':
        'rules:\n  - {id: suicide-active.end-my-life, because: Our own words., level: urgent, add_phrases: [go to the quarry], add_fires: [i will go to the quarry]}\n',
    });
    expect(levels(ours, 'i go to the quarry')).toEqual([['suicide-active.end-my-life', 'urgent']]);
  });

  test('learned thresholds only where something was learned', async () => {
    const { pack } = await over({ 'adjust.yaml': 'cues: {because: Ask more often., ask: 0.5}\n' });
    expect(pack.engine.cues).toBeUndefined();
  });
});

test('loud rules are doubted by the base’s own weights only: nobody silences them by asking less, or by other weights', async () => {
  const model = { bits: 4, width: 1, parts: 1, scale: 1, books: '', rows: '', start: [], outputs: [] };
  const blends = { alone: { weights: [], bias: 0 }, in_chat: { weights: [], bias: 0 } };
  const learned = (doubted: string[]) =>
    JSON.stringify({
      trained: { on: '2026-11-24', messages: 1, batches: ['a'], false_alarms: 0.05 },
      ideas: [],
      ask: blends,
      soon: blends,
      doubted,
      person: model,
      categories: [],
      specialist: model,
      drafts: [],
    });
  const rule = 'suicide-active.end-my-life';
  const base = await load({ ...basePack(), 'ideas.yaml': '{}', 'cues.json': learned([rule]) });
  const doubtedIn = async (files: Record<string, string>) =>
    (await load(overlayPack(files), { base })).pack.engine.cues?.doubted;
  expect(base.pack.engine.cues?.doubted).toEqual([rule]);
  expect(await doubtedIn({ 'adjust.yaml': 'cues: {because: Ask more often., ask: 0.5, soon: -1}\n' })).toEqual([rule]);
  expect(await doubtedIn({ 'adjust.yaml': 'cues: {because: Ask less often., ask: -0.1}\n' })).toEqual([]);
  expect(await doubtedIn({ 'ideas.yaml': '{}', 'cues.json': learned([rule, 'suicide-active.another']) })).toEqual([]);
});

test('two overlays stand on one another; places lead to the file that was written wrong', async () => {
  const first = await over({
    'rules/suicide_active.yaml': '- {id: ours.a, level: urgent, says: S, why: W, phrases: [quarry]}\n',
  });
  const second = {
    ...overlayPack(),
    'pack.yaml': overlayPack()
      ['pack.yaml']!.replace('id: ours', 'id: theirs')
      .replace('extends: base', 'extends: ours'),
  };
  const whole = await load(second, { ours: first });
  expect(whole.made?.layers.map(({ id }) => id)).toEqual(['base', 'ours', 'theirs']);
  const refused = await loadFiles(
    { ...second, 'adjust.yaml': 'rules:\n  - {id: ours.a, because: x, off: true}\n' },
    { ours: first },
  );
  expect(refused).toMatchObject({ ok: false, problems: [{ file: 'adjust.yaml', line: 2 }] });
  const broken = await loadFiles(
    { ...second, 'rules/suicide_active.yaml': '- {id: x.y, level: soon, says: S, why: W,\n   phrases: ["(a"]}\n' },
    { ours: first },
  );
  expect(broken).toMatchObject({
    ok: false,
    problems: [{ file: 'rules/suicide_active.yaml', line: 2, path: '0.phrases.0' }],
  });
});

test('a mistake in the base names the base', async () => {
  const base = await load(basePack());
  const refused = await loadFiles(
    overlayPack({
      'adjust.yaml': 'steps:\n  - {id: write-note, because: x, off: true}\n',
      'suggestions/suicide_active.yaml': '- {id: suicide-active.ask, skill: safety_first, kind: plan, text: T}\n',
    }),
    { base },
  );
  expect(refused).toMatchObject({
    ok: false,
    problems: [{ file: 'suggestions/suicide_active.yaml', line: 1, message: expect.stringContaining('stands twice') }],
  });
});

describe('locked parts', () => {
  const off = {
    'adjust.yaml': 'rules:\n  - {id: suicide-active.plan, because: Agreed with our psychiatrist., off: true}\n',
  };

  test('stay, whatever the overlay guards', async () => {
    const ours = await over({
      'rules/suicide_active.yaml': '- {id: ours.hush, guard: all, why: W, phrases: [have the rope, end my life]}\n',
    });
    expect(levels(ours, 'i have the rope')).toEqual([['suicide-active.plan', 'urgent']]);
    expect(levels(ours, 'i want to end my life')).toEqual([['suicide-active.end-my-life', 'note']]);
  });

  test('open by a policy with its reason, which the pack then shows', async () => {
    const open = { part: 'rule:suicide-active.plan', why: 'Has its own rule', by: 'Clinical board', on: '2026-11-23' };
    const ours = await over(off, { unlock: [open] });
    expect(levels(ours, 'i have the rope')).toEqual([]);
    expect(ours.pack.made?.opened).toEqual([open]);
    expect(ours.pack.made?.parts).toContainEqual({
      part: 'rule:suicide-active.plan',
      pack: 'ours',
      did: 'off',
      fields: ['off'],
      because: 'Agreed with our psychiatrist.',
    });
  });

  test('a policy for something else opens nothing', async () => {
    const unlock = [{ part: 'rule:another', why: 'w', by: 'b', on: '2026-11-23' }];
    await expect(over(off, { unlock })).rejects.toThrow('is locked');
  });
});
