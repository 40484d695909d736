import { describe, expect, test } from 'vitest';
import { hashWord, Stop, TokenFlag, tokenise, words } from '@/utils/text';
import { seeded } from './seeded';

const marked = (text: string, flag: number) => {
  const tokens = tokenise(text);
  return Array.from({ length: tokens.count }, (_, i) => i)
    .filter((i) => (tokens.flags[i]! & flag) !== 0)
    .map((i) => tokens.word(i))
    .join(' ');
};

describe('sentences, clauses, quotations', () => {
  test.each([
    ['I went. He died? ok\nbye… then', 'i he ok bye then'],
    ['mr. smith took 3.5 of k.m.s. stuff', 'mr stuff'],
    ['i want to... die', 'i die'],
  ])('sentence starts of %j', (text, starts) => expect(marked(text, TokenFlag.SentenceStart)).toBe(starts));

  test.each([
    ['i am sad, but not that sad', 'i but'],
    ['go – now: or (never) fine', 'go now or never fine'],
    ['no; self-harm - never', 'no self never'],
  ])('clause starts of %j', (text, starts) => {
    const tokens = tokenise(text);
    const found = Array.from({ length: tokens.count }, (_, i) => i).filter(
      (i) => tokens.flags[i]! & TokenFlag.ClauseStart,
    );
    expect(found.map((i) => tokens.word(i)).join(' ')).toBe(starts);
  });

  test('quotations are balanced', () => {
    expect(marked('she said "kill me" and “go away” now', TokenFlag.Quoted)).toBe('kill me go away');
    expect(marked('an "open one that never ends', TokenFlag.Quoted)).toBe('');
    expect(marked(`"${'word '.repeat(400)}" end`, TokenFlag.Quoted)).toBe('');
  });

  test('questions, capitals, mended words', () => {
    expect(marked('are you ok? i am', TokenFlag.Question)).toBe('are you ok');
    expect(marked('I WANT to DIE', TokenFlag.Capitals)).toBe('want die');
    expect(marked('k1ll so me', TokenFlag.Mended)).toBe('kill');
    expect(marked('😭 cry', TokenFlag.Emoji)).toBe('emo_cry');
  });

  test('an empty line ends a sentence, a line break only a line', () => {
    const { stop } = tokenise('a b\nc\n\nd. e… f, g');
    expect([...stop]).toEqual([3, 0, Stop.Line, Stop.Sentence, Stop.Sentence, Stop.Line, Stop.Clause]);
  });
});

test('ids are the hashes of the words', () => {
  const tokens = tokenise("Soo I cаn't k1ll  m y s e l f 😭 800mg");
  for (let i = 0; i < tokens.count; i++) expect(tokens.id[i]).toBe(hashWord(tokens.word(i)));
});

// biome-ignore format: one list
const PIECES = [
  'kill', 'me', 'i', 'a', "don't", 'gonna', 'k i l l', 'k.m.s', 'su1c!de', '800mg', '1,000', 'sooo', '💊', '👩🏽‍⚕️', 'mum', ' my self',
  '\u200b', '\ud800', '\udc00', '\u0000', '\u202e', 'سلام', 'ß', '½', '\n', '\r\n', '. ', '... ', '?', '!', ', ', ' - ', '"', '“', '”', '*',
  '$', '@', '%', '2', '3.5', 'twenty', 'two', 'hundred', 'w/', 'n', 'u', 'r', ' ', '  ', '\t', '\u00a0', 'ѕu', '\u0301', '1️⃣', '👨‍👩‍👧', '文', "'", '’', 'x',
];

const strange = (seed: number, pieces: number): string => {
  const { below, pick } = seeded(seed);
  let text = '';
  for (let i = 0; i < pieces; i++)
    text += below(4) === 0 ? String.fromCharCode(below(65536)) : pick(PIECES) + (below(3) === 0 ? '' : ' ');
  return text;
};

test('any string is safe, offsets rise and stay within the text', { timeout: 60_000 }, () => {
  for (let seed = 0; seed < 1500; seed++) {
    const text = strange(seed, 1 + (seed % 60));
    const tokens = tokenise(text);
    let before = 0;
    for (let i = 0; i < tokens.count; i++) {
      expect(tokens.start[i]).toBeGreaterThanOrEqual(before);
      expect(tokens.end[i]).toBeGreaterThan(tokens.start[i]!);
      expect(tokens.end[i]).toBeLessThanOrEqual(text.length);
      expect(tokens.word(i)).not.toBe('');
      before = tokens.start[i]!;
    }
    expect(words(text)).toEqual(words(text));
  }
});

test('the place of a word, cut out, gives the word again', { timeout: 60_000 }, () => {
  for (let seed = 5000; seed < 6500; seed++) {
    const text = strange(seed, 1 + (seed % 30));
    const tokens = tokenise(text);
    for (let i = 0; i < tokens.count; i++) {
      const span = text.slice(tokens.start[i], tokens.end[i]);
      // Whether a lone 2 is "to" is for the words beside it to say.
      if (/^[24]$/.test(span) && /^(?:too?|for)$/.test(tokens.word(i))) continue;
      const cut = words(span);
      expect(cut, JSON.stringify([text, i, tokens.word(i)])).toContain(tokens.word(i));
    }
  }
});

describe('a megabyte', () => {
  test.each([
    ['letters apart', 'k i l l m e '],
    ['one word', 'a'],
    ['stretched', 'aaaaaaaaaaaaaaaaaaab'],
    ['digits', '1234567890'],
    ['signs', 'k*l!$@|'],
    ['leet', 'k1 k*ll su1c1de '],
    ['quotes', '"a '],
    ['combining', 'a\u0301\u0301\u0301'],
    ['lone surrogates', '\ud800\udc00\ud83d'],
    ['zero-width', '\u200b'],
    ['families', '👨‍👩‍👧'],
    ['questions', 'ok? '],
    ['numbers', '1,111.1'],
    ['apostrophes', "'a'"],
    ['right to left', 'سلام\u200f'],
    ['dots', '.a'],
    ['line breaks', '\r\n '],
  ])('of %s', { timeout: 60_000 }, (_, piece) => {
    const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
    const tokens = tokenise(text);
    expect(tokens.count).toBeLessThanOrEqual(3 * text.length);
    if (tokens.count > 0) expect(tokens.end[tokens.count - 1]).toBeLessThanOrEqual(text.length);
  });
});
