import 'fake-indexeddb/auto';
import { describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { CompiledPack, ShippedPack } from '@/utils/packs';
import {
  installPack,
  listKeys,
  listPackVersions,
  packKey,
  readAbout,
  readDesk,
  readPackTrouble,
  readPackVersion,
  readRunning,
  removeKey,
  removePackVersion,
  saveKey,
  savePack,
  savePackTrouble,
  savePackVersion,
  watchPack,
  watchRunning,
} from '@/utils/store';

const pack = (hash: string): CompiledPack => ({
  format: 1,
  about: { id: 'p', name: 'P', version: '1', locale: 'en', licence: '', owner: '', reviewed: null, hash },
  engine: { matcher: 'AAAA', rules: [], combinations: [] },
  guidance: { suggestions: [], drafts: [], categories: [], levels: [] },
  desk: { steps: [], checklists: [], contacts: [], referrals: [] },
});
const from = (key: string) => ({
  file: { hash: key, signedWith: null, from: 'file' as const },
  builtIn: 'b',
  key,
  made: null,
  at: 5,
});
const version = (hash: string, takenAt: number) => ({
  hash,
  about: { id: 'p', name: 'P', version: hash } as ShippedPack['about'],
  text: hash,
  signedWith: null,
  from: 'file' as const,
  takenAt,
});

describe('a pack comes into use', () => {
  test('in one write, with where it came from', async () => {
    await savePack(pack('core'));
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    expect(await installPack(pack('own'), from('f1'))).toEqual({ ok: true, value: true });
    expect(set).toHaveBeenCalledOnce();
    expect(await readAbout()).toMatchObject({ hash: 'own' });
    expect(await readRunning()).toMatchObject({ file: { hash: 'f1' }, key: 'f1', format: 1 });
    expect(await installPack(pack('own'), from('f1'))).toEqual({ ok: true, value: false });
    expect(set).toHaveBeenCalledOnce();
  });

  test('the same content from elsewhere is noted, and nobody loads it anew', async () => {
    await installPack(pack('own'), from('f1'));
    const loads: string[] = [];
    let noted = 0;
    const stop = new AbortController();
    watchPack(({ hash }) => loads.push(hash), stop.signal);
    watchRunning(() => noted++, stop.signal);
    await installPack(pack('own'), from('f2'));
    stop.abort();
    expect([loads, noted]).toEqual([[], 1]);
    expect(await readRunning()).toMatchObject({ key: 'f2' });
  });

  test('a write that fails leaves the last good one whole', async () => {
    await installPack(pack('good'), from('f1'));
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
    expect(await installPack(pack('new'), from('f2'))).toEqual({ ok: false, error: 'full' });
    expect(await readAbout()).toMatchObject({ hash: 'good' });
    expect(await readRunning()).toMatchObject({ key: 'f1' });
    expect(await readDesk()).toEqual(pack('good').desk);
  });

  test('its key changes with its file, the pack below it, and what the policy opens or asks for', () => {
    const none = { unlock: [], packKeys: [], packHash: null };
    const keys = [
      packKey('a', 'b', none),
      packKey('c', 'b', none),
      packKey('a', 'd', none),
      packKey('a', 'b', { ...none, packKeys: ['k'] }),
      packKey('a', 'b', { ...none, packHash: 'h' }),
      packKey('a', 'b', { ...none, unlock: [{ part: 'rule:x', why: 'w', by: 'b', on: '2026-11-23' }] }),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('why one does not run is kept', async () => {
    const told = {
      from: 'policy' as const,
      name: 'Ours',
      problems: [{ file: 'pack', path: '', message: 'Wrong.' }],
      key: 'k',
      at: 1,
    };
    await savePackTrouble(told);
    expect(await readPackTrouble()).toEqual(told);
    await savePackTrouble(null);
    expect(await readPackTrouble()).toBeNull();
  });
});

test('versions: newest first, the oldest go, those in use never', async () => {
  for (let i = 0; i < 20; i++) await savePackVersion(version(`v${i}`, i), ['v0']);
  const kept = await listPackVersions();
  const names = kept.ok ? kept.value.map(({ hash }) => hash) : [];
  expect(names[0]).toBe('v19');
  expect(names).toContain('v0');
  expect(names).not.toContain('v1');
  expect(names).toHaveLength(14);
  await removePackVersion('v19');
  expect(await readPackVersion('v19')).toEqual({ ok: true, value: null });
  expect(await readPackVersion('v0')).toMatchObject({ ok: true, value: { text: 'v0' } });
});

test('a key is kept so that it can be used and not read out', async () => {
  const { privateKey } = (await crypto.subtle.generateKey({ name: 'Ed25519' }, false, [
    'sign',
    'verify',
  ])) as CryptoKeyPair;
  // Node's fake database copies plain data only; that browsers keep keys is tried in the journey (tests/e2e/ship.test.ts).
  await saveKey({ publicKey: 'k', privateKey: { extractable: privateKey.extractable } as CryptoKey, madeAt: 1 });
  expect(await listKeys()).toMatchObject({ ok: true, value: [{ publicKey: 'k', privateKey: { extractable: false } }] });
  await removeKey('k');
  expect(await listKeys()).toEqual({ ok: true, value: [] });
});
