import { describe, expect, test } from 'vitest';
import { compilePack, loadFiles, parsePack, printProblem } from '@/utils/packs';
import { basePack, overlayPack } from './base-pack';
import { smallPack } from './small-pack';

const HEAD = `id: late
title: Late
level: none
person: Kim
about: Kim writes.
trains: [active_listening]
difficulty: gentle
minutes: 5
source: tests
covers: [asked_suicide]
`;
const EXAMPLES = `examples:
  good: { replies: [hello], ends: bye }
  weak: { replies: [hello], ends: gone }
`;
const GOOD = `${HEAD}turns:
  - id: hi
    says: hello there
    answers:
      - { when: [asked_suicide], to: bye }
    otherwise: { says: [hm], to: gone }
  - { id: bye, says: thanks, ends: good, because: Well done. }
  - { id: gone, says: bye then, ends: left, because: Nothing was asked. }
${EXAMPLES}`;

async function problems(chat: string): Promise<string[]> {
  const parsed = parsePack(smallPack({ 'scenarios/late.yaml': chat }));
  if (!parsed.ok) return parsed.problems.map(printProblem);
  const compiled = await compilePack(parsed.value);
  return compiled.ok ? [] : compiled.problems.map(printProblem);
}

test('a chat that answers compiles, and so does a fixed one, which leads on by itself', async () => {
  expect(await problems(GOOD)).toEqual([]);
  const parsed = parsePack(
    smallPack({ 'scenarios/fixed.yaml': 'id: fixed\ntitle: F\nlevel: none\nperson: Kim\nmessages: [one, two]\n' }),
  );
  if (!parsed.ok) throw new Error(parsed.problems.map(printProblem).join('\n'));
  const compiled = await compilePack(parsed.value);
  if (!compiled.ok) throw new Error(compiled.problems.map(printProblem).join('\n'));
  const fixed = compiled.value.scenarios?.find(({ id }) => id === 'fixed');
  expect(fixed).toMatchObject({ fixed: true, examples: null });
  expect(fixed?.turns.map(({ says, otherwise, ends }) => [says, otherwise?.to, ends])).toEqual([
    [['one'], 'message-2', null],
    [['two'], undefined, 'over'],
  ]);
});

describe('mistakes are told with file, line and what to do', () => {
  const cases: [name: string, chat: string, told: string][] = [
    [
      'an unknown name',
      GOOD.replace('when: [asked_suicide]', 'when: [asked_suiside]'),
      'scenarios/late.yaml:15:18 turns.0.answers.0.when.0: Nothing in a message is called "asked_suiside". Use an id of drafts/',
    ],
    [
      'a turn that is not there',
      GOOD.replace('to: bye }', 'to: good-bye }'),
      'turns.0.answers.0.to: There is no turn "good-bye". Check the spelling, or write that turn.',
    ],
    [
      'a turn nobody reaches',
      GOOD.replace('- { id: bye,', '- { id: lost, says: where am i, ends: left, because: x }\n  - { id: bye,'),
      'scenarios/late.yaml:17:11 turns.1.id: Nothing leads to the turn "lost". Name it under to somewhere, or take it out.',
    ],
    [
      'no otherwise',
      GOOD.replace('    otherwise: { says: [hm], to: gone }\n', ''),
      'turns.0.id: The turn "hi" has no otherwise. Say where it goes',
    ],
    [
      'a circle',
      GOOD.replace(
        'otherwise: { says: [hm], to: gone }',
        'otherwise: { says: [hm], to: two }\n  - { id: two, says: so, otherwise: { to: hi } }\n  - { id: three, says: then, otherwise: { to: gone } }',
      ),
      'These turns go round in a circle: hi → two → hi. Let one of them lead on.',
    ],
    [
      'a line that stands twice',
      GOOD.replace('says: thanks', 'says: "Hello, there!"'),
      'turns.1.says: "Hello, there!" stands twice in this chat. Word one of them differently.',
    ],
    [
      'an answer that is never given',
      GOOD.replace('to: bye }', 'to: bye }\n      - { when: [asked_suicide], to: gone }'),
      'turns.0.answers.1: An answer above fits the same messages, so this one is never given.',
    ],
    [
      'an answer that always fits',
      GOOD.replace('{ when: [asked_suicide], to: bye }', '{ to: bye }'),
      'turns.0.answers.0: This answer fits every message.',
    ],
    [
      'an answer that does nothing',
      GOOD.replace('{ when: [asked_suicide], to: bye }', '{ when: [asked_suicide] }'),
      'turns.0.answers.0: This answer neither says anything nor leads on. Add says, or to.',
    ],
    [
      'an ending with answers',
      GOOD.replace('says: hello there', 'says: hello there\n    ends: left\n    because: x'),
      'turns.0.ends: The turn "hi" ends the chat and has answers.',
    ],
    [
      'an ending that does not say why',
      GOOD.replace(', because: Well done.', ''),
      'turns.1.ends: The ending "bye" does not say why.',
    ],
    [
      'no good end',
      GOOD.replace('ends: good,', 'ends: partly,'),
      'turns: No turn ends well. Write one with ends: good.',
    ],
    [
      'what the trainee is told before',
      GOOD.replace('about: Kim writes.\n', '').replace('minutes: 5\n', ''),
      'id: A chat with turns also needs: about, minutes.',
    ],
    ['no content note', GOOD.replace('level: none', 'level: soon'), 'id: There is no content note (content).'],
    [
      'an example that ends nowhere',
      GOOD.replace('ends: gone }', 'ends: away }'),
      'examples.weak.ends: There is no turn "away".',
    ],
    [
      'covers nobody knows',
      GOOD.replace('covers: [asked_suicide]', 'covers: [listening]'),
      'covers.0: There is no strength or step "listening".',
    ],
    [
      'neither messages nor turns',
      'id: x\ntitle: X\nlevel: none\nperson: Kim\n',
      'id: This chat has neither messages nor turns.',
    ],
  ];
  test.each(cases)('%s', async (_, chat, told) => {
    const found = await problems(chat);
    expect(found.join('\n')).toContain(told);
    for (const line of found) expect(line).toMatch(/^scenarios\/late\.yaml:\d+:\d+ .+\. .+/);
  });
});

test('an overlay’s chats stand beside those of its base, checked with the names of both', async () => {
  const fixed = 'id: fixed\ntitle: F\nlevel: none\nperson: Kim\nmessages: [one, two]\n';
  const base = parsePack(basePack({ 'scenarios/fixed.yaml': fixed }));
  if (!base.ok) throw new Error(base.problems.map(printProblem).join('\n'));
  const load = (chat: string) => loadFiles(overlayPack({ 'scenarios/late.yaml': chat }), { base: base.value });
  const loaded = await load(GOOD);
  if (!loaded.ok) throw new Error(loaded.problems.map(printProblem).join('\n'));
  expect(loaded.value.pack.scenarios?.map(({ id }) => id)).toEqual(['fixed', 'late']);
  const broken = await load(GOOD.replace('to: bye }', 'to: nowhere }'));
  expect(broken.ok ? [] : broken.problems.map(printProblem)).toContainEqual(
    expect.stringMatching(/^scenarios\/late\.yaml:\d+:\d+ turns\.0\.answers\.0\.to: There is no turn "nowhere"/),
  );
});
