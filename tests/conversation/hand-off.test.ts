import { describe, expect, test } from 'vitest';
import { handOff, view } from '@/utils/conversation';
import { COMBINATIONS, DESK, finding, message, stateOf, told } from './facts';

const note = (...events: Parameters<typeof stateOf>) => {
  const state = stateOf(...events);
  return handOff(state, view(state, DESK, COMBINATIONS), DESK);
};
const said = told(
  message(1, { findings: [finding('suicide_active', 'urgent', { words: 'end my life', says: 'Thoughts' })] }),
);

describe('the facts of a note', () => {
  test('situation: level, since when, about what, which words', () => {
    expect(note(said)).toMatchObject({
      level: 'urgent',
      raisedTo: 'urgent',
      since: 1001,
      categories: ['suicide_active'],
      said: [{ words: 'end my life', level: 'urgent', at: 1001 }],
    });
  });

  test('the same words once, the highest first, four at most; notes are left out', () => {
    const facts = note(
      said,
      told(message(2, { findings: [finding('suicide_active', 'ask', { words: 'End my life', rule: 'other' })] })),
      told(message(3, { findings: [finding('panic', 'note', { words: 'little thing' })] })),
      ...[4, 5, 6, 7, 8].map((n) =>
        told(message(n, { findings: [finding('panic', 'ask', { words: `words ${n}`, rule: `r${n}` })] })),
      ),
    );
    expect(facts.said.map(({ words }) => words)).toEqual(['end my life', 'words 8', 'words 7', 'words 6']);
  });

  test('asked and answered, done, skipped: what the tool only suggests is not confirmed', () => {
    const sent = told(
      message(2, {
        speaker: 'specialist',
        findings: [finding('asked_suicide', 'note'), finding('shared_line', 'note'), finding('asked_plan', 'note')],
      }),
    );
    const facts = note(
      said,
      sent,
      { type: 'step', at: 2000, step: 'ask-suicide', status: 'confirmed', answer: 'yes' },
      { type: 'step', at: 2001, step: 'tell-supervisor', status: 'confirmed' },
      { type: 'step', at: 2002, step: 'distance', status: 'not_applicable', reason: 'no means' },
      { type: 'told', at: 2003, role: 'supervisor' },
    );
    expect(facts.asked).toContainEqual({ step: 'ask-suicide', answer: 'yes', at: 2000, confirmed: true });
    expect(facts.asked).toContainEqual({ step: 'ask-plan', answer: null, at: null, confirmed: false });
    expect(facts.done).toContainEqual({ step: 'tell-supervisor', at: 2001, confirmed: true });
    expect(facts.skipped).toEqual([{ step: 'distance', reason: 'no means' }]);
    expect(facts.told).toEqual([{ role: 'supervisor', at: 2003 }]);
    expect(facts.open).not.toContain('ask-suicide');
    expect(facts.open).toContain('already-acted');
  });

  test('lowered words are named as lowered, never quoted as standing', () => {
    const facts = note(said, {
      type: 'lower',
      at: 3000,
      message: 'm1',
      rule: 'suicide_active.rule',
      reason: 'lyrics',
    });
    expect(facts).toMatchObject({ level: null, raisedTo: 'urgent', said: [], lowered: [{ reason: 'lyrics' }] });
  });

  test('nothing happened: an empty note', () => {
    expect(note()).toMatchObject({ level: null, said: [], asked: [], done: [], told: [], open: [] });
  });
});
