import { describe, expect, test } from 'vitest';
import type { Skill, Suggestion } from '@/utils/packs';
import { emptySlots, fillSlots, type Moment, slotsOf, suggestFor } from '@/utils/suggest';

const one = (id: string, skill: Skill, extra: Partial<Suggestion> = {}): Suggestion => ({
  id,
  skill,
  kind: 'simple_reflection',
  categories: [],
  from: null,
  to: null,
  text: id,
  ...extra,
});

const suggestions: Suggestion[] = [
  one('general-listen', 'active_listening'),
  one('general-trust', 'trust_and_rapport', { kind: 'affirmation' }),
  one('general-plan', 'practical_support', { kind: 'plan' }),
  one('active-listen', 'active_listening', { categories: ['suicide_active'] }),
  one('active-listen-2', 'active_listening', { categories: ['suicide_active'] }),
  one('active-listen-3', 'active_listening', { categories: ['suicide_active'] }),
  one('active-feel', 'empathy_in_action', { categories: ['suicide_active'], kind: 'complex_reflection' }),
  one('active-ask-how', 'safety_first', {
    categories: ['suicide_active'],
    kind: 'safety_question',
    from: 'ask',
    step: 'ask-plan',
  }),
  one('now-call', 'safety_first', {
    categories: ['suicide_active'],
    kind: 'plan',
    from: 'now',
    step: 'emergency-line',
  }),
  one('calm-only', 'empathy_in_action', { categories: ['suicide_active'], to: 'ask' }),
  one('panic-ground', 'practical_support', { categories: ['panic'], kind: 'plan' }),
];
const moment = (extra: Partial<Moment> = {}): Moment => ({
  level: 'soon',
  categories: ['suicide_active'],
  used: [],
  nextStep: null,
  ...extra,
});
const ids = (extra: Partial<Moment> = {}, n = 3) => suggestFor({ suggestions }, moment(extra), n).map(({ id }) => id);

describe('suggestFor', () => {
  test('the category first, and not three of one skill', () => {
    const first = suggestFor({ suggestions }, moment());
    expect(first).toHaveLength(3);
    expect(first.every(({ categories }) => categories.includes('suicide_active'))).toBe(true);
    expect(new Set(first.map(({ skill }) => skill)).size).toBe(3);
  });

  test('the next step comes first', () => {
    expect(ids({ nextStep: 'ask-plan' })[0]).toBe('active-ask-how');
  });

  test('only what fits the level', () => {
    expect(ids({}, 20)).not.toContain('now-call');
    expect(ids({}, 20)).not.toContain('calm-only');
    expect(ids({ level: 'now' }, 20)).toContain('now-call');
    expect(ids({ level: null, categories: [] }, 20)).toEqual(['general-listen', 'general-trust', 'general-plan']);
  });

  test('only the categories of the moment and general ones', () => {
    expect(ids({}, 20)).not.toContain('panic-ground');
    expect(ids({ categories: ['panic'] }, 1)).toEqual(['panic-ground']);
  });

  test('used ones come last, but they come', () => {
    const all = ids({}, 20);
    const used = ids({ used: all.slice(0, 2) }, 20);
    expect(used.slice(-2).sort()).toEqual(all.slice(0, 2).sort());
    expect(used).toHaveLength(all.length);
  });

  test('one skill when it is asked for, varied by kind', () => {
    expect(ids({ skill: 'active_listening' }, 20)).toEqual([
      'active-listen',
      'active-listen-2',
      'active-listen-3',
      'general-listen',
    ]);
  });

  test('an unsure answer is heard before it is followed up', () => {
    expect(ids({ lastAnswer: 'unsure' })[0]).toBe('active-feel');
  });

  test('at urgent and now safety leads', () => {
    expect(suggestFor({ suggestions }, moment({ level: 'now' }))[0]?.skill).toBe('safety_first');
  });

  test('while it presses, safety is not held back for variety', () => {
    const asks = ['s1', 's2', 's3'].map((id) =>
      one(id, 'safety_first', { categories: ['suicide_active'], kind: 'safety_question', from: 'now' }),
    );
    const pool = [...suggestions, ...asks];
    const skills = (level: 'soon' | 'now') =>
      suggestFor({ suggestions: pool.map((each) => ({ ...each, from: null })) }, moment({ level })).map(
        ({ skill }) => skill,
      );
    expect(skills('now').slice(0, 2)).toEqual(['safety_first', 'safety_first']);
    expect(new Set(skills('soon')).size).toBe(3);
  });

  test('asks for more than there is, and for nothing', () => {
    expect(ids({}, 0)).toEqual([]);
    expect(suggestFor({ suggestions: [] }, moment())).toEqual([]);
  });
});

describe('slots', () => {
  test.each([
    ['no blanks', []],
    ['{event} and {person} and {event}', ['event', 'person']],
    ['{Not this} {this_one}', ['this_one']],
  ])('slotsOf %s', (text, slots) => {
    expect(slotsOf(text)).toEqual(slots);
  });

  test('fills what is given, leaves the rest, and never makes new blanks', () => {
    expect(fillSlots('One more day of {event} with {person}.', { event: ' school ' })).toBe(
      'One more day of school with {person}.',
    );
    expect(fillSlots('{a}', { a: '{b}', b: 'no' })).toBe('b');
    expect(fillSlots('{a}', { a: '  ' })).toBe('{a}');
    expect(fillSlots('{a} $& $1', { a: '$&' })).toBe('$& $& $1');
    expect(fillSlots('{constructor}', {})).toBe('{constructor}');
  });

  test('every blank still standing is found where it stands, also one somebody typed into', () => {
    const text = 'Call {helpline} or {my aunt Jo}, {}';
    expect(emptySlots(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '{helpline}',
      '{my aunt Jo}',
      '{}',
    ]);
    expect(emptySlots('it is 5 > 3 {\n}')).toEqual([]);
  });
});
