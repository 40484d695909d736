// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mount, openSavedPage } from '@/scripts/saved-pages/saved-page';
import {
  composerAt,
  entries,
  fitsSelector,
  hashText,
  type PlatformEntry,
  queryAll,
  type SeenMessage,
  watchMessages,
} from '@/utils/platforms';
import { read, until } from './page';

let stop: AbortController;
let seen: SeenMessage[];
beforeEach(() => {
  stop = new AbortController();
  seen = [];
});
afterEach(() => stop.abort());

const start = (entry: PlatformEntry) =>
  watchMessages(entry, document, {
    signal: stop.signal,
    read,
    onMessages: (_, messages) => seen.push(...messages),
  });
const byId = (id: string) => entries.find((one) => one.id === id) as PlatformEntry;
const last = () => Object.values(Object.fromEntries(seen.map((one) => [one.id, one])));
const told = () =>
  last()
    .sort((a, b) => a.order - b.order)
    .map(({ speaker, text }) => `${speaker}: ${text}`);

/** A client whose rows bear a name only where the sender changes. */
const grouped: PlatformEntry = {
  id: 'grouped',
  name: 'Grouped',
  hosts: ['chat.example'],
  composer: 'textarea',
  list: '#list',
  item: '#list > .row',
  text: '.words',
  sender: { selector: '.name', inherit: true, mine: [hashText('sam')] },
  id_attr: 'data-id',
  confidence: 'test',
};
function row(id: number, name: string | null, words: string): HTMLElement {
  const made = document.createElement('div');
  made.className = 'row';
  made.dataset.id = `r${id}`;
  made.innerHTML = `${name ? `<b class="name">${name}</b>` : ''}<span class="words"></span>`;
  (made.querySelector('.words') as HTMLElement).textContent = words;
  return made;
}
const list = () => document.querySelector('#list') as HTMLElement;

describe('rows that take their sender from the row before', () => {
  beforeEach(() => {
    document.body.innerHTML = '<div id="list"></div><textarea></textarea>';
  });

  it('are never told before the row that names them was read, however long the history', async () => {
    for (let n = 0; n < 120; n++)
      list().append(row(n, n % 40 === 0 ? (n % 80 === 0 ? 'robin' : 'sam') : null, `line ${n}`));
    start(grouped);
    await until(() => last().length === 120, 6000);
    expect(seen.every(({ speaker }) => speaker !== 'unknown')).toBe(true);
    expect(told()[39]).toBe('person: line 39');
    expect(told()[79]).toBe('specialist: line 79');
  });

  it('keep whose they were when a virtual list puts the naming row away', async () => {
    list().append(row(1, 'sam', 'one'), row(2, null, 'two'), row(3, 'robin', 'three'));
    start(grouped);
    await until(() => last().length === 3);
    list().firstElementChild?.remove();
    list().append(row(4, null, 'four'));
    await until(() => last().length === 4);
    expect(told()).toEqual(['specialist: one', 'specialist: two', 'person: three', 'person: four']);
  });

  it('are told anew once the specialist’s name is learned, under the same ids', async () => {
    const { sender, ...rest } = grouped;
    const nameless = { ...rest, sender: { selector: '.name', inherit: true } };
    list().append(row(1, 'sam', 'one'), row(2, 'robin', 'two'));
    const watching = start(nameless);
    await until(() => seen.length === 2);
    expect(told()).toEqual(['unknown: one', 'unknown: two']);
    const ids = seen.map(({ id }) => id);
    watching.learn({ ...nameless, sender: { ...sender } });
    await until(() => seen.length === 4);
    expect(told()).toEqual(['specialist: one', 'person: two']);
    expect(new Set(seen.map(({ id }) => id))).toEqual(new Set(ids));
  });

  it('a recycled row is another message, an edited one the same', async () => {
    list().append(row(1, 'robin', 'i am fine'), row(2, null, 'really'));
    start(grouped);
    await until(() => seen.length === 2);
    (list().querySelector('.words') as HTMLElement).textContent = 'i am lost';
    await until(() => seen.length === 3);
    expect(seen[2]).toMatchObject({ id: 'r1', order: seen[0]?.order, text: 'i am lost' });
    const recycled = list().lastElementChild as HTMLElement;
    recycled.dataset.id = 'r9';
    (recycled.querySelector('.words') as HTMLElement).textContent = 'something new';
    await until(() => seen.length === 4);
    expect(seen[3]).toMatchObject({ id: 'r9', text: 'something new', speaker: 'person' });
  });

  it('a list with the newest first is read in the order of the talk', async () => {
    list().append(row(3, 'robin', 'three'), row(2, 'sam', 'two'), row(1, 'robin', 'one'));
    start({ ...grouped, newest_first: true });
    await until(() => seen.length === 3);
    expect(told()).toEqual(['person: one', 'specialist: two', 'person: three']);
    list().prepend(row(4, 'sam', 'four'));
    await until(() => seen.length === 4);
    expect(told().at(-1)).toBe('specialist: four');
  });
});

describe('pages in nested open shadow roots', () => {
  const page = openSavedPage('reddit-chat');
  const entry = { ...byId('reddit-chat'), sender: { ...byId('reddit-chat').sender, mine: [hashText('sam')] } };

  it('a message that comes deep inside, and one that changes there, are heard', async () => {
    mount(page, 'mixed', document);
    start(entry);
    await until(() => last().length === 4);
    const [first] = queryAll(document, entry.item ?? '');
    const made = document.createElement('rs-timeline-event');
    made.setAttribute('data-id', '$new');
    made.attachShadow({ mode: 'open' }).innerHTML =
      '<div class="room-message"><rs-username>robin</rs-username><div class="room-message-text">still here</div></div>';
    first?.parentNode?.appendChild(made);
    await until(() => last().length === 5);
    expect(told().at(-1)).toBe('person: still here');
    (made.shadowRoot?.querySelector('.room-message-text') as HTMLElement).textContent = 'not for long';
    await until(() => told().includes('person: not for long'));
  });

  it('the composer is known from inside, and only there', () => {
    mount(page, 'empty', document);
    const [field] = queryAll(document, entry.composer);
    expect(composerAt(field as Element, entry.composer)).toBe(field);
    const stray = document.body.appendChild(document.createElement('textarea'));
    expect(fitsSelector(stray, entry.composer)).toBe(false);
    expect(composerAt(stray, entry.composer)).toBeNull();
  });

  it('selectors with lists, brackets and a start in the own root', () => {
    document.body.innerHTML = '<x-a class="one"></x-a><x-b></x-b>';
    for (const host of document.querySelectorAll('x-a, x-b'))
      host.attachShadow({ mode: 'open' }).innerHTML = '<p class="in">a</p><p>b</p>';
    expect(queryAll(document, ':is(x-a, x-b) >>> .in')).toHaveLength(2);
    expect(queryAll(document, 'x-a >>> p, x-b >>> .in')).toHaveLength(3);
    expect(queryAll(document.querySelector('x-a') as Element, '>>> .in')).toHaveLength(1);
    const inner = document.querySelector('x-b')?.shadowRoot?.querySelector('.in') as Element;
    expect(fitsSelector(inner, 'x-b >>> .in')).toBe(true);
    expect(fitsSelector(inner, 'x-a >>> .in')).toBe(false);
  });
});
