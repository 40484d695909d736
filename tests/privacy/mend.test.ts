import { describe, expect, test } from 'vitest';
import { cover, type Line, lineOf, lookAgain, redact, takeBack, typed } from '@/utils/privacy';

const look = (text: string): Line => lineOf(text, redact(text));
const stands = ({ text, placeholders }: Line) => placeholders.map(({ start, end }) => text.slice(start, end));

describe('a redacted line looked over', () => {
  const line = look('my name is Sam Miller, call 020 7946 0018');

  test('knows where each placeholder stands and what it stands for', () => {
    expect(line.text).toBe('my name is [NAME], call [PHONE]');
    expect(stands(line)).toEqual(['[NAME]', '[PHONE]']);
    expect(line.placeholders.map(({ was }) => was)).toEqual(['Sam Miller', '020 7946 0018']);
  });

  test('a wrong replacement is taken back, and no later look replaces it again', () => {
    const back = takeBack(line, 0);
    expect(back.text).toBe('my name is Sam Miller, call [PHONE]');
    expect(stands(back)).toEqual(['[PHONE]']);
    expect(lookAgain(back, redact)).toEqual(back);
    expect(lookAgain(typed(back, `${back.text} or mail a.b@example.org`), redact).text).toBe(
      'my name is Sam Miller, call [PHONE] or mail [EMAIL]',
    );
    expect(takeBack(line, 9)).toBe(line);
  });

  test('a missed name is covered by selecting it, spaces around it stay', () => {
    const missed = look('we met zorblat there, call 020 7946 0018');
    expect(missed.text).toContain('zorblat');
    const covered = cover(missed, 6, 15, 'name');
    expect(covered.text).toBe('we met [NAME] there, call [PHONE]');
    expect(stands(covered)).toEqual(['[NAME]', '[PHONE]']);
    expect(takeBack(covered, 0).text).toBe(missed.text);
    expect(cover(missed, 6, 7, 'name')).toBe(missed);
    expect(cover(missed, 3, 3, 'name')).toBe(missed);
  });

  test('a selection that cuts into a placeholder takes all of it, and all comes back', () => {
    const over = cover(line, 3, 13, 'place');
    expect(over.text).toBe('my [PLACE], call [PHONE]');
    expect(takeBack(over, 0).text).toBe('my name is Sam Miller, call [PHONE]');
  });

  test.each([
    ['before', 'Yes, my name is [NAME], call [PHONE]', ['[NAME]', '[PHONE]']],
    ['between', 'my name is [NAME], please call [PHONE]', ['[NAME]', '[PHONE]']],
    ['after', 'my name is [NAME], call [PHONE] now', ['[NAME]', '[PHONE]']],
    ['into one', 'my name is [NAXME], call [PHONE]', ['[PHONE]']],
    ['all gone', '', []],
  ])('typing %s', (_, text, left) => {
    const after = typed(line, text);
    expect(after.text).toBe(text);
    expect(stands(after)).toEqual(left);
  });

  test('what is typed is looked at again, also when it is pasted twice', () => {
    const more = lookAgain(typed(line, `${line.text}, a.b@example.org and c.d@example.org`), redact);
    expect(more.text).toBe('my name is [NAME], call [PHONE], [EMAIL] and [EMAIL]');
    expect(stands(more)).toEqual(['[NAME]', '[PHONE]', '[EMAIL]', '[EMAIL]']);
    expect(more.placeholders.map(({ was }) => was)).toEqual([
      'Sam Miller',
      '020 7946 0018',
      'a.b@example.org',
      'c.d@example.org',
    ]);
  });
});
