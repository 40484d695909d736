// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { Ledger, type Standing } from '@/utils/platforms/ledger';

const row = (id: string): Standing => {
  const element = document.createElement('li');
  return { id, speaker: 'person', sender: null, text: `words of ${id}`, parts: [element], element };
};
const rows = (from: number, to: number): Standing[] => Array.from({ length: to - from }, (_, i) => row(`m${from + i}`));

/** A page that keeps its last rows only, for hours. */
function scrolled(ledger: Ledger, until: number, window = 100): Map<string, number> {
  const orders = new Map<string, number>();
  for (let end = 10; end <= until; end += 10)
    for (const { id, order } of ledger.update(rows(Math.max(0, end - window), end)).changed) orders.set(id, order);
  return orders;
}

describe('what is known of a thread', () => {
  it('tells each message of a long chat once, in its order', () => {
    const orders = scrolled(new Ledger(true), 3000);
    expect([...orders.values()]).toEqual(Array.from({ length: 3000 }, (_, i) => i));
  });

  it('what scrolls back in is not told again', () => {
    const ledger = new Ledger(true);
    scrolled(ledger, 3000);
    for (let end = 2990; end >= 2800; end -= 10) expect(ledger.update(rows(end - 100, end)).changed).toEqual([]);
    for (let end = 2800; end <= 3000; end += 10) expect(ledger.update(rows(end - 100, end)).changed).toEqual([]);
  });

  it('does not grow for ever; what comes back after hours comes by its own id, in its own place', () => {
    const ledger = new Ledger(true);
    const orders = scrolled(ledger, 5000);
    expect(ledger.size).toBeLessThan(1000);
    const again: [string, number][] = [];
    for (let end = 4990; end >= 100; end -= 10)
      for (const { id, order } of ledger.update(rows(end - 100, end)).changed) again.push([id, order]);
    expect(again.length).toBeGreaterThan(3000);
    expect(again.filter(([id, order]) => orders.get(id) !== order)).toEqual([]);
    // Back at the end in one leap the newest is still known, and nothing new was said.
    const back = ledger.update(rows(4900, 5000)).changed;
    expect(back.filter(({ id, order }) => orders.get(id) !== order)).toEqual([]);
    expect(ledger.update([...rows(4901, 5000), row('new')]).changed.map(({ order }) => order)).toEqual([5000]);
  });

  it('rows that share none with those before get places of their own: before them, or after at the end', () => {
    const ledger = new Ledger(true);
    ledger.update(rows(500, 600));
    const up = ledger.update(rows(100, 200), () => false).changed.map(({ order }) => order);
    expect(up.at(-1)).toBeLessThanOrEqual(-10);
    expect(up).toEqual(up.map((_, i) => (up[0] as number) + i));
    const down = ledger.update(rows(900, 1000), () => true).changed.map(({ order }) => order);
    expect(down[0]).toBeGreaterThanOrEqual(109);
    // What lies between is filled in, and no two share a place.
    const told = new Map<string, number>();
    const take = (standing: Standing[]) => {
      for (const { id, order } of ledger.update(standing, () => false).changed) told.set(id, order);
    };
    take(rows(100, 200));
    for (let from = 110; from <= 500; from += 10) take(rows(from, from + 100));
    const between = rows(200, 500).map(({ id }) => told.get(id as string) as number);
    expect(between).toEqual([...between].sort((a, b) => a - b));
    expect(new Set(between).size).toBe(300);
  });
});
