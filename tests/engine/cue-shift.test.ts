import { describe, expect, test, vi } from 'vitest';
import { readPackFolder } from '@/scripts/read-pack-folder';
import { lanternLines } from '@/tests/packs/lantern';
import { openStudy } from '@/utils/engine';
import { type CueShift, type EnginePack, exampleLines, type LoadedPack, loadFiles, observeAll } from '@/utils/packs';

// Putting core-en together takes seconds on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const core = (async (): Promise<LoadedPack> => {
  const loaded = await loadFiles(readPackFolder('prompts/packs/core-en'), {});
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems.slice(0, 3)));
  return loaded.value;
})();
const withShift = (engine: EnginePack, person: CueShift, specialist = nothing(engine, 'drafts')): EnginePack => {
  if (!engine.cues) throw new Error('core-en was trained');
  return { ...engine, cues: { ...engine.cues, taught: { person, specialist } } };
};
const nothing = ({ cues }: EnginePack, of: 'person' | 'drafts'): CueShift => ({
  bias: new Array(of === 'drafts' ? (cues?.drafts.length ?? 0) : (cues?.categories.length ?? 0) + 2).fill(0),
  buckets: [],
  columns: [],
  weights: [],
});

test('without a shift, and with one of nothing, every reading is the same to the last bit', async () => {
  const { pack, source } = await core;
  const lines = [...exampleLines(source).filter((_, i) => i % 5 === 0), ...lanternLines(40)];
  const plain = openStudy(pack.engine);
  const shifted = openStudy(withShift(pack.engine, nothing(pack.engine, 'person')));
  const known = (engine: ReturnType<typeof openStudy>) =>
    observeAll((text, speaker, context) => engine.read(text, speaker, context), lines);
  expect(known(shifted)).toEqual(known(plain));
  for (const { text, speaker } of lines) {
    const [a, b] = [plain.explain(text, speaker), shifted.explain(text, speaker)];
    expect(b).toEqual(a);
    expect(Object.is(b.weighing?.asks, a.weighing?.asks)).toBe(true);
  }
});

describe('a shift', () => {
  const TEXT = 'the lantern is out again';
  const shiftOn = async (column: number, weight: number): Promise<EnginePack> => {
    const { pack } = await core;
    const lesson = openStudy(pack.engine).lesson('lantern', 'person');
    if (!lesson) throw new Error('core-en was trained');
    const buckets = [...lesson.bucket].sort((a, b) => a - b);
    return withShift(pack.engine, {
      ...nothing(pack.engine, 'person'),
      buckets,
      columns: buckets.map(() => column),
      weights: buckets.map(() => weight),
    });
  };

  test('asks where it was taught to, names the word, and leaves other texts alone', async () => {
    const { pack } = await core;
    const engine = openStudy(await shiftOn(0, 2));
    expect(openStudy(pack.engine).scan(TEXT, 'person')).toEqual([]);
    const [finding] = engine.scan(TEXT, 'person');
    expect(finding).toMatchObject({ by: 'cues', level: 'ask' });
    expect(finding?.words).toContain('lantern');
    const words = engine.explain(TEXT, 'person').weighing?.words ?? [];
    expect(words.reduce((most, word) => (word.weight > most.weight ? word : most)).words).toBe('lantern');
  });

  test('never quietens a phrase of soon or higher, however hard it pulls', async () => {
    const { pack } = await core;
    const engine = openStudy(
      withShift(pack.engine, { ...nothing(pack.engine, 'person'), bias: nothing(pack.engine, 'person').bias.fill(-4) }),
    );
    for (const text of [
      'i want to kill myself',
      'i have a plan to kill myself tonight',
      'i took all the pills just now',
    ]) {
      const grave = openStudy(pack.engine)
        .scan(text, 'person')
        .filter(({ by, level }) => by === 'phrase' && (level === 'soon' || level === 'urgent' || level === 'now'));
      expect(grave.length).toBeGreaterThan(0);
      expect(engine.scan(text, 'person')).toEqual(expect.arrayContaining(grave));
    }
  });

  test('damaged: what points outside is left out', async () => {
    const { pack } = await core;
    const engine = openStudy(
      withShift(pack.engine, { bias: [0], buckets: [2 ** 30, 5, 7], columns: [0, 9, 0], weights: [9, 9] }),
    );
    expect(() => engine.scan(TEXT, 'person')).not.toThrow();
  });
});
