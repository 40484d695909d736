import { expect, test } from 'vitest';
import { higher, LEVELS, oneAbove, oneBelow, rank } from '@/utils/level';
import { say } from '@/utils/locale';

test('the ladder has one order, and no level is below every level', () => {
  expect(LEVELS.map(rank)).toEqual([1, 2, 3, 4, 5]);
  expect(rank(null)).toBe(0);
  expect(higher('ask', 'urgent')).toBe('urgent');
  expect(higher(null, 'note')).toBe('note');
});

test('steps up and down stop at the ends of the ladder', () => {
  expect(oneAbove('now')).toBe('now');
  expect(oneBelow('note')).toBe('note');
  expect(oneBelow('urgent')).toBe('soon');
});

test('sentences come from the locale files', () => {
  expect(say('ext_name')).toBe('Steady Hand');
});
