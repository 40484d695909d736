// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { checkState, openSavedPage } from '@/scripts/saved-pages/saved-page';
import { entries } from '@/utils/platforms';

const described = entries.filter(({ id }) => id !== 'practice');

describe('saved pages', () => {
  it('there are twenty-seven, one for each platform', () => {
    expect(described).toHaveLength(27);
  });

  describe.each(described.map(({ id }) => [id] as const))('%s', (id) => {
    const page = openSavedPage(id);
    it('has the states of an ordinary chat', () => {
      expect(Object.keys(page.states)).toEqual(expect.arrayContaining(['empty', 'mixed', 'grouped', 'own']));
      expect(Object.keys(page.html)).toEqual(Object.keys(page.states));
      expect(page.states.mixed?.length).toBeGreaterThanOrEqual(4);
    });
    it.each(Object.keys(page.states))('%s is read as it should be', (state) => {
      expect(checkState(page, state, document)).toEqual([]);
    });
  });

  it('says so when an entry no longer fits', () => {
    const page = openSavedPage('discord');
    const broken = (change: object) =>
      entries.map((entry) => (entry.id === 'discord' ? { ...entry, ...change } : entry));
    for (const change of [
      { item: 'li.gone', list: 'ol.gone' },
      { text: '.gone' },
      { drop: '.gone' },
      { composer: '.gone' },
    ]) {
      const states = Object.keys(page.states);
      expect(states.flatMap((state) => checkState(page, state, document, broken(change)))).not.toEqual([]);
    }
  });
});
