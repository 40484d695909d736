import 'fake-indexeddb/auto';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { settlePack } from '@/entrypoints/background/pack';
import { contentHash, decodeFiles, loadFiles, type ShippedPack } from '@/utils/packs';
import { parseManaged, readAbout, readEnginePack, readPackTrouble, readRunning } from '@/utils/store';
import { basePack } from '../packs/base-pack';
import { generate, type Hostile } from '../packs/hostile/generate';
import { letPackWorkLoad } from './bring-pack-work';

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

beforeAll(async () => {
  const loaded = await loadFiles(basePack(), {});
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  core.pack = { ...loaded.value.pack };
  core.files = basePack();
}, 60_000);

/** The files as somebody hostile would send them: one file, its hash right, its outside as the pack in it says. */
async function exported(files: Record<string, string>): Promise<string> {
  const said = (field: string) =>
    new RegExp(`^${field}: *"?([^"\\n]{1,80})`, 'm').exec(files['pack.yaml'] ?? '')?.[1]?.trim() ?? '';
  const content: Pick<ShippedPack, 'about' | 'files'> = {
    about: {
      id: said('id'),
      name: said('name'),
      version: said('version'),
      locale: said('locale'),
      licence: said('licence'),
      owner: said('owner'),
      reviewed: null,
      review_by: '',
      extends: said('extends') || null,
      approved: null,
    },
    files,
  };
  return JSON.stringify({ steady_hand_pack: 1, ...content, hash: await contentHash(content) });
}
const bring = (pack: string) =>
  settlePack(
    parseManaged({ pack }, () => ({ ok: true, entries: [] })),
    1,
  );

// One that cannot stand in a file of text, or is larger than a policy may be, is refused before it comes so far.
const cases = generate().flatMap((one): (Hostile & { texts: Record<string, string> })[] => {
  const texts = decodeFiles(one.files);
  const size = Object.values(one.files).reduce((sum, { byteLength }) => sum + byteLength, 0);
  return texts.ok && size < 2_000_000 ? [{ ...one, texts: texts.value }] : [];
});

test('most of the corpus comes this way', () => {
  expect(cases.length).toBeGreaterThanOrEqual(300);
});

describe('hostile packs brought by a policy', () => {
  beforeEach(async () => {
    await settlePack(
      parseManaged({}, () => ({ ok: true, entries: [] })),
      0,
    );
  });

  test.each(cases.map((one) => [one.name, one] as const))(
    '%s',
    async (_, { texts, expected }) => {
      const before = [await readAbout(), await readEnginePack(), await readRunning()];
      await bring(await exported(texts));
      const trouble = await readPackTrouble();
      const now = [await readAbout(), await readEnginePack(), await readRunning()];
      if (expected === 'refused') expect(trouble).not.toBeNull();
      if (trouble) {
        // Nothing was changed, and why is told in words.
        expect(now).toEqual(before);
        expect(trouble.problems.length).toBeGreaterThan(0);
        for (const { message } of trouble.problems) {
          expect(message.length).toBeGreaterThan(5);
          expect(message).not.toMatch(/\[object|undefined|NaN|RangeError|TypeError/);
        }
      } else expect((await readRunning())?.file).toMatchObject({ from: 'policy' });
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    },
    60_000,
  );
});
