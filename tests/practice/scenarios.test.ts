import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { readPackFolder } from '@/scripts/read-pack-folder';
import { type Engine, openEngine } from '@/utils/engine';
import { type CompiledPack, compilePack, type PackSource, parsePack, printProblem } from '@/utils/packs';
import { answer, begin, checkScenario, playExample } from '@/utils/practice';

const parsed = parsePack(readPackFolder('prompts/packs/core-en'));
if (!parsed.ok) throw new Error(parsed.problems.map(printProblem).join('\n'));
const source: PackSource = parsed.value;
let pack: CompiledPack;
let engine: Engine;
let flags: Set<string>;

beforeAll(async () => {
  const compiled = await compilePack(source);
  if (!compiled.ok) throw new Error(compiled.problems.map(printProblem).join('\n'));
  pack = compiled.value;
  engine = openEngine(pack.engine);
  flags = new Set(pack.guidance.drafts.flatMap(({ id, kind }) => (kind === 'flag' ? [id] : [])));
}, 60_000);

const chat = (id: string) => {
  const found = pack.scenarios?.find((one) => one.id === id);
  if (!found) throw new Error(`no scenario ${id}`);
  return found;
};

describe('every practice chat of core-en', () => {
  test.each(source.scenarios.map((file) => [file.value.id, file] as const))(
    '%s: the good example ends well and covers, the weak one is told what it missed',
    (id, file) => {
      expect(checkScenario(file, chat(id), engine, flags).map(printProblem)).toEqual([]);
      const { examples } = chat(id);
      if (!examples) throw new Error(`${id} has no examples`);
      const good = playExample(chat(id), examples.good, engine, flags);
      const weak = playExample(chat(id), examples.weak, engine, flags);
      expect(good.state.turn).not.toBe(weak.state.turn);
      // The two were answered differently, not only ended differently.
      expect(good.messages.filter(({ who }) => who === 'person')).not.toEqual(
        weak.messages.filter(({ who }) => who === 'person'),
      );
    },
  );

  test.each(source.scenarios.map(({ value }) => value.id))(
    '%s: ends whatever is written, and says nothing twice',
    (id) => {
      const scenario = chat(id);
      const names = [
        ...new Set(scenario.turns.flatMap(({ answers }) => answers.flatMap(({ when, all }) => [...when, ...all]))),
      ];
      for (const marks of [[], ['silence'], ['very_short', 'no_question'], names, ...names.map((name) => [name])]) {
        let { state, says } = begin(scenario);
        const said = [...says];
        for (let turn = 0; turn < 60 && !state.over; turn += 1) {
          ({ state, says } = answer(scenario, state, marks));
          said.push(...says);
        }
        expect(state.over, marks.join(' ')).toBe(true);
        expect(new Set(said).size).toBe(said.length);
      }
    },
  );
});

test('there are at least fourteen, over all levels and skills, two of them with no risk at all', () => {
  const all = (pack.scenarios ?? []).filter(({ fixed }) => !fixed);
  expect(all.length).toBeGreaterThanOrEqual(14);
  expect(new Set(all.map(({ level }) => level))).toEqual(new Set(['none', 'ask', 'soon', 'urgent', 'now']));
  expect(new Set(all.flatMap(({ trains }) => trains)).size).toBe(5);
  expect(new Set(all.map(({ difficulty }) => difficulty)).size).toBe(3);
  expect(all.filter(({ level }) => level === 'none').length).toBeGreaterThanOrEqual(2);
  expect(new Set(all.map(({ person }) => person)).size).toBe(all.length);
});

test('a level that words do not reach, and an example that ends elsewhere, are told with their place', () => {
  const file = source.scenarios.find(({ value }) => value.id === 'everyday-talk');
  if (!file?.value.examples) throw new Error('everyday-talk has no examples');
  const [first, ...rest] = file.value.turns;
  if (!first) throw new Error('no turns');
  const wrong = { ...file, value: { ...file.value, turns: [{ ...first, level: 'now' as const }, ...rest] } };
  const problems = checkScenario(
    wrong,
    {
      ...chat('everyday-talk'),
      level: 'urgent',
      covers: ['told_team'],
      examples: {
        good: { ...file.value.examples.weak, ends: 'good' },
        weak: { ...file.value.examples.good, misses: ['told_team'], ends: 'good' },
      },
    },
    engine,
    flags,
  );
  expect(problems.map(({ message }) => message)).toEqual([
    expect.stringContaining('The words of "hello" reach no level, not now.'),
    expect.stringContaining('The good example ends at "short", not at "good".'),
    expect.stringContaining('The good example does not end well.'),
    expect.stringContaining('The good example leaves out: told_team.'),
    expect.stringContaining('The good example is flagged for: unsolicited_advice'),
    expect.stringContaining('Led well, the chat reaches no level, not urgent.'),
    expect.stringContaining('The weak example ends well.'),
  ]);
  for (const problem of problems)
    expect(problem).toMatchObject({
      file: 'scenarios/everyday-talk.yaml',
      line: expect.any(Number),
      fix: expect.any(String),
    });
});

test('the practice chat in prompts/README.md is in order', async () => {
  const readme = readFileSync('prompts/README.md', 'utf8');
  const example = /```yaml\n(id: late-night\n[\s\S]*?)```/.exec(readme)?.[1] ?? '';
  const files = { ...readPackFolder('prompts/packs/core-en'), 'scenarios/late-night.yaml': example };
  const read = parsePack(files);
  if (!read.ok) throw new Error(read.problems.map(printProblem).join('\n'));
  const compiled = await compilePack(read.value);
  if (!compiled.ok) throw new Error(compiled.problems.map(printProblem).join('\n'));
  const at = read.value.scenarios.findIndex(({ value }) => value.id === 'late-night');
  const file = read.value.scenarios[at];
  const scenario = compiled.value.scenarios?.[at];
  if (!file || !scenario) throw new Error('the example is not there');
  expect(checkScenario(file, scenario, engine, flags).map(printProblem)).toEqual([]);
}, 60_000);
