import { describe, expect, test } from 'vitest';
import { view } from '@/utils/conversation';
import { COMBINATIONS, DESK, finding, message, stateOf, told } from './facts';

const see = (...events: Parameters<typeof stateOf>) => view(stateOf(...events), DESK, COMBINATIONS);

describe('level', () => {
  test('nothing said: no level, no steps, nothing to do next', () => {
    expect(see(told(message(1)))).toMatchObject({
      level: null,
      raisedTo: null,
      steps: [],
      next: null,
      levelSince: null,
    });
  });

  test('the highest finding of the person counts; the specialist’s own words never do', () => {
    const shown = see(
      told(message(1, { findings: [finding('panic', 'ask')] })),
      told(message(2, { findings: [finding('suicide_active', 'soon'), finding('panic', 'note')] })),
      told(message(3, { speaker: 'specialist', findings: [finding('asked_suicide', 'note')] })),
    );
    expect(shown).toMatchObject({ level: 'soon', levelSince: 1002, strengths: ['asked_suicide'] });
    expect(shown.categories).toEqual([
      { id: 'suicide_active', level: 'soon' },
      { id: 'panic', level: 'ask' },
    ]);
    expect(shown.noticed.map((one) => one.message)).toEqual(['m2', 'm2', 'm1']);
    expect(shown.own).toMatchObject([{ category: 'asked_suicide', message: 'm3' }]);
  });

  test('lowered by hand, and raised again when the lowering is taken back', () => {
    const said = told(message(1, { findings: [finding('suicide_active', 'soon')] }));
    const lower = { type: 'lower', at: 2000, message: 'm1', rule: 'suicide_active.rule', reason: 'lyrics' } as const;
    const lowered = see(said, lower);
    expect(lowered).toMatchObject({ level: null, raisedTo: 'soon', noticed: [{ lowered: 'lyrics' }] });
    const back = see(said, lower, { type: 'unlower', at: 2001, message: 'm1', rule: 'suicide_active.rule' });
    expect(back).toMatchObject({ level: 'soon', noticed: [{ lowered: null }] });
  });

  test('an ignored rule is gone from this conversation, another rule is not', () => {
    const shown = see(told(message(1, { findings: [finding('panic', 'ask'), finding('suicide_active', 'soon')] })), {
      type: 'ignore',
      at: 2000,
      rule: 'suicide_active.rule',
    });
    expect(shown).toMatchObject({ level: 'ask', raisedTo: 'soon' });
    expect(shown.noticed.map(({ category }) => category)).toEqual(['panic']);
  });

  test('what was already said stays said when the page is read again later', () => {
    const said = message(1, { findings: [finding('suicide_active', 'soon')] });
    expect(see(told(said), told({ ...said, at: 9000 }, 9000)).levelSince).toBe(1001);
  });
});

describe('combinations', () => {
  const thought = (order: number) =>
    told(message(order, { findings: [finding('suicide_active', 'soon')], concepts: ['thought'] }));
  const means = (order: number) => told(message(order, { concepts: ['means'] }));

  test.each([
    [
      'in one message',
      [told(message(1, { findings: [finding('suicide_active', 'soon')], concepts: ['means', 'thought'] }))],
      'urgent',
    ],
    ['nine messages apart', [thought(1), means(10)], 'urgent'],
    ['the other way round', [means(1), thought(10)], 'urgent'],
    ['ten messages apart', [thought(1), means(11)], 'soon'],
  ] as const)('%s', (_, events, level) => {
    expect(see(...events).level).toBe(level);
  });

  test('raise one level at most, and at most to what they say', () => {
    const high = (level: 'ask' | 'urgent' | 'now') =>
      see(told(message(1, { findings: [finding('suicide_active', level)], concepts: ['thought', 'means'] }))).level;
    expect([high('ask'), high('urgent'), high('now')]).toEqual(['soon', 'urgent', 'now']);
  });

  test('show which, with the words of the message that completed them', () => {
    const shown = see(thought(1), means(3));
    expect(shown.noticed[0]).toMatchObject({
      rule: 'thought-and-means',
      by: 'combination',
      tags: ['combined'],
      level: 'urgent',
      category: 'suicide_active',
      message: 'm3',
    });
    expect(shown.levelSince).toBe(1003);
  });

  test('two different categories at ask are soon; the same twice, and a note, are not', () => {
    const ask = (order: number, category: string, level: 'ask' | 'note' = 'ask') =>
      told(message(order, { findings: [finding(category, level)] }));
    expect(see(ask(1, 'panic'), ask(5, 'warning_signs')).level).toBe('soon');
    expect(see(ask(1, 'panic'), ask(5, 'panic')).level).toBe('ask');
    expect(see(ask(1, 'panic'), ask(5, 'warning_signs', 'note')).level).toBe('ask');
    expect(see(ask(1, 'panic'), ask(11, 'warning_signs')).level).toBe('ask');
  });

  test('do not fall when time goes on', () => {
    const later = Array.from({ length: 40 }, (_, n) => told(message(20 + n)));
    expect(see(thought(1), means(3), ...later).level).toBe('urgent');
  });

  test('lowered by hand they stay lowered, until something new is said', () => {
    const lower = { type: 'lower', at: 1500, message: 'm3', rule: 'thought-and-means', reason: 'wrong' } as const;
    expect(see(thought(1), means(3), means(5), lower)).toMatchObject({ level: 'soon', raisedTo: 'urgent' });
    const again = told(message(6, { at: 1600, concepts: ['means'] }));
    expect(see(thought(1), means(3), means(5), lower, again).level).toBe('urgent');
  });

  test('a lowered part takes no part', () => {
    const lower = { type: 'lower', at: 1500, message: 'm1', rule: 'suicide_active.rule', reason: 'lyrics' } as const;
    const shown = see(thought(1), means(3), lower);
    expect(shown).toMatchObject({ level: null, raisedTo: 'urgent' });
  });

  test('the specialist’s words are no part of them', () => {
    const own = told(message(2, { speaker: 'specialist', concepts: ['means'] }));
    expect(see(thought(1), own).level).toBe('soon');
  });
});

describe('steps', () => {
  const active = told(message(1, { findings: [finding('suicide_active', 'soon')] }));
  const asked = told(
    message(2, {
      speaker: 'specialist',
      findings: [finding('asked_suicide', 'note', { words: 'thinking of suicide' })],
    }),
  );
  const status = (id: string, ...events: Parameters<typeof stateOf>) =>
    see(...events).steps.find((step) => step.id === id);

  test('connecting first, then the category’s order, the base list behind what it follows', () => {
    expect(see(active).steps.map(({ id }) => id)).toEqual([
      'connect',
      'ask-suicide',
      'already-acted',
      'ask-plan',
      'distance',
      'tell-supervisor',
      'write-note',
    ]);
    expect(see(active).steps.map(({ from }) => from)).toContain('suicide_active');
  });

  test('at urgent the list’s own first steps stay first, whatever a lesser list would begin with', () => {
    const plan = told(message(1, { findings: [finding('suicide_plan_intent', 'urgent')] }));
    expect(
      see(plan)
        .steps.slice(0, 3)
        .map(({ id }) => id),
    ).toEqual(['already-acted', 'tell-supervisor', 'connect']);
  });

  test('at now the emergency comes before everything', () => {
    const now = told(message(1, { findings: [finding('panic', 'now')] }));
    expect(
      see(now)
        .steps.slice(0, 5)
        .map(({ id }) => id),
    ).toEqual(['emergency-line', 'who-and-where', 'already-acted', 'tell-supervisor', 'ground']);
    expect(see(now).next).toBe('emergency-line');
  });

  test('a question waits for its answer, also when ticked; with the answer it is the specialist who confirms', () => {
    expect(status('ask-suicide', active)).toMatchObject({ status: 'empty', words: null });
    expect(status('ask-suicide', active, asked)).toMatchObject({ status: 'waiting', words: 'thinking of suicide' });
    const mark = (extra: object) =>
      ({ type: 'step', at: 2000, step: 'ask-suicide', status: 'confirmed', ...extra }) as const;
    expect(status('ask-suicide', active, asked, mark({}))).toMatchObject({ status: 'waiting' });
    expect(status('ask-suicide', active, asked, mark({ status: 'open', answer: 'yes' }))).toMatchObject({
      status: 'suggested',
      answer: 'yes',
    });
    expect(status('ask-suicide', active, asked, mark({ answer: 'yes' }))).toMatchObject({ status: 'confirmed' });
  });

  test('nothing is ever confirmed but by hand', () => {
    const everything = told(
      message(2, {
        speaker: 'specialist',
        findings: ['reflection', 'asked_suicide', 'asked_plan', 'asked_acted', 'shared_line', 'told_team'].map((id) =>
          finding(id, 'note'),
        ),
        steps: DESK.steps.map(({ id }) => ({ step: id, words: 'done' })),
      }),
    );
    const shown = see(told(message(1, { findings: [finding('suicide_attempt_now', 'now')] })), everything);
    expect(new Set(shown.steps.map((step) => step.status))).toEqual(new Set(['suggested', 'waiting', 'empty']));
    expect(shown.steps.find(({ id }) => id === 'write-note')?.status).toBe('empty');
  });

  test('a step opened again needs new words; not applicable keeps its reason', () => {
    const told2 = told(message(2, { speaker: 'specialist', steps: [{ step: 'distance', words: 'put it away' }] }));
    const reopen = { type: 'step', at: 2000, step: 'distance', status: 'open' } as const;
    expect(status('distance', active, told2)).toMatchObject({ status: 'suggested', words: 'put it away' });
    expect(status('distance', active, told2, reopen)).toMatchObject({ status: 'empty' });
    const again = told(
      message(3, { at: 3000, speaker: 'specialist', steps: [{ step: 'distance', words: 'hand it over' }] }),
    );
    expect(status('distance', active, told2, reopen, again)).toMatchObject({ status: 'suggested' });
    const no = { type: 'step', at: 2000, step: 'distance', status: 'not_applicable', reason: 'no means' } as const;
    expect(status('distance', active, told2, no)).toMatchObject({ status: 'not_applicable', reason: 'no means' });
    expect(see(active, no).next).toBe('connect');
  });

  test('a checklist can be opened by hand with no match, and closed again', () => {
    const open = { type: 'open_checklist', at: 1000, category: 'suicide_attempt_now' } as const;
    const shown = see(open);
    expect(shown).toMatchObject({ level: null, next: 'emergency-line' });
    expect(shown.steps.slice(0, 4).map(({ id }) => id)).toEqual([
      'emergency-line',
      'who-and-where',
      'already-acted',
      'tell-supervisor',
    ]);
    expect(see({ ...open, category: 'panic' }).next).toBe('connect');
    expect(shown.steps.map(({ id }) => id)).toContain('emergency-line');
    expect(see(open, { type: 'close_checklist', at: 1001, category: 'suicide_attempt_now' }).steps).toEqual([]);
  });
});
