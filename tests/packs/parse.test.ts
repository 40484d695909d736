import { describe, expect, test } from 'vitest';
import { compilePack, type Problem, parsePack } from '@/utils/packs';
import { smallPack } from './small-pack';

async function problemsOf(changes: Record<string, string>): Promise<Problem[]> {
  const parsed = parsePack(smallPack(changes));
  if (!parsed.ok) return parsed.problems;
  const compiled = await compilePack(parsed.value);
  return compiled.ok ? [] : compiled.problems;
}

test('a whole pack compiles, the same source to the same hash', async () => {
  const parsed = parsePack(smallPack());
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const [once, again] = [await compilePack(parsed.value), await compilePack(parsed.value)];
  if (!once.ok || !again.ok) throw new Error('does not compile');
  expect(once.value.about.hash).toMatch(/^[0-9a-f]{64}$/);
  expect(again.value).toEqual(once.value);
  expect(once.value.engine.rules.map(({ id, kind }) => [id, kind])).toEqual([
    ['suicide-active.end-my-life', 'risk'],
    ['suicide-active.end-my-life.unless', 'guard'],
    ['concept.near_time', 'concept'],
    ['asked-suicide.direct', 'strength'],
  ]);
  expect(once.value.guidance.suggestions[0]).toMatchObject({ categories: ['suicide_active'], step: 'ask-suicide' });
});

test('a changed word changes the hash', async () => {
  const hash = async (files: Record<string, string>) => {
    const parsed = parsePack(files);
    const compiled = parsed.ok ? await compilePack(parsed.value) : parsed;
    return compiled.ok ? compiled.value.about.hash : '';
  };
  expect(await hash(smallPack())).not.toBe(
    await hash(smallPack({ 'checklists/base.yaml': 'title: Each time\nsteps: [ask-suicide]\n' })),
  );
});

const rules = 'rules/suicide_active.yaml';
const rule = (text: string) =>
  `- id: suicide-active.x\n  level: soon\n  says: S\n  why: W\n  phrases: [end my life]\n${text}`;

describe('what is wrong is named with file, line and what to do', () => {
  test.each<[string, Record<string, string>, Partial<Problem>]>([
    ['broken YAML', { 'lists.yaml': 'when: [tonight\n' }, { file: 'lists.yaml', line: 2 }],
    ['a key twice', { 'lists.yaml': 'when: [tonight]\nwhen: [today]\n' }, { file: 'lists.yaml', line: 2 }],
    [
      'an alias',
      { 'lists.yaml': 'a: &x [tonight]\nb: *x\n' },
      { file: 'lists.yaml', message: expect.stringContaining('cannot be read') as never },
    ],
    ['an unknown field', { [rules]: rule('  colour: red\n') }, { file: rules, line: 6, path: '0.colour' }],
    ['an unknown level', { [rules]: rule('').replace('soon', 'high') }, { file: rules, line: 2, path: '0.level' }],
    ['a number where text belongs', { [rules]: rule('  fires: [911]\n') }, { file: rules, line: 6, path: '0.fires.0' }],
    ['no phrase', { [rules]: rule('').replace('[end my life]', '[]') }, { file: rules, line: 5, path: '0.phrases' }],
    [
      'an unknown list',
      { [rules]: rule('').replace('end my life', 'end <nothing>') },
      { file: rules, line: 5, path: '0.phrases.0' },
    ],
    [
      'unbalanced brackets',
      { [rules]: rule('').replace('end my life', '"(end my life"') },
      { file: rules, line: 5, path: '0.phrases.0' },
    ],
    ['the same id twice', { [rules]: rule('') + rule('') }, { file: rules, line: 6, path: '1.id' }],
    [
      'an unknown concept',
      { [rules]: rule('  concepts: [nothing]\n') },
      { file: rules, line: 6, path: '0.concepts.0' },
    ],
    ['an unknown strength', { [rules]: rule('  after: [asked_nothing]\n') }, { file: rules, line: 6 }],
    [
      'a category nobody described',
      { 'rules/other.yaml': rule('').replace('suicide-active.x', 'other.x') },
      { file: 'rules/other.yaml' },
    ],
    [
      'an unknown step',
      { 'checklists/base.yaml': 'title: T\nsteps:\n  - ask-suicide\n  - nothing\n' },
      { file: 'checklists/base.yaml', line: 4 },
    ],
    [
      'a blank that is not closed',
      { 'suggestions/suicide_active.yaml': '- {id: a.b, skill: safety_first, kind: plan, text: "Hello {name"}\n' },
      { file: 'suggestions/suicide_active.yaml', line: 1 },
    ],
    [
      'an address without https',
      {
        'referrals/gb.yaml':
          'country: GB\nname: UK\nentries:\n  - {id: a, name: A, confidence: A, chat_url: "javascript:alert(1)"}\n',
      },
      { file: 'referrals/gb.yaml', line: 4 },
    ],
    ['a missing file', { 'levels.yaml': undefined as never }, { file: 'levels.yaml' }],
    ['a file that does not belong', { 'notes/x.yaml': 'a: 1\n' }, { file: 'notes/x.yaml' }],
    ['a prototype key', { 'lists.yaml': '__proto__: [x]\nwhen: [tonight]\n' }, { file: 'lists.yaml' }],
  ])('%s', async (_, changes, expected) => {
    const files = Object.fromEntries(Object.entries(smallPack(changes)).filter(([, text]) => text !== undefined));
    const parsed = parsePack(files);
    const compiled = parsed.ok ? await compilePack(parsed.value) : parsed;
    const problems = compiled.ok ? [] : compiled.problems;
    expect(problems).toContainEqual(expect.objectContaining(expected));
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  test('all problems of all files come at once', async () => {
    const problems = await problemsOf({
      [rules]: rule('').replace('soon', 'high'),
      'levels.yaml': '- {id: soon}\n',
      'referrals/gb.yaml': 'country: gb\nname: UK\nentries: []\n',
    });
    expect(new Set(problems.map((problem) => problem.file))).toEqual(
      new Set([rules, 'levels.yaml', 'referrals/gb.yaml']),
    );
  });
});
