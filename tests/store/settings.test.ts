import { describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { CompiledPack } from '@/utils/packs';
import {
  ignoreOnSite,
  originOf,
  patternOf,
  readAbout,
  readCombinations,
  readDesk,
  readEnginePack,
  readGuidance,
  readSettings,
  readSite,
  readSites,
  removeSite,
  savePack,
  saveSettings,
  saveSite,
  watchPack,
  watchSettings,
  watchSites,
} from '@/utils/store';

const pack = (hash: string): CompiledPack => ({
  format: 1,
  about: { id: 'p', name: 'P', version: '1', locale: 'en', licence: '', owner: '', reviewed: null, hash },
  engine: { matcher: 'AAAA', rules: [], combinations: [{ id: 'c', all: [], raiseTo: 'soon', says: '', why: '' }] },
  guidance: { suggestions: [], drafts: [], categories: [], levels: [] },
  desk: { steps: [], checklists: [], contacts: [], referrals: [] },
});

describe('settings', () => {
  test('have defaults, keep what is not changed, and survive two changes at once', async () => {
    expect(await readSettings()).toEqual({ country: null, theme: 'system', retentionDays: 30, folded: {} });
    await Promise.all([saveSettings({ country: 'GB' }), saveSettings({ theme: 'dark' })]);
    expect(await readSettings()).toMatchObject({ country: 'GB', theme: 'dark', retentionDays: 30 });
  });

  test.each([
    ['nonsense', 'x'],
    ['another shape', { version: 1, value: { country: 7 } }],
    ['a newer version', { version: 99, value: { country: 'GB' } }],
    ['an absurd version', { version: -3, value: null }],
    [
      'retention beyond 180 days',
      { version: 1, value: { country: null, theme: 'dark', retentionDays: 999, folded: {} } },
    ],
  ])('%s in storage counts as nothing', async (_, stored) => {
    await fakeBrowser.storage.local.set({ settings: stored });
    expect(await readSettings()).toMatchObject({ country: null, retentionDays: 30 });
  });

  test('are watched until the signal aborts', async () => {
    const seen: unknown[] = [];
    const stop = new AbortController();
    watchSettings(({ country }) => seen.push(country), stop.signal);
    await saveSettings({ country: 'US' });
    stop.abort();
    await saveSettings({ country: 'GB' });
    expect(seen).toEqual(['US']);
  });

  test('a full disk is said, not swallowed', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    expect(await saveSettings({ country: 'GB' })).toEqual({ ok: false, error: 'full' });
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('disk on fire'));
    expect(await saveSite('https://a.example', {}, 1)).toEqual({ ok: false, error: 'failed' });
  });
});

describe('sites', () => {
  test('are off until switched on, and off again', async () => {
    expect(await readSite('https://a.example')).toBeNull();
    await saveSite('https://a.example', {}, 5);
    await saveSite('https://a.example', { drafts: false }, 9);
    expect(await readSite('https://a.example')).toEqual({ drafts: false, messages: true, since: 5, ignored: [] });
    await removeSite('https://a.example');
    expect(await readSites()).toEqual({});
  });

  test('remember ignored rules once; a site that is off remembers nothing', async () => {
    await saveSite('https://a.example', {}, 5);
    await Promise.all([ignoreOnSite('https://a.example', 'r1'), ignoreOnSite('https://a.example', 'r2')]);
    await ignoreOnSite('https://a.example', 'r1');
    await ignoreOnSite('https://b.example', 'r1');
    expect((await readSite('https://a.example'))?.ignored).toEqual(['r1', 'r2']);
    expect(await readSite('https://b.example')).toBeNull();
    expect(await readSite('constructor')).toBeNull();
  });

  test('are watched', async () => {
    const seen: string[][] = [];
    const stop = new AbortController();
    watchSites((sites) => seen.push(Object.keys(sites)), stop.signal);
    await saveSite('https://a.example', {}, 5);
    stop.abort();
    await removeSite('https://a.example');
    expect(seen).toEqual([['https://a.example']]);
  });

  test.each([
    ['chat.example', 'https://chat.example'],
    [' https://chat.example:8443/room?x=1 ', 'https://chat.example:8443'],
    ['http://localhost:3000/', 'http://localhost:3000'],
    ['CHAT.Example/#/x', 'https://chat.example'],
    ['chrome://extensions', null],
    ['file:///etc/passwd', null],
    ['javascript:alert(1)', null],
    ['moz-extension://x/y.html', null],
    ['hello', null],
    ['', null],
    ['https://', null],
  ])('originOf %s', (typed, origin) => {
    expect(originOf(typed)).toBe(origin);
  });

  test('a match pattern covers the one host', () => {
    expect(patternOf('https://chat.example')).toBe('https://chat.example/*');
    expect(patternOf('http://localhost:3000')).toBe('http://localhost/*');
  });
});

describe('pack', () => {
  test('is stored in parts, only when its hash differs', async () => {
    expect(await readEnginePack()).toBeNull();
    expect(await savePack(pack('a'))).toEqual({ ok: true, value: true });
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    expect(await savePack(pack('a'))).toEqual({ ok: true, value: false });
    expect(set).not.toHaveBeenCalled();
    expect(await savePack(pack('b'))).toEqual({ ok: true, value: true });
    const { engine, guidance, desk, about } = pack('b');
    expect([await readAbout(), await readEnginePack(), await readGuidance(), await readDesk()]).toEqual([
      about,
      engine,
      guidance,
      desk,
    ]);
    expect(await readCombinations()).toEqual(engine.combinations);
  });

  test('tells who watches that another one came', async () => {
    const seen: string[] = [];
    const stop = new AbortController();
    watchPack(({ hash }) => seen.push(hash), stop.signal);
    await savePack(pack('a'));
    await saveSettings({ theme: 'dark' });
    stop.abort();
    await savePack(pack('b'));
    expect(seen).toEqual(['a']);
  });
});
