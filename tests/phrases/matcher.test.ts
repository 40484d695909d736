import { describe, expect, test } from 'vitest';
import { buildMatcher, type Lists, openMatcher, type PhraseEntry } from '@/utils/phrases';
import { tokenise } from '@/utils/text';
import { seeded } from '../text/seeded';
import { naive } from './naive';

const LISTS: Lists = {
  meds: ['pills', 'tylenol', 'sleeping pills', 'emo_pill'],
  when: ['tonight', '# days ago', 'right now'],
  both: ['<meds>', 'a (gun|knife)'],
};

const open = (entries: readonly PhraseEntry[], lists: Lists = LISTS) => {
  const built = buildMatcher(entries, lists);
  if (!built.ok) throw new Error(JSON.stringify(built.problems));
  return openMatcher(built.buffer);
};

/** The words of the text that a phrase matches, `|` between spans; `~` before one that was mended. */
const found = (phrase: string | string[], text: string): string => {
  const matcher = open([phrase].flat().map((one) => ({ phrase: one, owner: 0 })));
  const tokens = tokenise(text);
  const spans: string[] = [];
  matcher.match(tokens, (_, first, last, mended) =>
    spans.push((mended ? '~' : '') + text.slice(tokens.start[first], tokens.end[last])),
  );
  return spans.join('|');
};

describe('the phrase language', () => {
  test.each([
    ['end my [own] life', 'i will END my own LIFE', 'END my own LIFE'],
    ['end my [own] life', 'end my life', 'end my life'],
    ['end my [own] life', 'end my old life', ''],
    ['(end|take it|(stop|quit) all)', 'take it and quit all', 'take it|quit all'],
    ['dont wanna (be here|live)', "I don't want to be here", "don't want to be here"],
    ['do not want to live', 'i dont wanna live', 'dont wanna live'],
    ['hands ~ my neck', 'his hands were all the way around my neck', ''],
    ['hands ~ my neck', 'his hands were right around my neck', 'hands were right around my neck'],
    ['hands ~2 my neck', 'hands my neck', 'hands my neck'],
    ['hands ~2 my neck', 'hands a b c my neck', ''],
    ['hands ~ my neck', 'with his hands. my neck hurts', ''],
    ['hands ~ my neck', 'with his hands\nmy neck hurts', ''],
    ['want to die', 'i want to... die', 'want to... die'],
    ['want to die', 'i want to\ndie', 'want to\ndie'],
    ['end my life', 'that was the end. my life is good', ''],
    ['hyperventilat*', 'she is hyperventilating', 'hyperventilating'],
    ['sui*', 'su', ''],
    ['took # pills', 'took 3 pills', 'took 3 pills'],
    ['took # pills', 'took twenty two pills', 'took twenty two pills'],
    ['took # pills', 'took the pills', ''],
    ['took #>=8 <meds>', 'took 8 sleeping pills', 'took 8 sleeping pills'],
    ['took #>=8 <meds>', 'took seven pills', ''],
    ['#<18', 'i am 17 not 18', '17'],
    ['#=5', 'five 5 6', 'five|5'],
    ['#<=2 pills', '2 pills 3 pills', '2 pills'],
    ['#>2 pills', '2 pills 3 pills', '3 pills'],
    ['eight pills', '8 pills', '8 pills'],
    ['have <both>', 'i have a knife, have tylenol', 'have a knife|have tylenol'],
    ['overdosed <when>', 'oded 3 days ago', 'oded 3 days ago'],
    ['^ (yes|yeah) $', 'yeah', 'yeah'],
    ['^ (yes|yeah) $', 'yeah ok', ''],
    ['^ (yes|yeah)', 'oh yeah', ''],
    ['(alone|sad) (now|$)', 'so sad. alone now. sad', 'alone now|sad'],
    ['sad ~2 $', 'sad one two', 'sad'],
    ['sad ~2 $', 'sad one two three', ''],
    ['game ~2', 'the game is on fire', 'game is on'],
    ['~2 game', 'kill me in the game now', 'in the game'],
    ['game ~9', 'the game is. on fire', 'game is'],
    ['any (more|less)', 'any more', 'any more'],
    ['(my|her) self', 'my self', 'my self'],
    ['aa [bb] ~2 cc', 'aa xx xx cc', 'aa xx xx cc'],
    ['aa ~2 [bb] ~2 cc', 'aa xx xx xx xx cc', 'aa xx xx xx xx cc'],
    ['aa ~2 [bb] ~2 cc', 'aa xx xx xx xx xx cc', ''],
    ['emo_pill emo_pill', '💊💊💊', '💊💊|💊💊'],
    ['"#" (days|weeks) clean', '3 days clean', '3 days clean'],
  ])('%s in "%s"', (phrase, text, spans) => expect(found(phrase, text)).toBe(spans));

  test('of one owner the longest spans are told, of different owners all', () => {
    expect(found(['kill myself', 'want to kill myself', 'kill'], 'i want to kill myself')).toBe('want to kill myself');
    const hits: string[] = [];
    open([
      { phrase: 'kill myself', owner: 3 },
      { phrase: 'want to kill ~ now', owner: 7 },
      { phrase: 'myself', owner: 7 },
    ]).match(tokenise('want to kill myself now'), (owner, first, last) => hits.push(`${owner} ${first}-${last}`));
    expect(hits).toEqual(['3 2-3', '7 0-4']);
  });
});

describe('misspellings', () => {
  test.each([
    ['suicidal', 'im suicidall', '~suicidall'],
    ['suicidal', 'im suicidel', 'suicidel'],
    ['suicidal', 'suicdial', '~suicdial'],
    ['hopeless', 'so hopelesss', 'hopelesss'],
    ['overdose', 'i will overdoes', 'overdoes'],
    ['overdose', 'i will ovredose', '~ovredose'],
    ['worthless', 'wortless', '~wortless'],
    ['trapped', 'a trapper', ''],
    ['trapped', 'wrapped', ''],
    ['overdose', 'overdosed', ''],
    ['friend', 'fiend', ''],
    ['strangled', 'strange', ''],
    ['living', 'loving', ''],
    ['knife', 'knfie', ''],
    ['hanging', 'changing', ''],
    // Words of their own, one letter away.
    ['laxatives', 'ladies', ''],
    ['ladders', 'ladies', ''],
    ['clicking', 'clucking', ''],
    ['stealing', 'steaming', ''],
    ['flaming', 'foaming', ''],
    ['action', 'auction', ''],
    ['clicking', 'cliking', '~cliking'],
    // Endings that no word takes.
    ['panicking', 'panicing', '~panicing'],
    ['swallowed', 'i swallowd it', '~swallowd'],
    ['strangled', 'he strangld me', '~strangld'],
    ['pregnant', 'im pregnent', '~pregnent'],
    ['pregnant', 'prengant', '~prengant'],
    ['suicide', 'suiicide', '~suiicide'],
    ['overdose', 'overdosse', '~overdosse'],
    ['hopeless', 'hopelss', '~hopelss'],
  ])('%s in "%s"', (phrase, text, spans) => expect(found(phrase, text)).toBe(spans));
});

test('a misspelled word that begins as another phrase asks is still read as what was meant', () => {
  expect(found(['swallow*', 'swallowed pills'], 'i swallowd pills')).toBe('~swallowd pills');
  expect(found(['wrapp*', 'trapped'], 'wrapped')).toBe('wrapped');
});

const WORDS = [
  'a',
  'bb',
  'cc',
  'want',
  'to',
  'kill',
  'my',
  'self',
  'any',
  'more',
  'two',
  '8',
  'twenty',
  'suic',
  'suicide',
] as const;

const randomPhrase = (random: ReturnType<typeof seeded>, deep: number): string => {
  const part = (level: number): string => {
    const kind = random.below(level > 0 ? 12 : 7);
    if (kind < 5) return random.pick(WORDS);
    if (kind === 5) return random.pick(['#', '#>=8', '#<3', '#=20', 'sui*', 'suicid*', '<meds>', '<both>']);
    if (kind === 6) return random.pick(['my self', 'any more', 'wanna', 'k.m.s', 'dont']);
    if (kind < 9) return `(${run(level - 1, false)}|${run(level - 1, false)}|${random.pick(WORDS)})`;
    if (kind < 11) return `[${run(level - 1, true)}]`;
    return `~${random.pick(['', '1', '2', '5'])} ${random.pick(WORDS)}`;
  };
  const run = (level: number, gaps: boolean): string =>
    Array.from({ length: 1 + random.below(3) }, () => part(gaps ? level : Math.min(level, 1))).join(' ');
  const edge = random.below(20);
  const body = run(deep, true);
  if (edge === 0) return `^ ${body}`;
  if (edge === 1) return `${body} $`;
  if (edge === 2) return `${body} (${random.pick(WORDS)}|$)`;
  if (edge === 3) return `${body} ~2`;
  if (edge === 4) return `~3 ${body}`;
  if (edge === 5) return `${body} ~2 $`;
  return body;
};

test('the automaton finds what a slow reading of the tree finds', { timeout: 120_000 }, () => {
  const random = seeded(20261123);
  const texts = ['. ', ', ', '\n', ' ', ' ', ' ', ' ', ' ', '... '];
  let compared = 0;
  let met = 0;
  for (let round = 0; round < 300; round++) {
    const entries: PhraseEntry[] = [];
    while (entries.length < 1 + random.below(12)) {
      const phrase = randomPhrase(random, 2);
      if (buildMatcher([{ phrase, owner: 0 }], LISTS).ok) entries.push({ phrase, owner: random.below(4) });
    }
    const matcher = open(entries);
    for (let k = 0; k < 12; k++) {
      let text = '';
      for (let n = random.below(18); n >= 0; n--)
        text += random.pick([...WORDS, 'pills', 'x', 'gun', 'do', 'not', 'kms', 'suicided']) + random.pick(texts);
      const tokens = tokenise(text);
      const hits = new Set<string>();
      matcher.match(tokens, (owner, first, last) => hits.add(`${owner} ${first} ${last}`));
      const told = [...hits].sort();
      expect(told, JSON.stringify({ entries, text })).toEqual(naive(tokens, entries, LISTS));
      compared++;
      met += told.length;
    }
  }
  expect(compared).toBe(3600);
  expect(met).toBeGreaterThan(2000);
});

test('the span of a match, cut out, holds the matched words again', { timeout: 60_000 }, () => {
  const matcher = open([
    { phrase: '(kill|hurt) (me|myself)', owner: 0 },
    { phrase: 'going to ~3 now', owner: 1 },
    { phrase: 'took # pills', owner: 2 },
  ]);
  const { pick, below } = seeded(7);
  const pieces = [
    'k1ll',
    'k i l l',
    'KILL',
    'hurtttt',
    'my self',
    'm y s e l f',
    'me',
    'gonna',
    'do it',
    'n0w',
    'now',
    'took',
    'ten',
    '1,000',
    '12',
    'pills',
    'p1lls',
    '💊',
    'ѕо',
    '. ',
  ];
  let met = 0;
  for (let i = 0; i < 2000; i++) {
    let text = '';
    for (let n = 2 + below(8); n > 0; n--) text += `${pick(pieces)}${pick([' ', '  ', '\n'])}`;
    const tokens = tokenise(text);
    matcher.match(tokens, (owner, first, last) => {
      met++;
      const cut = tokenise(text.slice(tokens.start[first], tokens.end[last]));
      const owners: number[] = [];
      matcher.match(cut, (again) => owners.push(again));
      expect(owners, text).toContain(owner);
    });
  }
  expect(met).toBeGreaterThan(300);
});
