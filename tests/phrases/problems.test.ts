import { describe, expect, test } from 'vitest';
import { buildMatcher, openMatcher, parsePhrase } from '@/utils/phrases';
import { tokenise } from '@/utils/text';
import { seeded } from '../text/seeded';

const LISTS = { meds: ['pills'], a: ['<b>'], b: ['x', '<a>'], none: [], gap: ['a ~ b'], maybe: ['[x]'] };

describe('mistakes are told with their column and what to do', () => {
  test.each([
    ['', 1, 'empty'],
    ['[own]', 1, 'nothing at all'],
    ['(a', 1, 'never closed'],
    ['a [b', 3, 'never closed'],
    ['a)', 2, 'never opened'],
    ['a ]', 3, 'never opened'],
    ['a|b', 2, 'needs brackets'],
    ['a (|b)', 4, 'without words'],
    ['a ()', 4, 'without words'],
    ['took <nope>', 6, 'no list <nope>'],
    ['took <meds', 6, 'written <name>'],
    ['took meds>', 10, 'has no <'],
    ['<a>', 1, 'holds itself'],
    ['<none>', 1, 'is empty'],
    ['<gap>', 1, 'no gaps'],
    ['<maybe>', 1, 'nothing at all'],
    ['a ~13 b', 3, 'out of bounds'],
    ['a ~0 b', 3, 'out of bounds'],
    ['a ~ b ~ c ~ d ~ e ~ f', 3, 'at most 4 gaps'],
    ['~ ~', 1, 'empty'],
    ['ab*', 1, 'too much'],
    ['12*', 1, 'letters'],
    ['a*b*', 1, 'only at the end'],
    ['#>= pills', 1, 'number is missing'],
    ['x ^ y', 3, 'very beginning'],
    ['x $ y', 3, 'nothing can follow'],
    ['kill.*me', 5, 'regular expression'],
    ['kill\\b', 5, 'regular expression'],
    ['colou?r', 5, 'regular expression'],
    ['[a-z]', 1, 'regular expression'],
    ['(?:a)', 1, 'regular expression'],
    ['a{2}', 2, 'regular expression'],
    ['ok. bye', 1, 'end of a sentence'],
    ['a !!! (b)', 1, ''],
    [`${'('.repeat(25)}a${')'.repeat(25)}`, 21, 'deep'],
    ['word '.repeat(41), 1, 'at most 40 words'],
    ['w'.repeat(2001), 1, 'longer than'],
  ])('%j', (phrase, column, part) => {
    const parsed = parsePhrase(phrase, LISTS);
    if (part === '') return expect(parsed.ok).toBe(true);
    if (parsed.ok) throw new Error('no problem was told');
    const told = parsed.problems.find(({ message }) => message.includes(part));
    expect(told, JSON.stringify(parsed.problems)).toBeDefined();
    expect(told?.column).toBe(column);
    expect(told?.fix ?? 'x').not.toBe('');
  });

  test('every entry with a mistake is named', () => {
    const built = buildMatcher(
      ['kill', '(a', 'me', 'b ~99 c'].map((phrase, owner) => ({ phrase, owner })),
      {},
    );
    expect(built.ok ? [] : built.problems.map(({ entry }) => entry)).toEqual([1, 3]);
  });
});

describe('packs that could not be matched in bounds are refused', () => {
  test('too many rules on the same words', () => {
    const built = buildMatcher(
      Array.from({ length: 65 }, (_, owner) => ({ phrase: 'help me', owner })),
      {},
    );
    expect(built.ok ? '' : built.problems[0]?.message).toContain('64 rules');
  });
  test('too many gaps open at once', { timeout: 60_000 }, () => {
    const entries = [];
    for (let i = 1; i <= 12; i++)
      for (let j = 1; j <= 12; j++)
        for (let k = 1; k <= 12; k++)
          entries.push({ phrase: `a ~${i} a ~${j} a ~${k} z`, owner: (i * 144 + j * 12 + k) % 50 });
    const built = buildMatcher(entries, {});
    expect(built.ok ? '' : built.problems[0]?.message).toContain('open at once');
  });
  test('too many tests of numbers', () => {
    const built = buildMatcher(
      Array.from({ length: 65 }, (_, owner) => ({ phrase: `#>=${owner + 1} x`, owner })),
      {},
    );
    expect(built.ok ? '' : built.problems[0]?.message).toContain('tests of numbers');
  });
  test('optional words side by side stay small', () => {
    const entries = Array.from({ length: 14 }, (_, owner) => ({
      phrase: `${'[(a|b|c)] '.repeat(20)}x${owner}`,
      owner,
    }));
    const built = buildMatcher(entries, {});
    expect(built.ok && built.stats.states).toBeLessThan(200);
  });
});

describe('a stored matcher', () => {
  const built = buildMatcher(
    [
      { phrase: 'end my [own] life', owner: 0 },
      { phrase: 'took #>=8 ~2 (pills|hyperventilat*) $', owner: 5 },
      { phrase: '^ suicidal ~3', owner: 2 },
    ],
    {},
  );
  if (!built.ok) throw new Error('does not build');
  const { buffer } = built;
  const damaged = (change: (words: Uint32Array<ArrayBuffer>) => void) => {
    const copy = new Uint32Array(buffer.slice(0));
    change(copy);
    return () => openMatcher(copy.buffer);
  };
  /** As a careful attacker would: the checksum is put right again. */
  const mendChecksum = (words: Uint32Array) => {
    let sum = 0x811c9dc5;
    for (let i = 2; i < words.length; i++) sum = Math.imul(sum ^ words[i]!, 0x01000193);
    words[1] = sum >>> 0;
  };

  test('is opened, and matches as it was built', () => {
    const hits: number[] = [];
    openMatcher(buffer.slice(0)).match(tokenise('suicidal i took 9 or ten pills'), (owner) => hits.push(owner));
    expect(hits).toEqual([2, 5]);
  });
  test('is refused when cut off, empty or foreign', () => {
    for (const length of [0, 4, 7, 64, buffer.byteLength - 4, buffer.byteLength - 1])
      expect(() => openMatcher(buffer.slice(0, length))).toThrow(/damaged/);
    expect(() => openMatcher(new ArrayBuffer(4096))).toThrow(/damaged/);
  });
  test('is refused when any word of it is changed', { timeout: 60_000 }, () => {
    const { length } = new Uint32Array(buffer);
    for (let i = 0; i < length; i++)
      expect(
        damaged((words) => {
          words[i] = words[i]! ^ 0x10001;
        }),
        `word ${i}`,
      ).toThrow(/damaged/);
  });
  test('with a right checksum and wrong insides never breaks out or hangs', { timeout: 60_000 }, () => {
    const { below } = seeded(3);
    const { length } = new Uint32Array(buffer);
    const tokens = tokenise('i took 9 pills to end my own life suicidal hyperventilating');
    let refused = 0;
    for (let round = 0; round < 3000; round++) {
      try {
        const matcher = damaged((words) => {
          words[2 + below(length - 2)] = below(3) === 0 ? below(2 ** 31) : below(60);
          mendChecksum(words);
        })();
        matcher.match(tokens, (_, first, last) => {
          expect(first).toBeLessThanOrEqual(last);
          expect(last).toBeLessThan(tokens.count);
        });
      } catch (error) {
        expect(String(error)).toMatch(/damaged/);
        refused++;
      }
    }
    expect(refused).toBeGreaterThan(1000);
  });
});
