import { describe, expect, it, vi } from 'vitest';
import { RULES, tinyEngine } from './tiny-pack';

// A shared machine may be slow; what is tested is the answer, not the time.
vi.setConfig({ testTimeout: 120_000 });

const engine = tinyEngine(RULES);

/** Mulberry32: a seeded stream, so that a failure can be run again. */
function stream(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const PIECES = [
  ...[
    'i want to die',
    'kill myself',
    'not',
    'never',
    'suicidal',
    'my friend',
    'years ago',
    'lol',
    '"',
    '“',
    '”',
    '?',
    '.',
    ',',
    '\n',
    ' ',
  ],
  ...[
    'k.i.l.l m y s e l f',
    'k1ll mys3lf',
    'suuuuicidal',
    'ｋｍｓ',
    'kіll myself',
    '💀',
    '👩‍👩‍👧‍👦',
    '🏳️‍🌈',
    '\ud800',
    '\udc00',
    '\u200b',
    '\u202e',
    '\u0000',
  ],
  ...[
    'مرحبا',
    'שלום',
    '自殺',
    'ß',
    'İ',
    'ﬁ',
    'é',
    'e\u0301',
    '🎵',
    'in 2015',
    '1,000',
    '988',
    "don't",
    '’',
    '\u00ad',
    '\ufeff',
    '\u2028',
    '\t',
  ],
];

const sound = (text: string) => {
  for (const speaker of ['person', 'specialist'] as const) {
    const reading = engine.read(text, speaker);
    let before = -1;
    for (const { start, end, words } of reading.findings) {
      expect(words).toBe(text.slice(start, end));
      expect(end).toBeGreaterThan(start);
      expect(start).toBeGreaterThanOrEqual(before);
      before = start;
    }
    expect(engine.read(text, speaker)).toEqual(reading);
  }
};

describe('any string is safe input', () => {
  it.each(Array.from({ length: 40 }, (_, i) => i + 1))('pieces, seed %i', (seed) => {
    const random = stream(seed);
    for (let round = 0; round < 25; round++) {
      let text = '';
      const length = Math.floor(random() * 14);
      for (let i = 0; i < length; i++) {
        text += PIECES[Math.floor(random() * PIECES.length)];
        if (random() < 0.6) text += ' ';
      }
      sound(text);
    }
  });
  it.each(Array.from({ length: 10 }, (_, i) => i + 1))('any code units, seed %i', (seed) => {
    const random = stream(seed * 7919);
    for (let round = 0; round < 20; round++)
      sound(
        String.fromCharCode(...Array.from({ length: Math.floor(random() * 80) }, () => Math.floor(random() * 65536))),
      );
  });
  it('finds what it looks for among them', () => {
    // The pieces above are not all noise: the fuzz walks through the scope and merge code as well.
    const random = stream(5);
    let found = 0;
    for (let round = 0; round < 200; round++) {
      const text = Array.from({ length: 6 }, () => PIECES[Math.floor(random() * PIECES.length)]).join(' ');
      found += engine.scan(text, 'person').length;
    }
    expect(found).toBeGreaterThan(100);
  });
  it.each([
    ['risk words without end', 'i want to die '],
    ['one sentence of scope words', 'not that song kill myself now years ago '],
    ['over and over', 'im fine now i used to cut myself lol '],
    ['grief and worry', 'she killed himself my brother '],
    ['no words', '💀\ud800\u202e'],
    ['one long word', 'suicide'],
    ['quotation marks', '"i want to die" '],
  ])('a megabyte: %s', (_, piece) => {
    const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
    for (const { start, end, words } of engine.scan(text, 'person')) {
      if (words !== text.slice(start, end)) throw new Error(`${start}-${end}`);
    }
    expect(text.length).toBeGreaterThanOrEqual(1_000_000);
  });
});
