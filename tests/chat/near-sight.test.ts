// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { NearSight } from '@/entrypoints/chat.content/near-sight';
import { Rests } from '@/entrypoints/chat.content/rests';

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '';
});
afterEach(() => vi.useRealTimers());

/** happy-dom draws nothing: where an element stands is given by hand. */
function standing(top: () => number): HTMLElement {
  const element = document.createElement('p');
  element.getBoundingClientRect = () => new DOMRect(0, top(), 100, 20);
  document.body.append(element);
  return element;
}

it('an element far from what is seen is away, until a scroll brings it near; nothing is looked at while nothing moves', () => {
  let scrolled = 0;
  const far = standing(() => 5 * innerHeight - scrolled);
  const near = standing(() => innerHeight / 2 - scrolled);
  const looks = vi.spyOn(far, 'getBoundingClientRect');
  const changed = vi.fn();
  const sight = new NearSight(changed);
  sight.watch([far, near]);
  expect([sight.isNear(far), sight.isNear(near)]).toEqual([true, true]);
  vi.advanceTimersByTime(200);
  expect([sight.isNear(far), sight.isNear(near)]).toEqual([false, true]);
  expect(changed).toHaveBeenCalledTimes(1);
  sight.watch([far, near]);
  vi.advanceTimersByTime(60_000);
  expect(looks).toHaveBeenCalledTimes(1);
  scrolled = 4 * innerHeight;
  for (let i = 0; i < 20; i++) document.body.dispatchEvent(new Event('scroll'));
  vi.advanceTimersByTime(200);
  expect([sight.isNear(far), sight.isNear(near)]).toEqual([true, false]);
  expect(looks).toHaveBeenCalledTimes(2);
  sight.stop();
  document.body.dispatchEvent(new Event('scroll'));
  vi.advanceTimersByTime(200);
  expect(looks).toHaveBeenCalledTimes(2);
});

it('scrolling inside a shadow root is heard', () => {
  let scrolled = 0;
  const host = document.createElement('div');
  document.body.append(host);
  const root = host.attachShadow({ mode: 'open' });
  const row = standing(() => 5 * innerHeight - scrolled);
  root.innerHTML = '<section></section>';
  root.querySelector('section')?.append(row);
  const sight = new NearSight(() => undefined);
  sight.watch([row]);
  vi.advanceTimersByTime(200);
  expect(sight.isNear(row)).toBe(false);
  scrolled = 5 * innerHeight;
  root.querySelector('section')?.dispatchEvent(new Event('scroll'));
  vi.advanceTimersByTime(200);
  expect(sight.isNear(row)).toBe(true);
  sight.stop();
});

it('what is to rest is done once, so long after the last asking, and never after the end', () => {
  const ends = new AbortController();
  const rests = new Rests(ends.signal);
  const done: string[] = [];
  for (let i = 0; i < 10; i++) {
    rests.after(180, 'draft', () => done.push(`draft ${i}`));
    vi.advanceTimersByTime(100);
  }
  expect(done).toEqual([]);
  vi.advanceTimersByTime(79);
  expect(done).toEqual([]);
  vi.advanceTimersByTime(5);
  expect(done).toEqual(['draft 9']);
  // One asked for sooner than the last is not made to wait for it.
  rests.after(2500, 'health', () => done.push('late'));
  rests.after(0, 'health', () => done.push('soon'));
  vi.advanceTimersByTime(5);
  expect(done.at(-1)).toBe('soon');
  vi.advanceTimersByTime(5000);
  expect(done).toHaveLength(2);
  rests.after(10, 'draft', () => done.push('never'));
  ends.abort();
  vi.advanceTimersByTime(100);
  expect(done).not.toContain('never');
});
