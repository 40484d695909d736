// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { entries, type PlatformEntry, type Removed, type SeenMessage, watchMessages } from '@/utils/platforms';
import { read, until } from './page';

const practice = entries[0] as PlatformEntry;
const { id_attr: _, ...idless } = practice;

let stop: AbortController;
let seen: { key: string; message: SeenMessage }[];
let removed: Removed[];
let looks: number;

function start(entry: PlatformEntry) {
  stop = new AbortController();
  seen = [];
  removed = [];
  looks = 0;
  watchMessages(entry, document, {
    signal: stop.signal,
    read,
    onMessages: (key, messages) => seen.push(...messages.map((message) => ({ key, message }))),
    onRemoved: (_key, gone) => removed.push(...gone),
    onLook: () => looks++,
  });
}
const list = () => document.querySelector('ol') as HTMLOListElement;
function add(id: string, from: 'me' | 'person', text: string, before?: Element | null): HTMLLIElement {
  const item = document.createElement('li');
  item.dataset.messageId = id;
  item.dataset.from = from;
  item.innerHTML = '<p data-text></p>';
  (item.firstChild as HTMLElement).textContent = text;
  list().insertBefore(item, before ?? null);
  return item;
}
const texts = () => seen.map(({ message }) => message.text);
const rest = async () => {
  const before = looks;
  document.body.append(document.createElement('i'));
  await until(() => looks > before);
};

beforeEach(() => {
  document.body.innerHTML =
    '<main data-practice-chat data-conversation="one"><ol data-messages></ol><textarea data-composer></textarea></main>';
});
afterEach(() => stop.abort());

describe('watching messages', () => {
  it('gives what is there, then what comes', async () => {
    add('1', 'person', 'hi');
    start(practice);
    await until(() => seen.length === 1);
    add('2', 'me', 'hello');
    await until(() => seen.length === 2);
    expect(seen.map(({ message }) => [message.id, message.order, message.speaker])).toEqual([
      ['1', 0, 'person'],
      ['2', 1, 'specialist'],
    ]);
  });

  it('looks a frame after the first change, and gathers those that follow it', async () => {
    vi.useFakeTimers();
    try {
      start(practice);
      await vi.advanceTimersByTimeAsync(1000);
      const before = looks;
      add('1', 'person', 'one');
      await vi.advanceTimersByTimeAsync(17);
      expect([texts(), looks - before]).toEqual([['one'], 1]);
      add('2', 'person', 'two');
      await vi.advanceTimersByTimeAsync(17);
      add('3', 'person', 'three');
      await vi.advanceTimersByTimeAsync(17);
      expect([texts(), looks - before]).toEqual([['one'], 1]);
      await vi.advanceTimersByTimeAsync(17);
      expect([texts(), looks - before]).toEqual([['one', 'two', 'three'], 2]);
    } finally {
      vi.useRealTimers();
    }
  });

  it('gives a message again when its words change, and nothing when nothing changed', async () => {
    const item = add('1', 'person', 'i am fine');
    start(practice);
    await until(() => seen.length === 1);
    item.className = 'hover';
    await rest();
    expect(texts()).toEqual(['i am fine']);
    (item.querySelector('p') as HTMLElement).textContent = 'i am not fine';
    await until(() => seen.length === 2);
    expect(seen[1]?.message).toMatchObject({ id: '1', order: 0, text: 'i am not fine' });
  });

  it('orders older messages before the known ones, and one between in between', async () => {
    const second = add('2', 'person', 'two');
    add('4', 'person', 'four');
    start(practice);
    await until(() => seen.length === 2);
    add('0', 'person', 'zero', second);
    add('1', 'person', 'one', second);
    await until(() => seen.length === 4);
    add('3', 'person', 'three', second.nextElementSibling);
    await until(() => seen.length === 6);
    // What stood below made room: the last is told once more with its new place.
    expect(texts().slice(4)).toEqual(['three', 'four']);
    const order = Object.fromEntries(seen.map(({ message }) => [message.id, message.order]));
    const ids = Object.keys(order);
    expect(ids.sort((a, b) => (order[a] ?? 0) - (order[b] ?? 0))).toEqual(['0', '1', '2', '3', '4']);
    expect([1, 2, 3, 4].map((n) => (order[n] ?? 0) - (order[n - 1] ?? 0))).toEqual([1, 1, 1, 1]);
  });

  it('keeps neighbours one apart where an archive is drawn row by row above what is known', async () => {
    const newest = add('new', 'person', 'newest');
    start(practice);
    await until(() => seen.length === 1);
    for (let n = 0; n < 6; n++) {
      const before = seen.length;
      add(`old${n}`, 'person', `old ${n}`, newest);
      await until(() => seen.length > before && texts().includes(`old ${n}`));
    }
    const order = new Map(seen.map(({ message }) => [message.id, message.order]));
    const places = ['old0', 'old1', 'old2', 'old3', 'old4', 'old5', 'new'].map((id) => order.get(id) ?? Number.NaN);
    expect(places.slice(1).map((place, i) => place - (places[i] as number))).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it('does not take rows for removed that a virtual list put away at its ends', async () => {
    for (const n of [1, 2, 3, 4]) add(`${n}`, 'person', `line ${n}`);
    start(practice);
    await until(() => seen.length === 4);
    list().firstElementChild?.remove();
    list().lastElementChild?.remove();
    await rest();
    expect(removed).toEqual([]);
    add('1', 'person', 'line 1', list().firstElementChild);
    await rest();
    expect(seen).toHaveLength(4);
  });

  it('tells a message that vanished from between two others', async () => {
    for (const n of [1, 2, 3]) add(`${n}`, 'person', `line ${n}`);
    start(practice);
    await until(() => seen.length === 3);
    list().children[1]?.remove();
    await until(() => removed.length > 0);
    expect(removed).toEqual([{ id: '2', why: 'gone' }]);
  });

  it('knows its own message again when the echo of the server replaces it', async () => {
    add('1', 'person', 'hi');
    const pending = add('temp-7', 'me', 'I am here');
    start(practice);
    await until(() => seen.length === 2);
    pending.remove();
    add('srv-900', 'me', 'I am here');
    await until(() => removed.length > 0);
    expect(removed).toEqual([{ id: 'temp-7', why: 'replaced' }]);
    expect(seen.at(-1)?.message.id).toBe('srv-900');
  });

  it('follows the thread when the client shows another one', async () => {
    add('1', 'person', 'thread one');
    start(practice);
    await until(() => seen.length === 1);
    // The new thread is named first, the old messages stand a moment longer.
    document.querySelector('main')?.setAttribute('data-conversation', 'two');
    await rest();
    expect(seen).toHaveLength(1);
    list().replaceChildren();
    add('1', 'person', 'thread two');
    await until(() => seen.length === 2);
    expect(seen[1]?.key).not.toBe(seen[0]?.key);
    expect(seen[1]?.message).toMatchObject({ id: '1', order: 0, text: 'thread two' });
  });

  it('without ids tells the same words said twice apart, also when the first is out of sight', async () => {
    add('', 'person', 'yes');
    add('', 'me', 'Do you have pills with you?');
    start(idless);
    await until(() => seen.length === 2);
    list().firstElementChild?.remove();
    await rest();
    add('', 'person', 'yes');
    await until(() => seen.length === 3);
    expect(new Set(seen.map(({ message }) => message.id)).size).toBe(3);
    const order = (n: number) => seen[n]?.message.order ?? Number.NaN;
    expect(order(2)).toBeGreaterThan(Math.max(order(0), order(1)));
    expect(removed).toEqual([]);
  });

  it('takes ids of a hostile page as text', async () => {
    add('__proto__', 'person', 'a');
    add('x'.repeat(5000), 'person', 'b');
    start(practice);
    await until(() => seen.length === 2);
    for (const { message } of seen) expect(message.id).toMatch(/^h[0-9a-z]{1,12}$/);
  });

  it('reads a long thread newest first and holds the page for no longer than a slice at a time', async () => {
    for (let n = 0; n < 300; n++) add(`${n}`, n % 3 ? 'person' : 'me', `line ${n}`);
    start(practice);
    await until(() => seen.length === 300, 8000);
    const orders = seen.map(({ message }) => [Number(message.id), message.order] as const).sort((a, b) => a[0] - b[0]);
    for (let n = 1; n < 300; n++) expect(orders[n]?.[1]).toBe((orders[n - 1]?.[1] ?? 0) + 1);
  });

  it('stops', async () => {
    start(practice);
    stop.abort();
    add('1', 'person', 'hi');
    await new Promise((done) => setTimeout(done, 120));
    expect(seen).toEqual([]);
  });
});
