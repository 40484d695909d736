import { describe, expect, test } from 'vitest';
import { answer, begin, heard, otherWays, type PracticeState, replay } from '@/utils/practice';
import { small } from './small';

const go = (...messages: string[][]) => {
  const said: string[] = [...begin(small).says];
  let state: PracticeState = begin(small).state;
  for (const marks of messages) {
    const played = answer(small, state, marks);
    said.push(...played.says);
    state = played.state;
  }
  return { state, said };
};

describe('the simulated person', () => {
  test('answers by what the message holds, the first answer that fits', () => {
    expect(go(['judging', 'reflection'])).toMatchObject({
      state: { turn: 'shut', over: true, trust: -2 },
      said: ['hello says this', 'oh.', 'shut says this'],
    });
    expect(go(['reflection'], ['asked_suicide'], ['told_team'])).toMatchObject({
      state: { turn: 'good', over: true, trust: 1 },
      said: ['hello says this', 'mm', 'open says this', 'good says this'],
    });
  });

  test('needs trust where the scenario says so', () => {
    expect(go(['asked_suicide']).said.at(-1)).toBe('hm?');
  });

  test('never says a line twice, and always comes to an end', () => {
    for (const marks of [[], ['reflection'], ['open_question', 'asked_suicide'], ['silence']]) {
      const { state, said } = go(...Array.from({ length: 12 }, () => marks));
      expect(state.over).toBe(true);
      expect(new Set(said).size).toBe(said.length);
    }
  });

  test('what was done earlier opens and shuts answers; this message counts for after, not for not_yet', () => {
    expect(go(['reflection'], ['asked_suicide', 'secrecy'], ['told_team']).state.turn).toBe('shut');
    expect(go(['reflection'], ['asked_suicide'], ['told_team', 'secrecy']).state.turn).toBe('good');
  });

  test('says nothing after the end', () => {
    const { state } = go(['judging']);
    expect(answer(small, state, ['reflection'])).toEqual({ state, says: [], took: null });
  });

  test('is the same person after a replay', () => {
    const marks = [['reflection'], ['very_short'], ['asked_suicide']];
    expect(replay(small, marks)).toEqual(go(...marks).state);
  });
});

test('other ways are those that were open, with what the person would have said', () => {
  const start = begin(small).state;
  const took = answer(small, start, ['judging']);
  expect(otherWays(small, start, took.took, took.says)).toEqual([
    { if: ['reflection', 'open_question'], says: ['mm'] },
  ]);
  const trusted = answer(small, start, ['reflection']).state;
  expect(otherWays(small, trusted, null, ['hm?']).map((way) => way.if)).toEqual([
    ['judging'],
    ['reflection', 'open_question'],
    ['asked_suicide'],
  ]);
  expect(otherWays(small, { ...start, over: true }, null, [])).toEqual([]);
});

describe('what a message holds', () => {
  const found = (category: string, more: object = {}) => ({
    category,
    level: 'note' as const,
    rule: category,
    start: 0,
    end: 1,
    words: 'x',
    says: '',
    why: '',
    tags: [],
    by: 'phrase' as const,
    ...more,
  });
  const flags = new Set(['judging']);
  const names = (text: string, ...findings: ReturnType<typeof found>[]) =>
    heard(text, { findings, steps: [{ step: 'connect', start: 0, end: 1, words: 'x' }] }, flags);

  test('names of findings, steps and signs', () => {
    expect(names('It sounds hard, is it?', found('reflection'))).toEqual([
      'reflection',
      'connect',
      'question',
      'closed_question',
    ]);
    expect(names('What happened here today?', found('open_question'))).toEqual([
      'open_question',
      'connect',
      'question',
    ]);
    expect(heard('  ', { findings: [], steps: [] }, flags)).toEqual(['silence']);
    expect(heard('ok', { findings: [], steps: [] }, flags)).toEqual(['very_short', 'no_question']);
    expect(heard('word '.repeat(41), { findings: [], steps: [] }, flags)).toContain('long');
  });

  test('guarded words and flags that are only likely do not count', () => {
    expect(names('a b c d', found('reflection', { tags: ['guarded'] }))).not.toContain('reflection');
    expect(names('a b c d', found('judging', { by: 'cues' }))).not.toContain('judging');
    expect(names('a b c d', found('judging'))).toContain('judging');
    expect(names('a b c d', found('reflection', { by: 'cues' }))).toContain('reflection');
  });
});
