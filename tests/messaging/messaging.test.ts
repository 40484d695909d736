import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  type Handlers,
  onMessage,
  onTabMessage,
  type Protocol,
  send,
  sendToTab,
  type TabProtocol,
} from '@/utils/messaging';
import { deliver, type FakeSender, fromBackground, fromDesk, fromPage } from './deliver';

const calls: [string, unknown, unknown][] = [];
const answering = (answers: { [name: string]: unknown }) =>
  new Proxy({} as Handlers<keyof Protocol & keyof TabProtocol>, {
    get: (_, name: string) => (ask: unknown, from: unknown) => {
      calls.push([name, ask, from]);
      if (answers[name] instanceof Error) throw answers[name];
      return answers[name];
    },
  }) as never;

const FACTS = { id: 'm1', order: 1.5, speaker: 'person', at: 5, findings: [], concepts: [], steps: [] };
const FINDING = {
  category: 'panic',
  level: 'ask',
  rule: 'r',
  start: 0,
  end: 3,
  words: 'abc',
  says: 's',
  why: 'w',
  tags: ['negated'],
  by: 'phrase',
};
const report = (event: unknown) => ({ name: 'page.report', ask: { key: 'k', events: [event] } });
const DRAFT = {
  suggestion: null,
  text: 't',
  sent: 's',
  skill: 'x',
  category: 'c',
  level: null,
  rule: null,
  pack: { id: 'p', version: '1' },
  platform: 'P',
  context: '',
};

beforeEach(() => {
  calls.length = 0;
});

describe('the background hears', () => {
  beforeEach(() => {
    onMessage(
      answering({ 'page.report': { view: null }, 'page.hello': new Error('no'), 'desk.dispatch': { ok: true } }),
      {
        enabled: async (origin) => origin === 'https://chat.example',
        atOnce: ['page.openPanel'],
      },
    );
  });

  test('a content script of a switched-on site, with who it is', async () => {
    const answer = await deliver({ name: 'page.report', ask: { key: 'k', events: [] } }, fromPage());
    expect(answer).toEqual({ ok: true, answer: { view: null } });
    expect(calls).toEqual([
      ['page.report', { key: 'k', events: [] }, { tabId: 7, windowId: 1, frameId: 0, origin: 'https://chat.example' }],
    ]);
  });

  test('its own pages, also in a tab', async () => {
    const ask = { key: 'k', event: { type: 'cleared', at: 1 } };
    expect(await deliver({ name: 'desk.dispatch', ask }, fromDesk())).toEqual({ ok: true, answer: { ok: true } });
    expect(await deliver({ name: 'desk.dispatch', ask }, fromDesk({ tab: { id: 3 } }))).toMatchObject({ ok: true });
  });

  const strangers: [string, string, FakeSender][] = [
    ['a site that is off', 'page.report', fromPage('https://evil.example/')],
    ['another port of a site', 'page.report', fromPage('https://chat.example:8443/')],
    ['another extension', 'page.report', fromPage('https://chat.example/', { id: 'other' })],
    ['nobody with an address', 'page.report', fromPage('https://chat.example/', { url: undefined })],
    ['an address and an origin that differ', 'page.report', fromPage('https://chat.example/', { origin: 'null' })],
    ['a file', 'page.report', fromPage('https://chat.example/', { url: 'file:///x', origin: undefined })],
    ['no tab', 'page.report', fromPage('https://chat.example/', { tab: undefined })],
    ['the panel, speaking for a page', 'page.report', fromDesk({ tab: { id: 1 } })],
    ['a content script, speaking for the panel', 'desk.dispatch', fromPage()],
    [
      'a page with our address in its own',
      'desk.dispatch',
      fromPage('https://chat.example/?chrome-extension://test-extension-id/'),
    ],
    ['a look-alike extension', 'desk.dispatch', fromDesk({ url: 'chrome-extension://test-extension-id.evil/x' })],
    ['our address with another origin', 'desk.dispatch', fromDesk({ origin: 'https://chat.example' })],
    ['nobody', 'desk.dispatch', {}],
  ];
  test.each(strangers)('not %s', async (_, name, sender) => {
    const ask = name === 'page.report' ? { key: 'k', events: [] } : { key: 'k', event: { type: 'cleared', at: 1 } };
    expect(await deliver({ name, ask }, sender)).toEqual({ ok: false, error: 'untrusted' });
    expect(calls).toEqual([]);
  });

  test.each([
    ['no payload', { name: 'page.report' }],
    ['a wrong type', report({ type: 'message', at: 'now', message: FACTS })],
    ['not a number', report({ type: 'message', at: 5, message: { ...FACTS, order: Number.NaN } })],
    ['an unknown event', report({ type: 'explode', at: 5 })],
    ['an unknown health', report({ type: 'health', at: 5, health: 'fine' })],
    ['an event that belongs to the panel', report({ type: 'cleared', at: 5 })],
    ['a step ticked by a page', report({ type: 'step', at: 5, step: 'x', status: 'confirmed' })],
    ['a prototype for a key', report({ type: 'ignore', at: 5, rule: '__proto__' })],
    [
      'an unknown level',
      report({ type: 'message', at: 5, message: { ...FACTS, findings: [{ ...FINDING, level: 'x' }] } }),
    ],
    ['a key as long as a book', { name: 'page.hello', ask: { key: 'k'.repeat(5000) } }],
    ['a draft without its pack', { name: 'page.save', ask: { draft: { ...DRAFT, pack: undefined } } }],
  ])('not %s', async (_, message) => {
    expect(await deliver(message, fromPage())).toEqual({ ok: false, error: 'bad_payload' });
    expect(calls).toEqual([]);
  });

  test('more than was agreed: extra fields are dropped, long words cut, the finding stays', async () => {
    const message = {
      ...FACTS,
      text: 'the whole message',
      findings: [{ ...FINDING, words: 'x'.repeat(5000), extra: 1 }],
    };
    await deliver(report({ type: 'message', at: 5, message }), fromPage());
    expect(calls[0]?.[1]).toEqual({
      key: 'k',
      events: [{ type: 'message', at: 5, message: { ...FACTS, findings: [{ ...FINDING, words: 'x'.repeat(300) }] } }],
    });
  });

  test('an answer for every message, also when the handler throws', async () => {
    expect(await deliver({ name: 'page.hello', ask: { key: 'k' } }, fromPage())).toEqual({
      ok: false,
      error: 'failed',
    });
  });

  test('nothing that is not for it: others may answer', async () => {
    for (const message of [null, 'hi', {}, { name: 'tab.stop', ask: {} }, { name: 'toString', ask: {} }])
      expect(await deliver(message, fromPage())).toBeUndefined();
  });
});

test('a handler that needs the click runs within the listener itself, still only for our content scripts', () => {
  const opened = vi.fn(() => ({ opened: true }));
  onMessage({ 'page.openPanel': opened } as never, {
    enabled: () => new Promise(() => {}),
    atOnce: ['page.openPanel'],
  });
  void deliver({ name: 'page.openPanel', ask: {} }, fromPage('https://chat.example/', { id: 'other' }));
  expect(opened).not.toHaveBeenCalled();
  void deliver({ name: 'page.openPanel', ask: {} }, fromPage());
  expect(opened).toHaveBeenCalledTimes(1);
});

describe('a content script hears', () => {
  test('the background, until its signal aborts', async () => {
    const stop = new AbortController();
    onTabMessage(answering({ 'tab.stop': {} }), stop.signal);
    expect(await deliver({ name: 'tab.stop', ask: {} }, fromBackground())).toEqual({ ok: true, answer: {} });
    expect(
      await deliver(
        { name: 'tab.stop', ask: {} },
        fromBackground({ url: undefined, origin: 'chrome-extension://test-extension-id' }),
      ),
    ).toEqual({ ok: true, answer: {} });
    expect(await deliver({ name: 'tab.view', ask: { view: 'x' } }, fromBackground())).toMatchObject({
      error: 'bad_payload',
    });
    stop.abort();
    expect(await deliver({ name: 'tab.stop', ask: {} }, fromBackground())).toBeUndefined();
  });

  const SETTINGS = { drafts: true, messages: false, ignored: ['r'], theme: 'dark' };
  test.each([
    ['tab.insert', { text: 'hello' }],
    ['tab.insert', { text: 'hello', suggestion: 's1' }],
    ['tab.view', { view: { key: 'k', level: null } }],
    ['tab.settings', { settings: SETTINGS }],
    ['tab.stop', {}],
  ])('%s as agreed', async (name, ask) => {
    onTabMessage(answering({ [name]: {} }));
    expect(await deliver({ name, ask }, fromBackground())).toEqual({ ok: true, answer: {} });
    expect(calls.map(([heard, asked]) => [heard, asked])).toEqual([[name, ask]]);
  });

  test.each([
    ['no payload', 'tab.stop', undefined],
    ['a list', 'tab.stop', []],
    ['no text', 'tab.insert', { suggestion: 's1' }],
    ['a text as long as a book', 'tab.insert', { text: 'x'.repeat(20_001) }],
    ['a suggestion that is no name', 'tab.insert', { text: 'x', suggestion: 1 }],
    ['a view without its key', 'tab.view', { view: { level: null } }],
    ['no view', 'tab.view', { view: null }],
    ['no settings', 'tab.settings', {}],
    ['half of the settings', 'tab.settings', { settings: { ...SETTINGS, messages: undefined } }],
    ['rules that are no names', 'tab.settings', { settings: { ...SETTINGS, ignored: [1] } }],
    ['an unknown theme', 'tab.settings', { settings: { ...SETTINGS, theme: 'pink' } }],
  ])('not %s', async (_, name, ask) => {
    onTabMessage(answering({ [name]: {} }));
    expect(await deliver({ name, ask }, fromBackground())).toEqual({ ok: false, error: 'bad_payload' });
    expect(calls).toEqual([]);
  });

  test.each([
    ['another content script', fromPage()],
    ['another extension', fromBackground({ id: 'other' })],
    ['nobody with an address', fromBackground({ url: undefined })],
  ])('not %s', async (_, sender) => {
    onTabMessage(answering({ 'tab.stop': {} }));
    expect(await deliver({ name: 'tab.stop', ask: {} }, sender)).toEqual({ ok: false, error: 'untrusted' });
    expect(calls).toEqual([]);
  });
});

describe('sending', () => {
  test('gives the answer as it came', async () => {
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue({ ok: true, answer: { view: null } } as never);
    expect(await send('page.report', { key: 'k', events: [] })).toEqual({ ok: true, answer: { view: null } });
  });

  test('to nobody is a value, not an exception', async () => {
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockRejectedValue(new Error('Receiving end does not exist'));
    vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(undefined as never);
    expect(await send('page.hello', { key: 'k' })).toEqual({ ok: false, error: 'unreachable' });
    expect(await sendToTab(1, 'tab.stop', {})).toEqual({ ok: false, error: 'unreachable' });
  });
});
