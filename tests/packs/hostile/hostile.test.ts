import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEngine } from '@/utils/engine';
import { Budget, decodeFiles, type LoadedPack, loadFiles, type Parsed } from '@/utils/packs';
import { basePack, overlayPack } from '../base-pack';
import { smallPack } from '../small-pack';
import { generate, type Hostile } from './generate';

const FOLDER = 'tests/packs/hostile/by-hand';
const cases = generate();
let base: LoadedPack;

beforeAll(async () => {
  const loaded = await loadFiles(basePack(), {});
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  base = freeze(loaded.value);
}, 60_000);

// Whatever was tried: the base is as it was, and no object has a field it should not have.
afterAll(async () => {
  const again = await loadFiles(basePack(), {});
  expect(again.ok && again.value.pack).toEqual(base.pack);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

async function load(files: Hostile['files'], budget: Budget): Promise<Parsed<LoadedPack>> {
  const texts = decodeFiles(files);
  return texts.ok ? loadFiles(texts.value, { base }, undefined, budget) : texts;
}

test('there are at least 300 hostile packs, each with its own name', () => {
  const names = [...cases.map(({ name }) => name), ...readdirSync(FOLDER)];
  expect(names.length).toBeGreaterThanOrEqual(300);
  expect(new Set(names).size).toBe(names.length);
});

describe('made by rule', () => {
  test.each(cases.map((one) => [one.name, one] as const))(
    '%s',
    async (_, { files, expected }) => {
      const size = Object.values(files).reduce((sum, { byteLength }) => sum + byteLength, 0);
      const budget = new Budget();
      const loaded = await load(files, budget);
      // Counted work, not time: a few steps a byte, whatever the file says.
      expect(budget.spent).toBeLessThan(4 * size + 10_000);
      if (expected !== 'either') expect(loaded.ok ? 'harmless' : 'refused').toBe(expected);
      if (loaded.ok) speaks(loaded.value);
      else told(loaded.problems);
    },
    60_000,
  );
});

test('mark-up stays text, sign by sign', async () => {
  const evil = '<img src=x onerror=alert(1)>';
  const loaded = await loadFiles(
    smallPack({ 'levels.yaml': `- {id: soon, name: "${evil}", first_move: "${evil}"}\n` }),
    {},
  );
  expect(loaded.ok && loaded.value.pack.guidance.levels[0]).toMatchObject({ name: evil, firstMove: evil });
});

test('a budget that is spent is a problem, not an exception', async () => {
  const loaded = await loadFiles(smallPack(), {}, undefined, new Budget(500));
  expect(loaded).toMatchObject({ ok: false, problems: [{ message: 'The pack takes too much work to read.' }] });
});

describe('by hand', () => {
  test.each(readdirSync(FOLDER))('%s', async (name) => {
    const text = readFileSync(`${FOLDER}/${name}`, 'utf8');
    const [, path = ''] = /^# file: (\S+)$/m.exec(text) ?? [];
    const [, kind, expected, message = ''] = /^# (pack|overlay), (refused|harmless): (.+)$/m.exec(text) ?? [];
    const files = kind === 'pack' ? smallPack({ [path]: text }) : overlayPack({ [path]: text });
    const loaded = await loadFiles(files, { base });
    expect(loaded.ok ? 'harmless' : 'refused').toBe(expected);
    if (loaded.ok) {
      speaks(loaded.value);
      const engine = openEngine(loaded.value.pack.engine);
      expect(engine.scan('i have the rope tonight', 'person').map(({ level }) => level)).toContain('urgent');
    } else {
      told(loaded.problems);
      expect(loaded.problems.map((problem) => problem.message).join('\n')).toContain(message);
      // The line that was written wrong, in the file it was written in.
      expect(loaded.problems.some((problem) => problem.file === path)).toBe(true);
    }
  });
});

/** A pack that loaded must run. */
function speaks({ pack }: LoadedPack): void {
  const engine = openEngine(pack.engine);
  expect(Array.isArray(engine.scan('i want to end my life tonight', 'person'))).toBe(true);
  expect(pack.about.hash).toMatch(/^[0-9a-f]{64}$/);
}

/** Problems name a file, say something, and are not endless. */
function told(problems: { file: string; message: string; line?: number }[]): void {
  expect(problems.length).toBeGreaterThan(0);
  expect(problems.length).toBeLessThan(2500);
  for (const { file, message, line } of problems) {
    expect(typeof file).toBe('string');
    expect(message.length).toBeGreaterThan(5);
    expect(message).not.toMatch(/\[object|undefined|NaN|RangeError|TypeError/);
    if (line !== undefined) expect(line).toBeGreaterThan(0);
  }
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) freeze(inner);
  }
  return value;
}
