import 'fake-indexeddb/auto';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { firstPack, settlePack } from '@/entrypoints/background/pack';
import { type LoadedPack, loadFiles, newKeys, type ShippedPack, shipPack } from '@/utils/packs';
import {
  installPack,
  listPackVersions,
  type ParsedPolicy,
  parseManaged,
  readAbout,
  readPackTrouble,
  readRunning,
  savePackAttempts,
  savePackChoice,
  savePackVersion,
} from '@/utils/store';
import { basePack, overlayPack } from '../packs/base-pack';
import { letPackWorkLoad } from './bring-pack-work';

// What the build would put in: a small pack, compiled, and its files. `core` is another build of the extension.
const core = vi.hoisted(() => ({ pack: {} as Record<string, unknown>, files: {} as Record<string, string> }));
vi.mock('virtual:pack/core-en', () => ({
  default: Object.defineProperties(
    {},
    Object.fromEntries(
      ['format', 'about', 'engine', 'guidance', 'desk', 'scenarios', 'made'].map((part) => [
        part,
        { get: () => core.pack[part], enumerable: true },
      ]),
    ),
  ),
}));
vi.mock('virtual:pack-files/core-en', () => ({ default: () => core.files }));
vi.mock('virtual:pack-name/core-en', () => ({
  default: {
    get format() {
      return core.pack.format;
    },
    get hash() {
      return (core.pack.about as { hash: string }).hash;
    },
  },
}));

letPackWorkLoad();

const must = <T>(parsed: { ok: true; value: T } | { ok: false; problems: unknown }): T => {
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
};
async function buildWith(files: Record<string, string>): Promise<LoadedPack> {
  const loaded = must(await loadFiles(files, {}));
  core.pack = { ...loaded.pack };
  core.files = files;
  return loaded;
}

const OURS =
  '- {id: ours.a, level: soon, says: S, why: W, phrases: [to the quarry], fires: [to the quarry], quiet: [a quarry]}\n';
let base: LoadedPack;
let keys: { privateKey: string; publicKey: string };

/** An exported file of an overlay with this rule. */
async function ship(version = '1.0.0', rule = OURS, signed = false): Promise<string> {
  const files = overlayPack({ 'rules/suicide_active.yaml': rule });
  files['pack.yaml'] = (files['pack.yaml'] ?? '').replace('"1.0.0"', `"${version}"`);
  const loaded = must(await loadFiles(files, { base }));
  return must(await shipPack(loaded, files, signed ? keys.privateKey : undefined));
}
const shippedOf = (text: string) => JSON.parse(text) as ShippedPack;
const policy = (raw: object = {}): ParsedPolicy => parseManaged(raw, () => ({ ok: true, entries: [] }));
const settle = (raw: object = {}) => settlePack(policy(raw), 9);

async function choose(text: string): Promise<void> {
  const { hash, about, signature } = shippedOf(text);
  await savePackVersion({ hash, about, text, signedWith: signature?.key ?? null, from: 'file', takenAt: 1 });
  await savePackChoice({ hash });
}

beforeAll(async () => {
  base = await buildWith(basePack());
  keys = await newKeys();
});
beforeEach(async () => {
  base = await buildWith(basePack());
});

describe('the pack that should run, runs', () => {
  test('the built-in one at the very first start', async () => {
    await firstPack(1);
    expect(await readAbout()).toMatchObject({ id: 'base' });
    await settle();
    expect(await readRunning()).toMatchObject({ file: null, builtIn: base.pack.about.hash });
  });

  test('the one that was chosen, put on the built-in one; once', async () => {
    const text = await ship();
    await choose(text);
    await firstPack(1);
    await settle();
    expect(await readAbout()).toMatchObject({ id: 'ours' });
    expect(await readRunning()).toMatchObject({ file: { hash: shippedOf(text).hash, from: 'file' } });
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    await settle();
    expect(set).not.toHaveBeenCalled();
  });

  test('back to the built-in one', async () => {
    await choose(await ship());
    await settle();
    await savePackChoice({ hash: null });
    await settle();
    expect(await readAbout()).toMatchObject({ id: 'base' });
  });

  test('the policy’s before the one that was chosen; that one again when the policy goes', async () => {
    await choose(await ship('1.0.0'));
    await settle();
    await settle({ pack: await ship('2.0.0') });
    expect(await readAbout()).toMatchObject({ version: '2.0.0' });
    expect(await readRunning()).toMatchObject({ file: { from: 'policy' } });
    const kept = await listPackVersions();
    expect(kept.ok && kept.value.map(({ about }) => about.version).sort()).toEqual(['1.0.0', '2.0.0']);
    await settle();
    expect(await readAbout()).toMatchObject({ version: '1.0.0' });
  });

  test('a new version of the extension puts it on its newer built-in pack', async () => {
    await choose(await ship());
    await settle();
    const before = await readAbout();
    base = await buildWith(basePack({ 'lists.yaml': 'when: [tonight, today, tomorrow]\ngames: [swing, climbing]\n' }));
    await settle();
    expect((await readAbout())?.id).toBe('ours');
    expect((await readRunning())?.builtIn).toBe(base.pack.about.hash);
    expect((await readAbout())?.hash).not.toBe(before?.hash);
  });
});

describe('what fails leaves the last good one running, and is told', () => {
  test('an update with which the overlay does not go together', async () => {
    await choose(await ship());
    await settle();
    const before = await readAbout();
    base = await buildWith(
      basePack({ 'pack.yaml': (basePack()['pack.yaml'] ?? '').replace('id: base', 'id: renamed') }),
    );
    await settle();
    expect(await readAbout()).toEqual(before);
    expect(await readPackTrouble()).toMatchObject({
      from: 'file',
      name: 'Ours 1.0.0',
      problems: [{ message: expect.stringContaining('is not here') }],
    });
  });

  test.each<[string, () => Promise<object>, string]>([
    [
      'one letter changed',
      async () => ({ pack: (await ship()).replace('to the quarry', 'to the quarrx') }),
      'The hash does not fit',
    ],
    ['no JSON', async () => ({ pack: 'x' }), 'not JSON'],
    [
      'another than the hash',
      async () => ({ pack: await ship(), packHash: 'a'.repeat(64) }),
      'not the pack that the policy names',
    ],
    ['not signed', async () => ({ pack: await ship(), packKeys: [keys.publicKey] }), 'not signed'],
    [
      'signed by others',
      async () => ({ pack: await ship('1.0.0', OURS, true), packKeys: [(await newKeys()).publicKey] }),
      'not known here',
    ],
  ])('a policy’s pack: %s', async (_, raw, message) => {
    await settle({ pack: await ship('0.9.0', OURS, true), packKeys: [keys.publicKey] });
    const before = await readAbout();
    await settle(await raw());
    expect(await readAbout()).toEqual(before);
    const trouble = await readPackTrouble();
    expect(trouble?.from).toBe('policy');
    expect(trouble?.problems.map((problem) => problem.message).join()).toContain(message);
    // Mended, it runs and nothing is told any more.
    await settle({ pack: await ship('1.1.0', OURS, true), packKeys: [keys.publicKey] });
    expect(await readAbout()).toMatchObject({ version: '1.1.0' });
    expect(await readPackTrouble()).toBeNull();
  });

  test('the same broken pack is not read again with every wake-up', async () => {
    await settle({ pack: 'x' });
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    await settle({ pack: 'x' });
    expect(set).not.toHaveBeenCalled();
  });

  test('one that was chosen by hand and that the organisation no longer takes: the built-in one', async () => {
    await choose(await ship());
    await settle();
    await settle({ packKeys: [keys.publicKey] });
    expect(await readAbout()).toMatchObject({ id: 'base' });
    expect(await readPackTrouble()).toMatchObject({ problems: [{ message: expect.stringContaining('not signed') }] });
  });

  test('the worker killed in the middle: what ran runs on, the next one finishes', async () => {
    await choose(await ship('1.0.0'));
    await settle();
    await choose(await ship('2.0.0'));
    // The worker is gone in the very moment of writing the pack: the write never happens, and nothing after it.
    const real = fakeBrowser.storage.local.set.bind(fakeBrowser.storage.local);
    const reached = new Promise<void>((resolve) => {
      vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation((async (items: Record<string, unknown>) => {
        if (!('pack.engine' in items)) return real(items);
        resolve();
        return new Promise(() => undefined);
      }) as never);
    });
    vi.resetModules();
    const dying = await import('@/entrypoints/background/pack');
    void dying.settlePack(policy(), 9);
    await reached;
    vi.restoreAllMocks();
    expect(await readAbout()).toMatchObject({ version: '1.0.0' });
    vi.resetModules();
    const fresh = await import('@/entrypoints/background/pack');
    await fresh.settlePack(policy(), 10);
    expect(await readAbout()).toMatchObject({ version: '2.0.0' });
  });

  test('one that ends the worker each time is given up after the third', async () => {
    await installPack(base.pack, { file: null, builtIn: 'b', key: 'b', made: null, at: 0 });
    const text = await ship('3.0.0');
    await choose(text);
    await settlePack(policy(), 1);
    const { key } = (await readRunning()) as { key: string };
    await savePackChoice({ hash: null });
    await settle();
    await savePackChoice({ hash: shippedOf(text).hash });
    await savePackAttempts({ key, times: 3 });
    await settle();
    expect(await readAbout()).toMatchObject({ id: 'base' });
    expect(await readPackTrouble()).toMatchObject({ problems: [{ message: 'Reading it did not come to an end.' }] });
  });
});
