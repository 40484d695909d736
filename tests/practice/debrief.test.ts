import { describe, expect, test } from 'vitest';
import { BENCHMARKS, debrief, type HeardMessage, mistakesOf, standing, toMeasures } from '@/utils/practice';

const kinds = {
  flags: new Set(['judging', 'why_question']),
  strengths: new Set(['reflection', 'open_question', 'asked_suicide']),
};
const mine = (text: string, ...spans: [category: string, words: string, tag?: 'guarded'][]): HeardMessage => ({
  who: 'specialist',
  text,
  findings: spans.map(([category, words, tag]) => ({
    category,
    words,
    rule: category,
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
    tags: tag ? [tag] : [],
  })),
  steps: [],
});
const theirs = (text: string): HeardMessage => ({ who: 'person', text, findings: [], steps: [] });

const chat = [
  theirs('i sit with her chair'),
  mine(
    'That sounds lonely. What do you miss most?',
    ['reflection', 'That sounds lonely'],
    ['open_question', 'What do you miss'],
  ),
  theirs('her voice'),
  mine(
    'So you lay two places. Are you thinking of suicide? Is it cold?',
    ['reflection', 'So you lay'],
    ['asked_suicide', 'thinking of suicide'],
  ),
  mine('Why did you do that? That was selfish.', ['why_question', 'Why did you'], ['judging', 'selfish']),
];

describe('figures of a debrief', () => {
  const { figures, done, missed, flags } = debrief(chat, ['reflection', 'asked_suicide', 'check_in'], kinds);

  test('count sentences, with direct safety questions apart', () => {
    expect(figures).toMatchObject({
      messages: 3,
      reflections: 2,
      complexReflections: 1,
      openQuestions: 1,
      closedQuestions: 2,
      safetyQuestions: 1,
      questions: 3,
      longMessages: 1,
      flags: 2,
      strengths: 4,
    });
    expect(figures.reflectionsToQuestions).toBeCloseTo(2 / 3);
    expect(figures.openShare).toBeCloseTo(1 / 3);
    expect(figures.complexShare).toBe(0.5);
  });

  test('words a message and the share of the talk', () => {
    expect(figures.words).toBe(8 + 13 + 8);
    expect(figures.wordsPerMessage).toBeCloseTo(29 / 3);
    expect(figures.talkShare).toBeCloseTo(29 / (29 + 7));
  });

  test('what was covered and what was missed', () => {
    expect({ done, missed }).toEqual({ done: ['reflection', 'asked_suicide'], missed: ['check_in'] });
    expect(flags).toEqual([
      { id: 'why_question', times: 1 },
      { id: 'judging', times: 1 },
    ]);
  });

  test('guarded words are nothing', () => {
    expect(debrief([mine('Why did you', ['why_question', 'Why did', 'guarded'])], [], kinds).flags).toEqual([]);
  });

  test('nothing to share is no figure, and is not kept', () => {
    const empty = debrief([theirs('hi')], ['reflection'], kinds);
    expect(empty.figures).toMatchObject({ wordsPerMessage: null, reflectionsToQuestions: null, complexShare: null });
    expect(toMeasures(empty.figures)).not.toHaveProperty('reflectionsToQuestions');
    expect(toMeasures(figures)).toMatchObject({ reflections: 2, questions: 3 });
  });
});

test('benchmarks are those of MITI, as fair and good', () => {
  const [ratio, complex] = BENCHMARKS;
  expect([ratio, complex].map((one) => [one?.figure, one?.fair, one?.good, one?.source])).toEqual([
    ['reflectionsToQuestions', 1, 2, 'S16'],
    ['complexShare', 0.4, 0.5, 'S16'],
  ]);
  if (!ratio) throw new Error('no benchmark');
  expect([0.9, 1, 1.9, 2, null].map((value) => standing(ratio, value))).toEqual([
    'below',
    'fair',
    'fair',
    'good',
    null,
  ]);
});

test('mistakes become cards: what was left out with a way to say it, and each flag once with its message', () => {
  const drafts = [
    { id: 'judging', kind: 'flag' as const, name: 'Judging', why: 'w', instead: 'It was not your fault.' },
    { id: 'why_question', kind: 'flag' as const, name: 'Why', why: 'w', instead: '' },
  ];
  const made = mistakesOf(
    { trains: ['empathy_in_action'] },
    [...chat, mine('selfish', ['judging', 'selfish'])],
    ['check_in', 'connect', 'unknown'],
    drafts,
    (id) => (id === 'unknown' ? null : `try ${id}`),
    { category: 'suicide_active', level: 'soon' },
  );
  const reached = { category: 'suicide_active', level: 'soon' };
  expect(made).toEqual([
    {
      turn: 4,
      about: 'judging',
      rule: 'judging',
      skill: 'empathy_in_action',
      strong: 'It was not your fault.',
      ...reached,
    },
    { turn: -1, about: 'check_in', rule: null, skill: 'safety_first', strong: 'try check_in', ...reached },
    { turn: -1, about: 'connect', rule: null, skill: 'empathy_in_action', strong: 'try connect', ...reached },
  ]);
});
