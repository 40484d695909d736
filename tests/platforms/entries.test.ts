// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import {
  entries,
  generic,
  healthOf,
  keyOf,
  parseEntry,
  platformFor,
  type SeenMessage,
  watchMessages,
} from '@/utils/platforms';
import { read, show, until } from './page';

const url = new URL('https://chat.example/inbox');

/** What is read of the page, thread by thread, oldest first; `places` are the orders counted from the first. */
async function readPage(count: number): Promise<{ key: string; messages: SeenMessage[]; places: number[] }[]> {
  const stop = new AbortController();
  const seen = new Map<string, SeenMessage[]>();
  const entry = platformFor(url, document);
  watchMessages(entry, document, {
    signal: stop.signal,
    read,
    onMessages: (key, messages) => seen.set(key, [...(seen.get(key) ?? []), ...messages]),
  });
  await until(() => [...seen.values()].flat().length >= count);
  stop.abort();
  return [...seen].map(([key, unsorted]) => {
    const messages = unsorted.sort((a, b) => a.order - b.order);
    return { key, messages, places: messages.map(({ order }) => order - (messages[0]?.order ?? 0)) };
  });
}

describe('entries', () => {
  beforeEach(() => {
    document.body.innerHTML = '';
  });

  it.each(entries.map((entry) => [entry.id, entry] as const))('%s is a valid entry', (_, entry) => {
    expect(parseEntry(entry)).toEqual({ ok: true, entry });
  });

  it('names what is wrong with an entry', () => {
    const wrong = parseEntry({ id: 'x', name: 'X', hosts: ['*'], composer: 'textarea', item: 'li', confidence: 'low' });
    expect(wrong.ok ? [] : wrong.problems.map(({ path }) => path)).toEqual(['detect', 'text']);
    expect(parseEntry({ id: 'x', name: 'X', hosts: ['a.example'], composer: '', confidence: '' }).ok).toBe(false);
  });

  it('knows the practice chat, Converse.js and nothing else', () => {
    expect(platformFor(url, document)).toBe(generic);
    show('practice');
    expect(platformFor(url, document).id).toBe('practice');
    show('converse-quote');
    expect(platformFor(url, document).id).toBe('converse');
  });

  it.each([
    ['chat.example', 'https://chat.example/', true],
    ['chat.example', 'https://evilchat.example/', false],
    ['*.example', 'https://a.b.example/x', true],
    ['*.example', 'https://example/x', true],
    ['*.example', 'https://notexample/', false],
    ['chat.example/agent/*', 'https://chat.example/agent/1', true],
    ['chat.example/agent/*', 'https://chat.example/help/agent/1', false],
  ])('host pattern %s on %s: %s', (pattern, address, fits) => {
    const entry = { id: 'x', name: 'X', hosts: [pattern], composer: 'textarea', confidence: 'test' };
    expect(platformFor(new URL(address), document, [entry]).id).toBe(fits ? 'x' : 'generic');
  });

  it('reads the practice chat', async () => {
    show('practice');
    const [seen] = await readPage(3);
    expect(seen?.places).toEqual([0, 1, 2]);
    expect(seen?.messages.map(({ id, speaker, text }) => [id, speaker, text])).toEqual([
      ['m1', 'person', 'hey. cant sleep again'],
      ['m2', 'specialist', "I'm glad you wrote. What is keeping you up?"],
      ['m3', 'person', 'i keep thinking about ending my life'],
    ]);
  });

  it('reads Converse.js one to one: quotes and system lines are not their words', async () => {
    show('converse-quote');
    const [seen] = await readPage(3);
    expect(seen?.messages.map(({ id, speaker, text }) => [id, speaker, text])).toEqual([
      ['a-1', 'person', 'i dont want to be here anymore'],
      ['b-1', 'specialist', 'Are you thinking about suicide?'],
      ['a-2', 'person', 'yeah 😭 i guess'],
    ]);
  });

  it('keeps chats apart that stand side by side, and names nobody in their keys', async () => {
    show('converse-room');
    const seen = await readPage(4);
    expect(seen.map(({ messages }) => messages.map(({ id, speaker }) => `${id} ${speaker}`))).toEqual([
      ['r-1 person', 'r-2 person', 'r-3 specialist'],
      ['s-1 person'],
    ]);
    expect(new Set(seen.map(({ key }) => key)).size).toBe(2);
    for (const { key } of seen) expect(key).toMatch(/^converse:[0-9a-z]+$/);
    const fields = [...document.querySelectorAll('textarea')];
    expect(fields.map((field) => keyOf(platformFor(url, document), field, document))).toEqual(
      seen.map(({ key }) => key),
    );
  });

  it('offers the generic way only fields for words', () => {
    document.body.innerHTML = `<textarea></textarea><input><input type="text"><div contenteditable="true"></div>
      <input type="password"><input type="search"><input type="email"><input autocomplete="cc-number">
      <input autocomplete="one-time-code"><input autocomplete="family-name"><textarea readonly></textarea>`;
    expect([...document.querySelectorAll(generic.composer)].map((one) => one.outerHTML)).toEqual([
      '<textarea></textarea>',
      '<input>',
      '<input type="text">',
      '<div contenteditable="true"></div>',
    ]);
  });

  it('tells when a page no longer fits its entry', () => {
    show('practice');
    const entry = platformFor(url, document);
    expect(healthOf(entry, document, read)).toBe('ok');
    for (const text of document.querySelectorAll('[data-text]')) text.removeAttribute('data-text');
    expect(healthOf(entry, document, read)).toBe('no_text');
    show('practice');
    for (const item of document.querySelectorAll('[data-from]')) item.removeAttribute('data-from');
    expect(healthOf(entry, document, read)).toBe('no_speaker');
    document.querySelector('ol')?.replaceChildren();
    expect(healthOf(entry, document, read)).toBe('ok');
    document.querySelector('ol')?.remove();
    expect(healthOf(entry, document, read)).toBe('no_list');
  });
});
