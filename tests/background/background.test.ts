import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { BY_HAND, type ConversationEvent, type ConversationView } from '@/utils/conversation';
import {
  listItems,
  readAbout,
  readConversation,
  readConversations,
  readFeedback,
  readPanelStep,
  readPapers,
  readSite,
  readTab,
  savePack,
  savePapers,
  saveSettings,
} from '@/utils/store';
import { finding, message, told } from '../conversation/facts';
import { deliver, type FakeSender, fromDesk, fromPage } from '../messaging/deliver';
import { letPackWorkLoad } from './bring-pack-work';
import { makeWorld, PACK, type World } from './world';

vi.mock('virtual:pack/core-en', async () => ({ default: (await import('./world')).PACK }));
vi.mock('virtual:pack-name/core-en', async () => {
  const { format, about } = (await import('./world')).PACK;
  return { default: { format, hash: about.hash } };
});

letPackWorkLoad();

const ORIGIN = 'https://chat.example';
const PATTERN = 'https://chat.example/*';
let world: World;

/** The worker dies and is started again: all its listeners and modules are gone, storage stays. */
async function wake(): Promise<void> {
  for (const event of [fakeBrowser.runtime.onMessage, fakeBrowser.runtime.onInstalled, fakeBrowser.runtime.onStartup])
    event.removeAllListeners();
  for (const event of [world.onRemoved, world.onAdded, world.onCommand, world.onUpdated, world.onTabRemoved])
    event.removeAllListeners();
  vi.resetModules();
  const { default: background } = await import('@/entrypoints/background');
  (background as unknown as { main(): void }).main();
  await vi.waitFor(async () => expect(await readAbout()).toEqual(PACK.about));
}

/** Every message finds a freshly started worker. */
async function say(
  name: string,
  ask: unknown,
  sender: FakeSender = name.startsWith('page.') ? fromPage() : fromDesk(),
) {
  await wake();
  return (await deliver({ name, ask }, sender)) as { ok: boolean; answer?: never; error?: string };
}
const report = async (...events: ConversationEvent[]) =>
  ((await say('page.report', { key: 'k', events })).answer as unknown as { view: ConversationView }).view;
const switchOn = async () => {
  world.granted.add(PATTERN);
  expect(await say('desk.site', { origin: ORIGIN, on: true })).toEqual({ ok: true, answer: { ok: true } });
};

beforeEach(() => {
  world = makeWorld();
});

describe('conversations', () => {
  beforeEach(switchOn);

  test('are kept through the worker’s death between any two messages', async () => {
    await report(told(message(1, { findings: [finding('suicide_active', 'soon')], concepts: ['thought'] })));
    await report(told(message(2, { speaker: 'specialist', findings: [finding('asked_suicide', 'note')] })));
    await say('desk.dispatch', {
      key: 'k',
      event: { type: 'step', at: 2000, step: 'ask-suicide', status: 'confirmed', answer: 'yes' },
    });
    const view = await report(told(message(3, { concepts: ['means'] })));
    expect(view).toMatchObject({ level: 'urgent', strengths: ['asked_suicide'] });
    expect(view.steps.find(({ id }) => id === 'ask-suicide')).toMatchObject({ status: 'confirmed', answer: 'yes' });
    expect(view.place.host).toBe('chat.example');
    expect(world.badges[7]).toBe('Urg');
    expect(world.titles[7]).toBe('Steady Hand: watching. Urgent');
  });

  test('are seen with the pack in use, also by a worker that has seen them with another one', async () => {
    const ask = (at: number) => ({
      name: 'page.report',
      ask: { key: 'k', events: [told(message(at, { findings: [finding('suicide_active', 'soon')] }))] },
    });
    await wake();
    const stepsOf = async (at: number) =>
      ((await deliver(ask(at), fromPage())) as { answer: { view: ConversationView } }).answer.view.steps.length;
    expect(await stepsOf(1)).toBeGreaterThan(0);
    await savePack({ ...PACK, about: { ...PACK.about, hash: 'h2' }, desk: { ...PACK.desk, checklists: [] } });
    expect(await stepsOf(2)).toBe(0);
    await savePack(PACK);
    expect(await stepsOf(3)).toBeGreaterThan(0);
  });

  test('lose nothing of many reports in one tick, from two tabs and the panel', async () => {
    await wake();
    const one = (n: number, sender: FakeSender) =>
      deliver(
        {
          name: 'page.report',
          ask: { key: 'k', events: [told(message(n, { findings: [finding(`c${n}`, 'note')] }))] },
        },
        sender,
      );
    await Promise.all([
      ...Array.from({ length: 10 }, (_, n) => one(n, fromPage())),
      ...Array.from({ length: 10 }, (_, n) => one(n + 10, fromPage(`${ORIGIN}/`, { tab: { id: 8, windowId: 1 } }))),
      deliver(
        { name: 'desk.dispatch', ask: { key: 'k', event: { type: 'told', at: 5, role: 'supervisor' } } },
        fromDesk(),
      ),
    ]);
    const state = await readConversation('k');
    expect(Object.keys(state?.messages ?? {})).toHaveLength(20);
    expect(state?.told).toEqual({ supervisor: { at: 5 } });
  });

  test('changed in the panel, the chip of the tab is told; the tab that reports is not told twice', async () => {
    await report(told(message(1, { findings: [finding('panic', 'ask')] })));
    expect(world.toTabs).toEqual([]);
    await say('desk.dispatch', {
      key: 'k',
      event: { type: 'lower', at: 2000, message: 'm1', rule: 'panic.rule', reason: 'joke' },
    });
    expect(world.toTabs).toMatchObject([{ tabId: 7, name: 'tab.view', ask: { view: { key: 'k', level: null } } }]);
    expect(world.badges[7]).toBe('on');
    expect(world.titles[7]).toContain('This is not a safety check');
  });

  test('lowering is counted by rule and reason, once however often it is told, and taken back', async () => {
    const lower = { type: 'lower', at: 2000, message: 'm1', rule: 'suicide_active.rule', reason: 'lyrics' } as const;
    await report(told(message(1, { findings: [finding('suicide_active', 'soon', { words: 'secret words' })] })), lower);
    await report(lower);
    await say('desk.dispatch', { key: 'k', event: lower });
    expect((await readFeedback()).rules).toEqual({ 'suicide_active.rule': { lyrics: 1 } });
    await say('desk.dispatch', { key: 'k', event: { ...lower, at: 2100, reason: 'joke' } });
    expect((await readFeedback()).rules).toEqual({ 'suicide_active.rule': { lyrics: 0, joke: 1 } });
    const back = { type: 'unlower', at: 2200, message: 'm1', rule: 'suicide_active.rule' } as const;
    await say('desk.dispatch', { key: 'k', event: back });
    await say('desk.dispatch', { key: 'k', event: back });
    expect((await readFeedback()).rules).toEqual({ 'suicide_active.rule': { lyrics: 0, joke: 0 } });
    expect(JSON.stringify(await fakeBrowser.storage.local.get('feedback'))).not.toContain('secret');
  });

  test('ended, the level it stood at is kept for what comes after; what was typed beside it is forgotten', async () => {
    await report(told(message(1, { findings: [finding('suicide_active', 'urgent')] })));
    await savePapers('k', { note: 'typed', plan: { 'plan-signs': 'their words' } });
    await savePapers('other', { note: 'stays' });
    const end = { type: 'watching', at: 4000, watching: 'ended' } as const;
    await say('desk.dispatch', { key: 'k', event: end });
    await say('desk.dispatch', { key: 'k', event: { ...end, at: 4001 } });
    expect(await readConversation('k')).toMatchObject({ messages: {}, ended: { level: 'urgent' } });
    expect(await readPapers('k')).toEqual({ note: null, plan: {} });
    expect((await readPapers('other')).note).toBe('stays');
  });

  test('paused they hear nothing new; ended they forget what was said', async () => {
    await report(told(message(1, { findings: [finding('panic', 'ask')] })));
    await say('desk.dispatch', { key: 'k', event: { type: 'watching', at: 3000, watching: 'paused' } });
    expect(await report(told(message(2, { at: 3500, findings: [finding('suicide_active', 'soon')] })))).toMatchObject({
      level: 'ask',
      watching: 'paused',
    });
    await say('desk.dispatch', { key: 'k', event: { type: 'watching', at: 4000, watching: 'ended' } });
    expect(await readConversation('k')).toMatchObject({ watching: 'ended', messages: {}, steps: {} });
  });

  test('are begun by a checklist opened by hand, with nothing said and no site on', async () => {
    const ask = { key: BY_HAND, event: { type: 'open_checklist', at: 5, category: 'suicide_attempt_now' } };
    expect(await say('desk.dispatch', ask)).toEqual({ ok: true, answer: { ok: true } });
    expect(await readConversation(BY_HAND)).toMatchObject({ opened: { suicide_attempt_now: { at: 5 } } });
  });

  test('a greeting gives settings and what is known, and begins nothing', async () => {
    expect((await say('page.hello', { key: 'k' })).answer).toEqual({
      settings: { drafts: true, messages: true, ignored: [], theme: 'system' },
      view: null,
    });
    expect(await readConversations()).toEqual([]);
    expect(await readTab(7)).toBe('k');
    await report(told(message(1, { findings: [finding('panic', 'ask')] })));
    expect((await say('page.hello', { key: 'k' })).answer).toMatchObject({ view: { level: 'ask' } });
  });

  test('outlive their tab; the tab is forgotten', async () => {
    await report(told(message(1, { findings: [finding('panic', 'ask')] })));
    await wake();
    await world.onTabRemoved.trigger(7);
    await vi.waitFor(async () => expect(await readTab(7)).toBeNull());
    expect(await readConversation('k')).not.toBeNull();
  });

  test('a tab that went elsewhere shows them no more; one that loads the site again does', async () => {
    await report(told(message(1, { findings: [finding('panic', 'ask')] })));
    await wake();
    await world.onUpdated.trigger(7, { status: 'complete' }, { url: `${ORIGIN}/other` });
    expect(await readTab(7)).toBe('k');
    await world.onUpdated.trigger(7, { status: 'complete' }, {});
    await vi.waitFor(() => expect(world.titles[7]).toBe('Steady Hand: off here'));
    expect(await readTab(7)).toBeNull();
  });

  test('memory that is full is answered with a failure, not with a calm view', async () => {
    await wake();
    const set = fakeBrowser.storage.session.set.bind(fakeBrowser.storage.session);
    vi.spyOn(fakeBrowser.storage.session, 'set').mockImplementation(async (items) => {
      if (Object.keys(items as object).some((key) => key.startsWith('conversation:')))
        throw new Error('quota exceeded');
      return set(items as Record<string, unknown>);
    });
    const events = [told(message(1, { findings: [finding('panic', 'ask')] }))];
    expect(await deliver({ name: 'page.report', ask: { key: 'k', events } }, fromPage())).toEqual({
      ok: false,
      error: 'failed',
    });
  });

  test('memory that is full makes room by forgetting the oldest that no tab shows', async () => {
    await say('desk.dispatch', { key: 'old', event: { type: 'told', at: 1, role: 'x' } });
    await wake();
    const set = fakeBrowser.storage.session.set.bind(fakeBrowser.storage.session);
    vi.spyOn(fakeBrowser.storage.session, 'set').mockImplementation(async (items) => {
      if ('conversation:k' in (items as object) && (await readConversation('old'))) throw new Error('quota exceeded');
      return set(items as Record<string, unknown>);
    });
    const events = [told(message(1, { findings: [finding('panic', 'ask')] }))];
    expect(await deliver({ name: 'page.report', ask: { key: 'k', events } }, fromPage())).toMatchObject({ ok: true });
    expect((await readConversations()).map(({ key }) => key)).toEqual(['k']);
  });
});

describe('sites', () => {
  test('switched on: registered for later, injected into what is open, only that origin', async () => {
    world.tabs.push(
      { id: 1, url: `${ORIGIN}/a` },
      { id: 2, url: 'https://chat.example:8443/' },
      { id: 3, url: 'https://b.example/' },
    );
    await switchOn();
    expect([...world.scripts.values()]).toEqual([
      {
        id: `site ${ORIGIN}`,
        matches: [PATTERN],
        js: ['/content-scripts/chat.js'],
        css: ['/marks.css'],
        runAt: 'document_idle',
        persistAcrossSessions: false,
      },
    ]);
    expect(world.injected).toEqual([1]);
    expect(world.styled).toEqual([1]);
    expect(world.badges[1]).toBe('on');
  });

  test('switched on again: a script that is alive is told, not doubled', async () => {
    world.tabs.push({ id: 1, url: `${ORIGIN}/a` }, { id: 7, url: `${ORIGIN}/b` });
    await switchOn();
    expect(world.injected).toEqual([1]);
    expect(world.toTabs).toMatchObject([{ tabId: 7, name: 'tab.settings' }]);
  });

  test('not granted, or not a site: nothing is switched on', async () => {
    expect((await say('desk.site', { origin: ORIGIN, on: true })).answer).toEqual({ ok: false, error: 'not_granted' });
    for (const origin of ['file:///x', `${ORIGIN}/path`, 'chrome://settings', 'nonsense'])
      expect((await say('desk.site', { origin, on: true })).answer).toEqual({ ok: false, error: 'not_a_site' });
    expect(await readSite(ORIGIN)).toBeNull();
    expect(world.scripts.size).toBe(0);
  });

  test('switched off: tabs stop, nothing is registered, the host is given back, reports are not heard', async () => {
    await switchOn();
    await report(told(message(1, { findings: [finding('panic', 'ask')] })));
    expect((await say('desk.site', { origin: ORIGIN, on: false })).answer).toEqual({ ok: true });
    expect(world.toTabs).toMatchObject([{ tabId: 7, name: 'tab.stop' }]);
    expect(world.scripts.size).toBe(0);
    expect(world.granted.size).toBe(0);
    expect(world.unstyled).toEqual([7]);
    expect(world.titles[7]).toBe('Steady Hand: off here');
    expect(await say('page.report', { key: 'k', events: [] })).toEqual({ ok: false, error: 'untrusted' });
  });

  test('the host stays granted while another port of it is on', async () => {
    await switchOn();
    await say('desk.site', { origin: `${ORIGIN}:8443`, on: true });
    await say('desk.site', { origin: ORIGIN, on: false });
    expect(world.granted.has(PATTERN)).toBe(true);
    expect(await readSite(`${ORIGIN}:8443`)).not.toBeNull();
  });

  test('one site that cannot be restored does not cost the others', async () => {
    world.granted.add('https://a.example/*');
    await say('desk.site', { origin: 'https://a.example', on: true });
    await switchOn();
    world.scripts.clear();
    world.refused.add('site https://a.example');
    await wake();
    await vi.waitFor(() => expect([...world.scripts.keys()]).toEqual([`site ${ORIGIN}`]));
  });

  test('a host that cannot be given back is off all the same', async () => {
    await switchOn();
    world.locked.add(PATTERN);
    expect((await say('desk.site', { origin: ORIGIN, on: false })).answer).toEqual({ ok: true });
    expect(await readSite(ORIGIN)).toBeNull();
  });

  test('a permission taken away in the browser’s settings switches its site off', async () => {
    await switchOn();
    await say('page.hello', { key: 'k' });
    await wake();
    world.granted.delete(PATTERN);
    await world.onRemoved.trigger({ origins: [PATTERN] });
    await vi.waitFor(async () => expect(await readSite(ORIGIN)).toBeNull());
    await vi.waitFor(() => expect(world.toTabs).toMatchObject([{ tabId: 7, name: 'tab.stop' }]));
    expect(world.scripts.size).toBe(0);
  });

  test('registrations that ended with the session come back when the worker wakes, once', async () => {
    await switchOn();
    world.scripts.clear();
    await wake();
    await vi.waitFor(() => expect(world.scripts.size).toBe(1));
  });

  test('after an update of the extension open tabs get the new script', async () => {
    world.tabs.push({ id: 1, url: `${ORIGIN}/a` });
    await switchOn();
    await wake();
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'update' } as never);
    await vi.waitFor(() => expect(world.injected).toEqual([1, 1]));
  });

  test('a rule ignored on a site is told to its tabs', async () => {
    await switchOn();
    await say('page.hello', { key: 'k' });
    expect(await say('page.ignoreOnSite', { rule: 'r1' })).toEqual({ ok: true, answer: {} });
    expect((await readSite(ORIGIN))?.ignored).toEqual(['r1']);
    await vi.waitFor(() =>
      expect(world.toTabs).toContainEqual({
        tabId: 7,
        name: 'tab.settings',
        ask: { settings: { drafts: true, messages: true, ignored: ['r1'], theme: 'system' } },
      }),
    );
  });

  test('a theme that was chosen reaches the chip: tabs that are open, and those that come', async () => {
    await switchOn();
    await say('page.hello', { key: 'k' });
    await saveSettings({ theme: 'dark' });
    const settings = { drafts: true, messages: true, ignored: [], theme: 'dark' };
    await vi.waitFor(() => expect(world.toTabs).toContainEqual({ tabId: 7, name: 'tab.settings', ask: { settings } }));
    expect((await say('page.hello', { key: 'k' })).answer).toMatchObject({ settings: { theme: 'dark' } });
  });
});

describe('panel, keys, saving', () => {
  test('a click on the page opens the panel before anything is awaited', async () => {
    await switchOn();
    await wake();
    const answer = deliver({ name: 'page.openPanel', ask: { step: 'emergency-line' } }, fromPage());
    expect(world.opened).toEqual([{ tabId: 7 }]);
    expect(await answer).toEqual({ ok: true, answer: { opened: true } });
    expect(await readPanelStep()).toMatchObject({ tabId: 7, step: 'emergency-line' });
  });

  test('the emergency key opens panel and checklist, with or without a conversation', async () => {
    await wake();
    const pressed = world.onCommand.trigger('open-emergency', { id: 7, windowId: 1 });
    expect(world.opened).toEqual([{ windowId: 1 }]);
    await pressed;
    await vi.waitFor(async () =>
      expect((await readConversation(BY_HAND))?.opened).toHaveProperty('suicide_attempt_now'),
    );
    await switchOn();
    await report(told(message(1)));
    await wake();
    await world.onCommand.trigger('open-emergency', { id: 7, windowId: 1 });
    await vi.waitFor(async () => expect((await readConversation('k'))?.opened).toHaveProperty('suicide_attempt_now'));
  });

  test('the panel key opens the panel and changes nothing', async () => {
    await wake();
    await world.onCommand.trigger('open-panel', { id: 7, windowId: 1 });
    expect(world.opened).toHaveLength(1);
    expect(await readConversations()).toEqual([]);
  });

  test('an insertion goes to the tab; what was inserted counts as used, what was refused does not', async () => {
    await switchOn();
    await say('page.hello', { key: 'k' });
    world.tabAnswers['tab.insert'] = { result: 'refused' };
    const insert = { tabId: 7, text: 'I am here.', suggestion: 's1' };
    expect((await say('desk.insert', insert)).answer).toEqual({ result: 'refused' });
    expect(await readConversation('k')).toBeNull();
    world.tabAnswers['tab.insert'] = { result: 'inserted' };
    expect((await say('desk.insert', insert)).answer).toEqual({ result: 'inserted' });
    expect((await readConversation('k'))?.used).toHaveProperty('s1');
    expect(world.toTabs).toContainEqual({
      tabId: 7,
      name: 'tab.insert',
      ask: { text: 'I am here.', suggestion: 's1' },
    });
  });

  test('the redaction is put beside the script that asks, in its frame and nowhere else', async () => {
    expect(await say('page.needRedaction', {})).toMatchObject({ error: 'untrusted' });
    expect(world.put).toEqual([]);
    await switchOn();
    expect((await say('page.needRedaction', {}, fromPage(undefined, { frameId: 3 }))).answer).toEqual({ ready: true });
    expect(world.put).toEqual([{ tabId: 7, frameIds: [3], files: ['/redact.js'] }]);
  });

  test('where the redaction cannot be put, who asks is told', async () => {
    await switchOn();
    const gone = fromPage(undefined, { tab: { id: 99, windowId: 1 } });
    expect((await say('page.needRedaction', {}, gone)).answer).toEqual({ ready: false });
  });

  test('how much of a page can be read is kept with its conversation', async () => {
    await switchOn();
    expect((await report({ type: 'health', at: 5, health: 'cannot_read' })).health).toBe('cannot_read');
    expect((await readConversation('k'))?.health).toEqual({ health: 'cannot_read', at: 5 });
    expect(world.badges[7]).toBe('?');
    expect(world.titles[7]).toContain('cannot read this page');
  });

  test('what the chip saves is in the store', async () => {
    await switchOn();
    const draft = {
      suggestion: 's1',
      text: 't',
      sent: 's',
      skill: 'active_listening',
      category: 'panic',
      level: 'ask',
      rule: 'r',
      pack: { id: 'core-en', version: '1' },
      platform: 'P',
      context: '[NAME] said',
    };
    const answer = (await say('page.save', { draft })).answer as unknown as { id: string };
    const items = await listItems();
    expect(items.ok && items.value).toMatchObject([{ id: answer.id, context: '[NAME] said' }]);
  });

  test('the built-in pack is stored when the worker wakes', async () => {
    await wake();
    expect(await readAbout()).toEqual(PACK.about);
  });
});
