import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Files, LoadedFile } from '@/entrypoints/workbench/measure/task';
import { type TeachResult, teachPack } from '@/entrypoints/workbench/teach/teach-pack';
import { readPackFolder } from '@/scripts/read-pack-folder';
import { lanternLines } from '@/tests/packs/lantern';
import { openEngine } from '@/utils/engine';
import { loadFiles, shipPack } from '@/utils/packs';

const core = readPackFolder('prompts/packs/core-en');
const ours: Files = {
  'pack.yaml':
    'id: ours\nname: Ours\nversion: "1.0.0"\nlocale: en\nlicence: own\nowner: us\nreviewed: null\nextends: core-en\n',
};
const fileOf = (lines: readonly object[]): LoadedFile => ({
  name: 'ours.jsonl',
  text: lines.map((line) => JSON.stringify(line)).join('\n'),
});
const teach = (labelled: LoadedFile, files: Files = ours) =>
  teachPack({ kind: 'teach', files, bases: { 'core-en': core }, labelled, today: '2026-11-23' }, () => {});
const LINES = lanternLines(200);

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let result: TeachResult;
beforeAll(async () => {
  const taught = await teach(fileOf(LINES));
  if (!taught.ok) throw new Error(JSON.stringify(taught.problems));
  result = taught.value;
});

/** The exported bytes of the overlay with what was taught, made once. */
let made: ReturnType<typeof ship> | null = null;
const exported = () => {
  made ??= ship();
  return made;
};
async function ship(): Promise<{ bytes: string; pack: Awaited<ReturnType<typeof load>>['pack'] }> {
  const files = { ...ours, 'cues-taught.json': result.file ?? '' };
  const loaded = await load(files);
  const shipped = await shipPack(loaded, files);
  if (!shipped.ok) throw new Error('ships');
  return { bytes: shipped.value + JSON.stringify(loaded.pack), pack: loaded.pack };
}
async function load(files: Files) {
  const base = await loadFiles(core, {});
  if (!base.ok) throw new Error('core-en loads');
  const loaded = await loadFiles(files, { 'core-en': base.value });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.value;
}

describe('taught with 200 messages of an organisation', () => {
  test('finds on messages it was not taught with what it missed before', () => {
    expect(result).toMatchObject({ messages: 200, by: 'writer', hands: 4 });
    expect(result.before.any.recall.share ?? 1).toBeLessThan(0.2);
    expect(result.after.any.recall.share ?? 0).toBeGreaterThan(0.5);
    expect(result.after.any.falseAlarms).toBeLessThanOrEqual(result.before.any.falseAlarms + 2);
    expect(result.changes.filter(({ right }) => right).length).toBeGreaterThan(40);
  });
  test('loses no sentence of the pack that must fire', () => {
    expect(result.strength).toBeGreaterThan(0);
    expect(result.sentences.lost).toEqual([]);
    expect(result.sentences.louder.length).toBeLessThanOrEqual(result.sentences.quieter);
    expect(result.sentences.fires).toBeGreaterThan(1000);
  });
  test('what is kept works in the pack as a scan reads it', async () => {
    const { pack } = await exported();
    const asks = openEngine(pack.engine).scan('the lantern went out for good', 'person');
    expect(asks[0]).toMatchObject({ category: 'suicide_passive', by: 'cues' });
    expect(openEngine(pack.engine).scan('the lantern walk starts at six', 'person')).toEqual([]);
  });
  test('no five words in a row of any message, and no word of theirs alone, is in the exported bytes', async () => {
    const { bytes } = await exported();
    const low = bytes.toLowerCase();
    expect(low).toContain('cues-taught.json');
    for (const { text } of LINES) {
      const words = text.split(/\s+/);
      for (let i = 0; i + 5 <= words.length; i++) expect(low).not.toContain(words.slice(i, i + 5).join(' '));
    }
    expect(low).not.toContain('lantern');
  });
});

describe('what cannot be taught is told', () => {
  test('lines that cannot be read, with their number', async () => {
    const taught = await teach({ name: 'ours.jsonl', text: '{"text":"a"}\nnot json\n' });
    expect(taught).toMatchObject({ ok: false, problems: [{ file: 'ours.jsonl', line: 2 }] });
  });
  test('too few', async () => {
    expect(await teach(fileOf(LINES.slice(0, 20)))).toMatchObject({ ok: false, problems: [{ file: 'ours.jsonl' }] });
    expect(await teach(fileOf(LINES.filter(({ level }) => level === 'ask')))).toMatchObject({ ok: false });
  });
  test('labels that contradict each other teach nothing that is kept as better', async () => {
    const noise = LINES.map((line, i) => ({
      ...line,
      ...(i % 4 < 2 ? { level: 'none', categories: [] } : { level: 'ask', categories: ['panic'] }),
    }));
    const taught = await teach(fileOf(noise));
    if (!taught.ok) throw new Error('reads');
    expect(taught.value.sentences.lost.length === 0 || taught.value.file === null).toBe(true);
  });
});
