import { describe, expect, test } from 'vitest';
import { type ConversationEvent, KEPT_MESSAGES, LastAsked, reduce, view } from '@/utils/conversation';
import { COMBINATIONS, DESK, finding, message, seeded, shuffled, stateOf, told } from './facts';

const seen = (...events: ConversationEvent[]) => view(stateOf(...events), DESK, COMBINATIONS);
const sign = (category: string) => [finding(category, 'ask')];

describe('several people in one conversation', () => {
  test('what two of them said does not combine', () => {
    const thought = message(1, { from: 'a', concepts: ['thought'], findings: sign('suicide_thoughts') });
    const means = message(2, { from: 'b', concepts: ['means'] });
    expect(seen(told(thought), told(means)).level).toBe('ask');
    expect(seen(told(thought), told({ ...means, from: 'a' })).level).toBe('soon');
  });

  test('nor do signs of two people add up, and one’s own still do across the words of others', () => {
    const first = message(1, { from: 'a', findings: sign('grief') });
    const second = message(2, { from: 'b', findings: sign('sleep') });
    expect(seen(told(first), told(second)).level).toBe('ask');
    const own = message(3, { from: 'a', findings: sign('sleep') });
    const { level, noticed } = seen(told(first), told(second), told(own));
    expect(level).toBe('soon');
    expect(noticed.find(({ rule }) => rule === 'two-signs')).toMatchObject({ message: 'm3', person: 1 });
  });

  test('words of nobody knows whom count with everybody’s', () => {
    const { level } = seen(
      told(message(1, { from: 'a', findings: sign('grief') })),
      told(message(2, { from: 'b' })),
      told(message(3, { findings: sign('sleep') })),
    );
    expect(level).toBe('soon');
  });

  test('who said it is numbered in the order of first words, and only where there are several', () => {
    const one = told(message(1, { from: 'x', findings: sign('grief') }));
    const two = told(message(2, { from: 'a', findings: sign('sleep') }));
    expect(seen(one).noticed.map(({ person }) => person)).toEqual([undefined]);
    const people = (...events: ConversationEvent[]) =>
      seen(...events).noticed.map(({ message, person }) => [message, person]);
    expect(people(one, two)).toEqual([
      ['m2', 2],
      ['m1', 1],
    ]);
    // An archive read later gives nobody another number.
    const older = told(message(-5, { from: 'c', at: 5000, findings: sign('debt') }));
    expect(people(one, two, older)).toEqual([
      ['m2', 2],
      ['m1', 1],
      ['m-5', 3],
    ]);
  });

  test('folding keeps people apart, and their numbers', () => {
    const first = told(message(0, { from: 'a', findings: sign('grief') }));
    const second = told(message(1, { from: 'b', findings: sign('sleep') }));
    const rest = Array.from({ length: KEPT_MESSAGES }, (_, i) =>
      told(message(i + 2, { from: 'c', findings: [finding('debt', 'note')] })),
    );
    const state = stateOf(first, second, ...rest);
    expect(Object.keys(state.messages)).not.toContain('m0');
    const { level, noticed } = view(state, DESK, COMBINATIONS);
    expect(level).toBe('ask');
    expect(new Set(noticed.map(({ person }) => person))).toEqual(new Set([3]));
  });

  test('any order and any repetition of what was told gives the same state, with people in it', () => {
    const random = seeded(7);
    const events = Array.from({ length: 30 }, (_, i) =>
      told(
        message(i % 10, {
          at: 1000 + i,
          ...(i % 3 === 0 ? {} : { from: i % 2 === 0 ? 'a' : 'b' }),
          findings: i % 4 === 0 ? sign('grief') : [],
        }),
      ),
    );
    const wanted = stateOf(...events);
    for (let round = 0; round < 20; round++) {
      const again = [...shuffled(events, random), ...shuffled(events, random).slice(0, 9)];
      expect(again.reduce(reduce, stateOf())).toEqual(wanted);
    }
  });
});

describe('whose answer it is', () => {
  const asked = (...named: string[]) => {
    const last = new LastAsked();
    last.hear('person', [], 'a');
    last.hear('person', [], 'b');
    last.hear('specialist', [{ category: 'asked_plan' }], undefined, named);
    return last;
  };
  const IDS = ['asked_plan'];

  test('anybody’s next message, and of the first who answered what follows too', () => {
    const last = asked();
    expect([last.idsFor('a'), last.idsFor('b')]).toEqual([IDS, IDS]);
    last.hear('person', [], 'a');
    expect([last.idsFor('a'), last.idsFor('b')]).toEqual([IDS, IDS]);
    last.hear('person', [], 'b');
    expect([last.idsFor('a'), last.idsFor('b'), last.idsFor('c')]).toEqual([IDS, [], IDS]);
  });

  test('only theirs, who was named', () => {
    const last = asked('b');
    expect([last.idsFor('a'), last.idsFor('b'), last.idsFor(undefined)]).toEqual([[], IDS, IDS]);
    last.hear('person', [], 'a');
    last.hear('person', [], 'b');
    expect([last.idsFor('a'), last.idsFor('b')]).toEqual([[], IDS]);
  });
});
