import { expect, test } from 'vitest';
import { LastAsked } from '@/utils/conversation';

type Turn = ['person'] | ['specialist', ...string[]];
const after = (...turns: Turn[]) => {
  const asked = new LastAsked();
  for (const [speaker, ...ids] of turns)
    asked.hear(
      speaker,
      ids.map((category) => ({ category })),
    );
  return asked.ids;
};

test.each<[string, Turn[], string[]]>([
  ['nobody spoke', [], []],
  ['one question', [['specialist', 'asked_suicide']], ['asked_suicide']],
  [
    'all the specialist wrote in one go',
    [
      ['specialist', 'asked_suicide'],
      ['specialist', 'asked_plan'],
    ],
    ['asked_suicide', 'asked_plan'],
  ],
  ['an answer that comes in pieces', [['specialist', 'asked_plan'], ['person'], ['person']], ['asked_plan']],
  ['something else was said since', [['specialist', 'asked_plan'], ['person'], ['specialist']], []],
  [
    'another question was asked since',
    [['specialist', 'asked_plan'], ['person'], ['specialist', 'asked_means']],
    ['asked_means'],
  ],
  [
    'a question before the person ever wrote',
    [['specialist'], ['specialist', 'asked_plan'], ['person']],
    ['asked_plan'],
  ],
  [
    'the same asked twice',
    [
      ['specialist', 'asked_plan'],
      ['specialist', 'asked_plan'],
    ],
    ['asked_plan'],
  ],
  ['a question with a word behind it', [['person'], ['specialist', 'asked_plan'], ['specialist']], ['asked_plan']],
])('%s', (_, turns, ids) => {
  expect(after(...turns)).toEqual(ids);
});
