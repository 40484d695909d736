import { describe, expect, test } from 'vitest';
import { type ConversationEvent, KEPT_MESSAGES, open, reduce, view } from '@/utils/conversation';
import { LEVELS, rank } from '@/utils/level';
import { COMBINATIONS, DESK, finding, message, PLACE, seeded, shuffled, stateOf, told } from './facts';

const CATEGORIES = ['panic', 'suicide_active', 'warning_signs', 'self_harm'];
const STRENGTHS = ['asked_suicide', 'asked_plan', 'reflection', 'minimising'];

/** A made-up conversation with everything that can happen in one, many things at the same millisecond. */
function story(random: () => number): ConversationEvent[] {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const at = () => 1000 + Math.floor(random() * 30);
  const events: ConversationEvent[] = [];
  for (let n = 0; n < 40; n += 1) {
    const order = Math.floor(random() * 14);
    const id = `m${order}`;
    const rule = `${pick(CATEGORIES)}.rule`;
    const speaker = pick(['person', 'person', 'unknown', 'specialist'] as const);
    const mine = speaker === 'specialist';
    events.push(
      pick<() => ConversationEvent>([
        () =>
          told(
            message(order, {
              speaker,
              at: 1000 + order,
              findings: Array.from({ length: Math.floor(random() * 3) }, () =>
                finding(pick(mine ? STRENGTHS : CATEGORIES), mine ? 'note' : pick(LEVELS), { words: pick(['a', 'b']) }),
              ),
              concepts: random() < 0.4 ? [pick(['thought', 'means'])] : [],
              steps: mine && random() < 0.3 ? [{ step: 'distance', words: pick(['x', 'y']) }] : [],
            }),
            at(),
          ),
        () => ({ type: 'message_removed', at: at(), id }),
        () => ({
          type: 'step',
          at: at(),
          step: 'ask-suicide',
          status: pick(['confirmed', 'open', 'not_applicable']),
          answer: pick(['yes', 'no']),
        }),
        () => ({ type: 'lower', at: at(), message: id, rule, reason: pick(['joke', 'past']) }),
        () => ({ type: 'unlower', at: at(), message: id, rule }),
        () => ({ type: 'ignore', at: at(), rule }),
        () => ({ type: pick(['open_checklist', 'close_checklist'] as const), at: at(), category: pick(CATEGORIES) }),
        () => ({ type: 'used', at: at(), suggestion: pick(['s1', 's2']) }),
        () => ({ type: pick(['told', 'untold'] as const), at: at(), role: pick(['supervisor', 'emergency']) }),
        () => ({ type: 'zone', at: at(), zone: pick(['Europe/London', 'Asia/Tokyo']) }),
        () => ({ type: 'country', at: at(), code: pick(['GB', 'US', 'IE']) }),
        () => ({
          type: 'watching',
          at: at(),
          watching: pick(['on', 'paused', 'ended']),
          level: pick([null, ...LEVELS]),
        }),
        () => ({ type: 'opened', at: at(), key: 'k', place: { platform: pick(['One', 'Two']), host: 'h' } }),
      ])(),
    );
  }
  if (random() < 0.3) events.push({ type: 'cleared', at: at() });
  return events;
}

describe('facts', () => {
  test('any order and any repetition of the events give the same state and the same view', () => {
    for (let seed = 1; seed <= 150; seed += 1) {
      const random = seeded(seed);
      const events = story(random);
      const straight = stateOf(...events);
      const replayed = shuffled([...events, ...events.filter(() => random() < 0.5)], random);
      expect(stateOf(...replayed), `seed ${seed}`).toEqual(straight);
      expect(view(stateOf(...replayed), DESK, COMBINATIONS)).toEqual(view(straight, DESK, COMBINATIONS));
    }
  });

  test('two tabs that hear different parts in different orders end in the same state', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const random = seeded(seed);
      const events = story(random);
      // Each tab tells what it saw, some of it both; the worker writes them down as they come in.
      const one = events.filter(() => random() < 0.6);
      const other = events.filter((event) => !one.includes(event) || random() < 0.3);
      const meeting = [...one, ...other];
      expect(stateOf(...meeting), `seed ${seed}`).toEqual(stateOf(...shuffled(meeting, random)));
      expect(stateOf(...meeting), `seed ${seed}`).toEqual(stateOf(...events));
    }
  });

  test('a worker that dies after every event, and replays the last ones, loses and doubles nothing', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const random = seeded(seed);
      const events = story(random);
      let stored = JSON.stringify(open('k', PLACE, 1000));
      for (const [at, event] of events.entries()) {
        // What was answered to nobody is told again, with up to five events before it.
        const again = events.slice(Math.max(0, at - Math.floor(random() * 6)), at);
        stored = JSON.stringify([...again, event].reduce(reduce, JSON.parse(stored)));
      }
      expect(JSON.parse(stored), `seed ${seed}`).toEqual(JSON.parse(JSON.stringify(stateOf(...events))));
    }
  });

  test('nothing of a message but matched words, names and numbers is in the state, whatever happens', () => {
    const SECRET = 'zebra';
    for (let seed = 1; seed <= 60; seed += 1) {
      const random = seeded(seed);
      const events = story(random).map((event) =>
        event.type === 'message'
          ? // Reports that carry the whole message beside its facts, as no page of ours does.
            {
              ...event,
              text: SECRET,
              message: {
                ...event.message,
                text: SECRET,
                findings: event.message.findings.map((one) => ({ ...one, context: SECRET })),
                steps: event.message.steps.map((one) => ({ ...one, context: SECRET })),
              },
            }
          : event,
      );
      expect(JSON.stringify(stateOf(...events))).not.toContain(SECRET);
      const words = Object.values(stateOf(...events).messages).flatMap(({ findings }) =>
        findings.map((one) => one.words),
      );
      expect(words.filter((one) => !['a', 'b'].includes(one))).toEqual([]);
    }
  });

  test('the level never falls unless a hand lowers, ignores or clears', () => {
    let risen = 0;
    for (let seed = 1; seed <= 150; seed += 1) {
      const events = story(seeded(seed)).filter(
        // A message that turns out to be the specialist's own was never the person's.
        ({ type, ...rest }) =>
          !['lower', 'ignore', 'cleared', 'unlower'].includes(type) &&
          !('message' in rest && typeof rest.message === 'object' && rest.message.speaker === 'specialist'),
      );
      let state = open('k', PLACE, 1000);
      let before = 0;
      for (const event of events) {
        state = reduce(state, event);
        const now = rank(view(state, DESK, COMBINATIONS).level);
        expect(now, `seed ${seed}`).toBeGreaterThanOrEqual(before);
        if (now > before) risen += 1;
        before = now;
      }
    }
    expect(risen).toBeGreaterThan(100);
  });

  test('an edit, a deletion and a scrolled-away row do not take back what was said', () => {
    const said = message(1, { findings: [finding('suicide_active', 'soon')] });
    const state = stateOf(told(said), told({ ...said, findings: [] }, 2000), {
      type: 'message_removed',
      at: 3000,
      id: 'm1',
    });
    const shown = view(state, DESK, []);
    expect(shown.level).toBe('soon');
    expect(shown.noticed).toMatchObject([{ rule: 'suicide_active.rule', gone: true }]);
  });

  test('a message learned to be the specialist’s own leaves the person’s level', () => {
    const unknown = message(1, { speaker: 'unknown', findings: [finding('suicide_active', 'soon')] });
    expect(view(stateOf(told(unknown)), DESK, []).level).toBe('soon');
    const own = { ...unknown, speaker: 'specialist' as const, findings: [finding('asked_suicide', 'note')] };
    const shown = view(stateOf(told(unknown), told(own, 2000)), DESK, []);
    expect(shown.level).toBeNull();
    expect(shown.strengths).toEqual(['asked_suicide']);
  });

  test('nothing but matched words is kept', () => {
    const event = told(message(1, { findings: [finding('panic', 'ask', { words: 'cant breathe' })] }));
    const leaky = { ...event, message: { ...(event as { message: object }).message } } as ConversationEvent;
    expect(JSON.stringify(stateOf(leaky))).toContain('cant breathe');
    expect(Object.keys(stateOf(leaky).messages.m1 ?? {}).sort()).toEqual(
      ['at', 'concepts', 'conceptsAt', 'findings', 'id', 'order', 'speaker', 'steps', 'version'].sort(),
    );
  });

  test('clearing forgets everything until then and nothing after', () => {
    const shown = view(
      stateOf(
        told(message(1, { findings: [finding('suicide_active', 'soon')] }), 1500),
        { type: 'told', at: 1500, role: 'supervisor' },
        { type: 'cleared', at: 2000 },
        told(message(1, { findings: [finding('suicide_active', 'soon')] }), 1900),
        told(message(2, { at: 2500, findings: [finding('panic', 'ask')] }), 2500),
      ),
      DESK,
      [],
    );
    expect(shown).toMatchObject({ level: 'ask', told: {}, categories: [{ id: 'panic' }] });
  });

  test('the newest word about the page counts, whatever the order; forgetting what was said keeps it', () => {
    const events = [
      { type: 'health', at: 3, health: 'cannot_read' },
      { type: 'health', at: 2, health: 'reading' },
      { type: 'cleared', at: 9 },
    ] as const;
    expect(view(stateOf(), DESK, []).health).toBeNull();
    expect(view(stateOf(...events), DESK, []).health).toBe('cannot_read');
    expect(stateOf(...events.toReversed())).toEqual(stateOf(...events));
  });

  test('told by mistake is taken back, and told again counts again, in any order', () => {
    const events = [
      { type: 'told', at: 5, role: 'supervisor' },
      { type: 'untold', at: 6, role: 'supervisor' },
    ] as const;
    expect(view(stateOf(...events), DESK, []).told).toEqual({});
    expect(view(stateOf(...events.toReversed()), DESK, []).told).toEqual({});
    const again = { type: 'told', at: 7, role: 'supervisor' } as const;
    expect(view(stateOf(again, ...events), DESK, []).told).toEqual({ supervisor: 7 });
  });

  test('an ended conversation keeps the level it ended at, and only while it is ended', () => {
    const ended = stateOf({ type: 'watching', at: 5, watching: 'ended', level: 'now' }, { type: 'cleared', at: 5 });
    expect(view(ended, DESK, [])).toMatchObject({ level: null, endedAt: 'now' });
    expect(view(reduce(ended, { type: 'watching', at: 6, watching: 'on' }), DESK, []).endedAt).toBeNull();
  });

  test('names from a page that mean something to JavaScript are only names', () => {
    const state = stateOf(
      { type: 'ignore', at: 1, rule: 'constructor' },
      { type: 'step', at: 1, step: 'toString', status: 'confirmed' },
      told(message(1, { id: 'hasOwnProperty', findings: [finding('panic', 'ask')] })),
    );
    expect(view(state, DESK, []).level).toBe('ask');
    expect(view(stateOf(), DESK, []).steps).toEqual([]);
  });
});

describe('very long conversations', () => {
  const long = (count: number) =>
    Array.from({ length: count }, (_, n) =>
      told(message(n, { findings: n % 2 === 0 ? [finding('panic', 'ask', { rule: `panic.${n % 7}` })] : [] })),
    );

  test('are capped, in any order, and old words keep the level', () => {
    const danger = told(message(-5, { findings: [finding('suicide_attempt_now', 'now')], at: 900 }));
    const events = [danger, ...long(1100)];
    const state = stateOf(...events);
    expect(Object.keys(state.messages)).toHaveLength(KEPT_MESSAGES);
    expect(state.folded.rules['suicide_attempt_now.rule']).toBeDefined();
    expect(stateOf(...shuffled(events, seeded(7)))).toEqual(state);
    const shown = view(state, DESK, []);
    expect(shown).toMatchObject({ level: 'now', levelSince: 900 });
    expect(JSON.stringify(state).length).toBeLessThan(400_000);
  }, 60_000);

  test('keep a combination that was met among folded messages', () => {
    const events = [
      told(message(-4, { concepts: ['thought'], findings: [finding('suicide_active', 'soon')] })),
      told(message(-2, { concepts: ['means'] })),
      ...Array.from({ length: 520 }, (_, n) => told(message(n, { findings: [finding('panic', 'note')] }))),
    ];
    const state = stateOf(...events);
    expect(state.messages['m-4']).toBeUndefined();
    expect(view(state, DESK, COMBINATIONS).level).toBe('urgent');
  });
});
