import { describe, expect, it } from 'vitest';
import { RULES, type TinyRule, tinyEngine } from './tiny-pack';

const seen = (rules: readonly TinyRule[], text: string, asked?: string[]) =>
  tinyEngine(rules)
    .scan(text, 'person', asked ? { asked } : {})
    .map(({ rule, level, tags }) => `${rule} ${level}${tags.length > 0 ? ` (${tags.join(' ')})` : ''}`);

describe('guards', () => {
  const rules: TinyRule[] = [
    ...RULES,
    {
      id: 'films',
      kind: 'guard',
      category: 'suicide_active',
      guards: [1],
      phrases: ['suicide squad', 'kill myself laughing', 'kms if it rains'],
    },
  ];
  it.each([
    ['watching suicide squad', ['active note (guarded)']],
    ['i could kill myself laughing', ['active note (guarded)']],
    ['suicide squad is on. i want to die', ['active note (guarded)', 'active soon']],
    ['kms if it rains lol', ['active note (joking guarded)']],
    ['suicide', ['active soon']],
  ])('%s', (text, expected) => expect(seen(rules, text)).toEqual(expected));

  it('guards only the rules it names', () => {
    const other: TinyRule[] = [
      { id: 'a', category: 'suicide_active', phrases: ['end it'] },
      { id: 'b', category: 'warning_signs', phrases: ['end it'] },
      { id: 'g', kind: 'guard', category: 'suicide_active', guards: [0], phrases: ['end it here'] },
    ];
    expect(seen(other, 'lets end it here')).toEqual(['a note (guarded)', 'b soon']);
  });

  it('quietens a concept too', () => {
    const rules: TinyRule[] = [
      { id: 'c', kind: 'concept', category: 'means', phrases: ['pills'] },
      { id: 'g', kind: 'guard', category: 'means', guards: [0], phrases: ['pills for the cat'] },
    ];
    const engine = tinyEngine(rules);
    expect(engine.read('pills for the cat', 'person').concepts).toEqual([]);
    expect(engine.read('i have pills', 'person').concepts).toEqual(['means']);
  });
});

describe('weak rules', () => {
  const rules: TinyRule[] = [
    ...RULES,
    { id: 'clean', category: 'self_harm', level: 'ask', weak: true, phrases: ['days clean'] },
    { id: 'distress', kind: 'concept', category: 'distress', phrases: ['i hate myself', 'i feel awful'] },
    { id: 'squad', kind: 'guard', category: 'suicide_active', guards: [1], phrases: ['suicide squad'] },
  ];
  it.each([
    ['9 days clean', []],
    ['9 days clean and i feel hopeless', ['clean ask (weak)', 'signs ask']],
    ['9 days clean, i hate myself', ['clean ask (weak)']],
    ['9 days clean, i am not suicidal', ['active ask (negated)']],
    ['9 days clean, watching suicide squad', ['active note (guarded)']],
    ['9 days clean lol i feel awful', []],
  ])('%s', (text, expected) => {
    expect(seen(rules, text)).toEqual(expected);
  });

  it('two weak rules do not lift each other', () => {
    const weak: TinyRule[] = [
      { id: 'a', category: 'self_harm', level: 'ask', weak: true, phrases: ['wilted'] },
      { id: 'b', category: 'panic', level: 'ask', weak: true, phrases: ['jumpy'] },
    ];
    expect(seen(weak, 'wilted and jumpy')).toEqual([]);
  });
});

describe('answers', () => {
  const rules: TinyRule[] = [
    { id: 'yes', category: 'suicide_active', after: ['asked_suicide'], phrases: ['^ (yes|yeah) [i guess] $'] },
    { id: 'plain', category: 'suicide_active', phrases: ['suicidal'] },
  ];
  it('fire only after what they answer', () => {
    expect(seen(rules, 'yeah i guess')).toEqual([]);
    expect(seen(rules, 'yeah i guess', ['open_question'])).toEqual([]);
    expect(seen(rules, 'yeah i guess', ['open_question', 'asked_suicide'])).toEqual(['yes soon (answer)']);
    expect(tinyEngine(rules).scan('yeah', 'person', { asked: ['asked_suicide'] })[0]?.by).toBe('answer');
    expect(tinyEngine(rules).scan('suicidal', 'person', { asked: ['asked_suicide'] })[0]?.by).toBe('phrase');
  });
});

describe('merging', () => {
  const rules: TinyRule[] = [
    { id: 'low', category: 'suicide_active', level: 'ask', phrases: ['want to die tonight'] },
    { id: 'high', category: 'suicide_active', level: 'soon', phrases: ['to die'] },
    { id: 'long', category: 'suicide_active', level: 'soon', phrases: ['i want to die'] },
    { id: 'other', category: 'warning_signs', level: 'ask', phrases: ['die tonight'] },
    { id: 'twin', category: 'warning_signs', level: 'ask', phrases: ['die tonight'] },
  ];
  it('keeps the highest of a category, then the longest, then the first of the pack', () => {
    expect(seen(rules, 'i want to die tonight')).toEqual(['long soon', 'other ask']);
  });
  it('names the rules that gave way, false friends apart', () => {
    const [first, second] = tinyEngine(rules).scan('i want to die tonight', 'person');
    expect(first?.also).toEqual(['low', 'high']);
    expect(second?.also).toEqual(['twin']);
    const quiet: TinyRule[] = [
      ...rules,
      { id: 'g', kind: 'guard', category: 'suicide_active', guards: [0], phrases: ['die tonight'] },
    ];
    expect(tinyEngine(quiet).scan('i want to die tonight', 'person')[0]?.also).toEqual(['high']);
    expect(tinyEngine(rules).scan('to die', 'person')[0]).not.toHaveProperty('also');
  });
  it('keeps a category twice where the words do not overlap', () => {
    expect(seen(rules, 'to die. i want to die')).toEqual(['high soon', 'long soon']);
  });
  it('gives text order and exact words', () => {
    const text = '  I  WANT to die!! …\ud83d\ude00 i want to die';
    const found = tinyEngine(rules).scan(text, 'person');
    expect(found.map(({ words }) => words)).toEqual(['I  WANT to die', 'i want to die']);
    for (const { start, end, words } of found) expect(text.slice(start, end)).toBe(words);
  });
  it('a guarded hit never hides an open one of the same words', () => {
    const guarded: TinyRule[] = [
      ...rules,
      { id: 'g', kind: 'guard', category: 'suicide_active', guards: [2], phrases: ['i want to die'] },
    ];
    expect(seen(guarded, 'i want to die')).toEqual(['high soon']);
  });
  it('grief speaks for the death it names', () => {
    const grief: TinyRule[] = [
      { id: 'active', category: 'suicide_active', phrases: ['killed himself'] },
      { id: 'grief', category: 'bereavement_suicide', level: 'ask', phrases: ['my brother killed himself'] },
    ];
    expect(seen(grief, 'my brother killed himself')).toEqual(['grief ask']);
    expect(seen(grief, 'my neighbour killed himself')).toEqual(['active soon (third_person)']);
  });
});

describe('a wish to be dead and another sign', () => {
  it.each([
    ['i wish i was dead and i relapsed', ['passive ask', 'relapse soon (combined)']],
    ['i relapsed. i wish i was dead', ['relapse ask', 'passive soon (combined)']],
    ['hopeless and i relapsed', ['signs ask', 'relapse ask']],
    ['i wish i was dead, better off dead', ['passive ask', 'passive ask']],
    ['i wish i was dead lol and i relapsed', ['passive ask (joking)', 'relapse ask (joking)']],
    ['i wish i was dead. she relapsed', ['passive ask', 'relapse ask (third_person)']],
    ['i wish i was dead and i relapsed and i want to die', ['passive ask', 'relapse ask', 'active soon']],
    ['not having a panic attack but i wish i was dead', ['panic note (negated)', 'passive ask']],
  ])('%s', (text, expected) => expect(seen(RULES, text)).toEqual(expected));

  it('who somebody is, is not one of them', () => {
    const rules: TinyRule[] = [...RULES, { id: 'gay', category: 'lgbtq_youth', level: 'ask', phrases: ['i am gay'] }];
    expect(seen(rules, 'i am gay and i wish i was dead')).toEqual(['gay ask', 'passive ask']);
  });
});

describe('concepts', () => {
  const rules: TinyRule[] = [
    { id: 'thought', category: 'suicide_active', phrases: ['want to die'], concepts: ['thought'] },
    { id: 'means', kind: 'concept', category: 'means', phrases: ['pills'] },
    { id: 'near', kind: 'concept', category: 'near_time', phrases: ['tonight'] },
    { id: 'squad', kind: 'guard', category: 'suicide_active', guards: [0], phrases: ['want to die laughing'] },
  ];
  const concepts = (text: string) => tinyEngine(rules).read(text, 'person').concepts;
  it.each([
    ['i want to die tonight, i have pills', ['means', 'near_time', 'thought']],
    ['i dont want to die', []],
    ['want to die laughing', []],
    ['no pills', []],
    ['pills pills pills', ['means']],
    ['hello', []],
    ['the song about pills', []],
    ['i used to want to die. tonight i dance', ['near_time']],
  ])('%s', (text, expected) => expect(concepts(text)).toEqual(expected));
  it('fall with the words a false friend or a film takes', () => {
    const word: TinyRule[] = [
      { id: 'a', category: 'suicide_active', phrases: ['suicide'] },
      { id: 'g', kind: 'guard', category: 'suicide_active', guards: [0], phrases: ['suicide squad'] },
      { id: 'c', kind: 'concept', category: 'thought', phrases: ['suicide'] },
    ];
    const engine = tinyEngine(word);
    expect(engine.read('suicide squad tonight', 'person').concepts).toEqual([]);
    expect(engine.read('suicide squad, then suicide', 'person').concepts).toEqual(['thought']);
  });
  it('are never shown as findings', () => expect(seen(rules, 'pills tonight')).toEqual([]));
});

describe('a rule may ignore a tag', () => {
  it('takes no notice of it', () => {
    const rules: TinyRule[] = [
      {
        id: 'a',
        category: 'suicide_attempt_now',
        level: 'now',
        ignores: ['past', 'joking'],
        phrases: ['took the pills'],
      },
    ];
    expect(seen(rules, 'took the pills years ago lol')).toEqual(['a now']);
    expect(seen(rules, 'didnt: she took the pills')).toEqual(['a now (third_person)']);
  });
});

describe("the specialist's words", () => {
  const rules: TinyRule[] = [
    ...RULES,
    {
      id: 'asked',
      kind: 'strength',
      category: 'asked_suicide',
      level: 'note',
      phrases: ['(are|were) you ~2 (suicidal|suicide)'],
    },
    { id: 'calm', kind: 'flag', category: 'commanding', level: 'note', phrases: ['calm down'] },
    { id: 'line', kind: 'strength', category: 'shared_line', level: 'note', phrases: ['#>=988'] },
    {
      id: 'g',
      kind: 'guard',
      category: 'shared_line',
      speaker: 'specialist',
      guards: [RULES.length + 2],
      phrases: ['page #'],
    },
    { id: 'team', kind: 'strength', category: 'told_team', level: 'note', phrases: ['told my team'] },
    { id: 'step.ask', kind: 'step', category: 'ask-suicide', phrases: ['are you ~2 (suicidal|suicide)'] },
  ];
  const engine = tinyEngine(rules);
  const own = (text: string) => {
    const { findings, steps, concepts } = engine.read(text, 'specialist');
    expect(concepts).toEqual([]);
    return [
      ...findings.map(({ category, level }) => `${category} ${level}`),
      ...steps.map(({ step }) => `step ${step}`),
    ];
  };
  it.each([
    ['are you feeling suicidal?', ['asked_suicide note', 'step ask-suicide']],
    ['are you suicidal? are you suicidal now?', ['asked_suicide note', 'asked_suicide note', 'step ask-suicide']],
    ['you can ask her, "are you feeling suicidal?"', []],
    ['I am glad you said “i want to die” out loud', []],
    ['calm down', ['commanding note']],
    ['you are suicidal and i want to die', []],
    ['dont calm down', ['commanding note']],
    ['i told my team', ['told_team note']],
    ['i have not told my team', []],
    ['havent i told my team?', ['told_team note']],
    ['call 988', ['shared_line note']],
    ['see page 988', []],
  ])('%s', (text, expected) => expect(own(text)).toEqual(expected));
  it('never raises a finding of the person', () => {
    expect(engine.scan('are you going to kill myself, i took pills', 'specialist')).toEqual([]);
    expect(engine.scan('are you suicidal', 'person').map(({ rule }) => rule)).toEqual(['active']);
  });
  it('says where the step was said', () => {
    const text = 'ok. Are you thinking suicide?';
    const [hint] = engine.read(text, 'specialist').steps;
    expect(hint).toEqual({ step: 'ask-suicide', start: 4, end: 28, words: 'Are you thinking suicide' });
  });
});
