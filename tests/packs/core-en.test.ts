import { beforeAll, describe, expect, test } from 'vitest';
import { readPackFolder } from '@/scripts/read-pack-folder';
import { type Engine, openEngine } from '@/utils/engine';
import { type CompiledPack, compilePack, examplesOf, type PackSource, parsePack, printProblem } from '@/utils/packs';

const parsed = parsePack(readPackFolder('prompts/packs/core-en'));
if (!parsed.ok) throw new Error(parsed.problems.map(printProblem).join('\n'));
const source: PackSource = parsed.value;
let pack: CompiledPack;
let engine: Engine;
let whole: Engine;

beforeAll(async () => {
  const compiled = await compilePack(source);
  if (!compiled.ok) throw new Error(compiled.problems.map(printProblem).join('\n'));
  pack = compiled.value;
  engine = openEngine(pack.engine, { cues: false });
  whole = openEngine(pack.engine);
}, 60_000);

describe('every sentence of core-en does what its author says', () => {
  const owners = new Map<string, ReturnType<typeof examplesOf>>();
  for (const example of examplesOf(source)) owners.set(example.owner, [...(owners.get(example.owner) ?? []), example]);
  test.each([...owners])('%s', (_, examples) => {
    const wrong = examples.flatMap((example) => {
      const found = example.check((text, speaker, asked) => engine.read(text, speaker, { asked }));
      return found ? [`"${example.text}" ${found}`] : [];
    });
    expect(wrong).toEqual([]);
  });
});

test('the learned layer lowers no sentence that must fire at soon or higher, with or without a greeting', () => {
  const loud = new Set(
    Object.values(source.rules).flatMap(({ value }) =>
      value.flatMap((entry) =>
        'level' in entry && ['soon', 'urgent', 'now'].includes(entry.level) && !entry.after ? entry.fires : [],
      ),
    ),
  );
  const silenced = [...loud].filter(
    (text) => !whole.read(text, 'person').findings.some(({ level }) => level !== 'note' && level !== 'ask'),
  );
  expect(silenced).toEqual([]);
  for (const text of [
    'My name is Robert Miller and i want to end my life',
    'good evening, my kids are at school and my tomatoes are great. i will kill myself tonight',
  ])
    expect(
      whole
        .read(text, 'person')
        .findings.some(({ level, by }) => by === 'phrase' && level !== 'note' && level !== 'ask'),
      text,
    ).toBe(true);
});

test('every category has rules, a checklist and suggestions', () => {
  for (const { id } of pack.guidance.categories) {
    expect.soft(source.rules[id], `rules of ${id}`).toBeDefined();
    expect
      .soft(
        pack.desk.checklists.some((list) => list.id === id),
        `checklist of ${id}`,
      )
      .toBe(true);
    expect
      .soft(
        pack.guidance.suggestions.some((suggestion) => suggestion.categories.includes(id)),
        `suggestions for ${id}`,
      )
      .toBe(true);
  }
});

test('every rule has a reason and words, every level a first move', () => {
  for (const rule of pack.engine.rules.filter(({ kind }) => kind === 'risk')) {
    expect.soft(rule.says.length, rule.id).toBeGreaterThan(0);
    expect.soft(rule.why.length, rule.id).toBeGreaterThan(0);
  }
  expect(pack.guidance.levels.map(({ id }) => id).sort()).toEqual(['ask', 'note', 'now', 'soon', 'urgent']);
});

test('no sentence on screen claims more than it may', () => {
  const said = [
    ...pack.engine.rules.filter(({ kind }) => kind === 'risk').flatMap(({ says, why }) => [says, why]),
    ...pack.guidance.suggestions.map(({ text }) => text),
    ...pack.guidance.categories.flatMap(({ says, consider }) => [says, consider]),
    ...pack.desk.steps.flatMap(({ label, how }) => [label, how]),
  ];
  const claims = /\b(risk score|no risk|low risk|high risk|detected|diagnos(is|ed)|predicts?|clinically validated)\b/i;
  expect(said.filter((text) => claims.test(text))).toEqual([]);
});

test('emergency comes first in every country, and no clinician is claimed', () => {
  for (const { country, entries } of pack.desk.referrals.filter((each) => each.country !== 'ZZ'))
    expect.soft(entries[0]?.emergency, country).toBe(true);
  expect(pack.about.reviewed).toBeNull();
});
