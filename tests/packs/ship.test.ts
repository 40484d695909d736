import { beforeAll, describe, expect, test } from 'vitest';
import { openEngine } from '@/utils/engine';
import {
  canSign,
  type ImportTerms,
  importPack,
  type LoadedPack,
  loadFiles,
  newKeys,
  type ShippedPack,
  shipPack,
} from '@/utils/packs';
import { basePack, overlayPack } from './base-pack';

const files = overlayPack({
  'rules/suicide_active.yaml':
    '- {id: ours.a, level: soon, says: S, why: W, phrases: [to the quarry], fires: [to the quarry], quiet: [a quarry]}\n',
});
let base: LoadedPack;
let keys: { privateKey: string; publicKey: string };
let plain: string;
let signed: string;
const must = <T>(parsed: { ok: true; value: T } | { ok: false; problems: unknown }): T => {
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
};
const terms = (more: Partial<ImportTerms> = {}): ImportTerms => ({
  bases: { base },
  openReader: (pack) => {
    const engine = openEngine(pack.engine, { cues: false });
    return (text, speaker, asked) => engine.read(text, speaker, { asked });
  },
  today: '2026-11-23',
  ...more,
});
const take = (text: string | Uint8Array, more?: Partial<ImportTerms>) =>
  importPack(typeof text === 'string' ? new TextEncoder().encode(text) : text, terms(more));
const changed = (text: string, change: (shipped: ShippedPack) => unknown): string => {
  const shipped = JSON.parse(text) as ShippedPack;
  change(shipped);
  return JSON.stringify(shipped);
};

beforeAll(async () => {
  expect(await canSign()).toBe(true);
  base = must(await loadFiles(basePack(), {}));
  const loaded = must(await loadFiles(files, { base }));
  keys = await newKeys();
  plain = must(await shipPack(loaded, files));
  signed = must(await shipPack(loaded, files, keys.privateKey));
}, 60_000);

test('what was shipped comes in as it was, signed or not', async () => {
  const taken = must(await take(signed, { keys: [keys.publicKey] }));
  expect(taken.signed).toBe('fits');
  expect(taken.shipped.about).toMatchObject({
    id: 'ours',
    version: '1.0.0',
    locale: 'en',
    licence: 'own',
    owner: 'us',
    extends: 'base',
  });
  expect(taken.pack.about.hash).toBe(must(await loadFiles(files, { base })).pack.about.hash);
  expect(must(await take(plain)).signed).toBe('none');
  expect(must(await take(plain, { hash: taken.shipped.hash })).shipped.files).toEqual(files);
});

describe('refused, with what to do', () => {
  const other = async () => (await newKeys()).publicKey;
  test.each<[string, () => Promise<[string | Uint8Array, Partial<ImportTerms>?]>, string]>([
    ['one letter changed', async () => [plain.replace('to the quarry', 'to the quarrx')], 'The hash does not fit'],
    [
      'another owner',
      async () => [changed(plain, ({ about }) => Object.assign(about, { owner: 'them' }))],
      'The hash does not fit',
    ],
    [
      'approval written in',
      async () => [changed(plain, ({ about }) => Object.assign(about, { approved: { by: 'x', on: 'y' } }))],
      'The hash does not fit',
    ],
    [
      'a file more',
      async () => [changed(plain, (shipped) => Object.assign(shipped.files, { 'adjust.yaml': '' }))],
      'The hash does not fit',
    ],
    [
      'a hash of nothing',
      async () => [changed(plain, (shipped) => Object.assign(shipped, { hash: '0'.repeat(64) }))],
      'The hash does not fit',
    ],
    [
      'a hash that is none',
      async () => [changed(plain, (shipped) => Object.assign(shipped, { hash: 'x' }))],
      'Not a SHA-256',
    ],
    [
      'the signature of zeros',
      async () => [changed(signed, ({ signature }) => Object.assign(signature!, { value: btoa('\0'.repeat(64)) }))],
      'The signature does not fit',
    ],
    [
      'a short signature',
      async () => [changed(signed, ({ signature }) => Object.assign(signature!, { value: 'AAAA' }))],
      'The signature does not fit',
    ],
    [
      'a signature that is no base64',
      async () => [changed(signed, ({ signature }) => Object.assign(signature!, { value: '%%%%' }))],
      'The signature does not fit',
    ],
    [
      'the key of somebody else',
      async () => {
        const key = await other();
        return [changed(signed, ({ signature }) => Object.assign(signature!, { key }))];
      },
      'The signature does not fit',
    ],
    [
      'the key of all zeros',
      async () => [changed(signed, ({ signature }) => Object.assign(signature!, { key: btoa('\0'.repeat(32)) }))],
      'The signature does not fit',
    ],
    [
      'another algorithm',
      async () => [changed(signed, ({ signature }) => Object.assign(signature!, { algorithm: 'none' }))],
      '',
    ],
    ['no signature where one is asked', async () => [plain, { keys: [keys.publicKey] }], 'not signed'],
    ['an unknown key', async () => [signed, { keys: [await other()] }], 'not known here'],
    ['not the pack of the policy', async () => [plain, { hash: 'a'.repeat(64) }], 'not the pack that the policy names'],
    ['without its base', async () => [plain, { bases: {} }], 'is not here'],
    ['not JSON', async () => ['not json'], 'not JSON'],
    ['deep JSON', async () => ['['.repeat(200_000) + ']'.repeat(200_000)], ''],
    ['an array', async () => ['[]'], ''],
    ['null', async () => ['null'], ''],
    ['a field more', async () => [changed(plain, (shipped) => Object.assign(shipped, { extra: 1 }))], ''],
    ['a prototype key', async () => [plain.replace('"files": {', '"files": {"__proto__": "polluted",')], ''],
    ['a path upwards', async () => [plain.replace('"pack.yaml"', '"../pack.yaml"')], 'No such file'],
    ['bad UTF-8', async () => [Uint8Array.from([0x7b, 0xff, 0x7d])], 'not UTF-8'],
    ['nothing', async () => [new Uint8Array()], 'not JSON'],
    ['33 megabytes', async () => [new Uint8Array(33_000_000)], 'larger than'],
  ])('%s', async (_, make, message) => {
    const before = JSON.stringify(base.pack);
    const [given, more] = await make();
    const taken = await take(given, more);
    expect(taken.ok).toBe(false);
    if (!taken.ok) {
      expect(taken.problems.map((problem) => problem.message).join('\n')).toContain(message);
      expect(taken.problems.every((problem) => problem.message.length > 5)).toBe(true);
    }
    expect(JSON.stringify(base.pack)).toBe(before);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('a pack whose sentence fails, and one that claims too much', async () => {
    const ship = async (text: string) => {
      const wrong = overlayPack({ 'rules/suicide_active.yaml': text });
      return must(await shipPack(must(await loadFiles(wrong, { base })), wrong));
    };
    const failing = await take(
      await ship('- {id: ours.a, level: soon, says: S, why: W, phrases: [a quarry], fires: [a garden]}\n'),
    );
    expect(failing).toMatchObject({
      ok: false,
      problems: [{ file: 'rules/suicide_active.yaml', line: 1, message: expect.stringContaining('does not fire') }],
    });
    const claiming = await take(
      await ship('- {id: ours.a, level: soon, says: High risk score, why: W, phrases: [a quarry]}\n'),
    );
    expect(claiming).toMatchObject({ ok: false, problems: [{ message: expect.stringContaining('claims more') }] });
  });
});

test('what is no key signs nothing', async () => {
  const loaded = must(await loadFiles(files, { base }));
  for (const key of ['', 'x', '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----', keys.publicKey])
    expect((await shipPack(loaded, files, key)).ok).toBe(false);
});
