import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type ConversationState, open, reduce } from '@/utils/conversation';
import {
  changeConversation,
  forgetConversation,
  forgetConversations,
  readConversation,
  readConversations,
  readTab,
  saveConversation,
  saveTab,
  tabsAt,
  tabsOf,
  watchConversations,
  watchTabs,
} from '@/utils/store';

const begin = (key: string, at: number) => open(key, { platform: 'P', host: 'h' }, at);
const count = (state: ConversationState | null) => Object.keys(state?.told ?? {}).length;

test('two changes in one tick both count', async () => {
  await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      changeConversation('k', (state) => reduce(state ?? begin('k', 1), { type: 'told', at: n, role: `r${n}` })),
    ),
  );
  expect(count(await readConversation('k'))).toBe(20);
});

test('a change that fails does not stop the next', async () => {
  const failed = changeConversation('k', () => {
    throw new Error('no');
  });
  const next = changeConversation('k', (state) => state ?? begin('k', 1));
  expect(await failed).toEqual({ ok: false, error: 'failed' });
  expect((await next).ok).toBe(true);
});

test('full memory is said, and what was there stays', async () => {
  await saveConversation(begin('k', 1));
  vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValue(new Error('Session storage quota bytes exceeded'));
  const changed = await changeConversation('k', (state) =>
    reduce(state ?? begin('k', 1), { type: 'told', at: 2, role: 'x' }),
  );
  expect(changed).toEqual({ ok: false, error: 'full' });
  expect(count(await readConversation('k'))).toBe(0);
});

test('conversations are listed newest first, watched, and forgotten', async () => {
  const seen: [string, boolean][] = [];
  const stop = new AbortController();
  watchConversations((key, state) => seen.push([key, state !== null]), stop.signal);
  await saveConversation(begin('old', 1));
  await saveConversation(begin('new', 2));
  await forgetConversation('old');
  expect((await readConversations()).map(({ key }) => key)).toEqual(['new']);
  stop.abort();
  await forgetConversations();
  expect(await readConversations()).toEqual([]);
  expect(seen).toEqual([
    ['old', true],
    ['new', true],
    ['old', false],
  ]);
});

test('a state of another version is not read', async () => {
  await fakeBrowser.storage.session.set({ 'conversation:k': { version: 2, key: 'k' } });
  expect(await readConversation('k')).toBeNull();
});

test('tabs know their conversation; closing one forgets the tab, not the conversation', async () => {
  const seen: [number, string | null][] = [];
  const stop = new AbortController();
  watchTabs((tab, key) => seen.push([tab, key]), stop.signal);
  await saveConversation(begin('k', 1));
  await saveTab(7, { key: 'k', origin: 'https://a.example' });
  await saveTab(8, { key: 'k', origin: 'https://b.example' });
  expect((await tabsOf('k')).sort()).toEqual([7, 8]);
  expect(await tabsAt('https://b.example')).toEqual([8]);
  await saveTab(7, null);
  stop.abort();
  expect([await readTab(7), await readTab(8)]).toEqual([null, 'k']);
  expect(await readConversation('k')).not.toBeNull();
  expect(seen).toEqual([
    [7, 'k'],
    [8, 'k'],
    [7, null],
  ]);
});

test('a browser that can tell names alone is not asked for the conversations to find the tabs', async () => {
  await saveConversation(begin('k', 1));
  await saveTab(7, { key: 'k', origin: 'https://a.example' });
  await saveTab(8, { key: 'other', origin: 'https://a.example' });
  const { session } = fakeBrowser.storage;
  const names = Object.keys(await session.get(null));
  const getKeys = vi.spyOn(session, 'getKeys').mockImplementation(async () => names);
  const get = vi.spyOn(session, 'get');
  expect(await tabsOf('k')).toEqual([7]);
  expect(get.mock.calls).toEqual([[['tab:7', 'tab:8']]]);
  getKeys.mockRestore();
  get.mockRestore();
});
