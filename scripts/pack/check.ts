import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { openEngine } from '@/utils/engine';
import {
  checkExamples,
  claimProblems,
  exampleLines,
  examplesOf,
  habits,
  inOrder,
  type LabelledLine,
  measure,
  noise,
  observeAll,
  type Problem,
  parseLabelled,
  reviewPack,
} from '@/utils/packs';
import { checkScenario } from '@/utils/practice';
import type { Options } from './options';
import { type Case, junit, measured, noisy } from './print';
import { lineOf, type Opened, openPack, policyOf, readerOf, text, WrongUse } from './read';

/** One test a problem; one that passed where there is none, because CI takes an empty file for a broken run. */
function writeJunit(file: string, suite: string, problems: readonly Problem[]): void {
  const cases: Case[] = problems.map((failure) => ({ suite, name: `${failure.file} ${failure.path}`.trim(), failure }));
  writeFileSync(file, junit(cases.length > 0 ? cases : [{ suite, name: 'in order' }]));
}

/** Prints problems the way the options ask (`verb` names them in a JUnit file), and gives the exit status. */
export function tell(
  path: string,
  problems: readonly Problem[],
  options: Options,
  summary: string,
  more: object = {},
  verb?: 'check' | 'compare',
): number {
  if (verb && options.junit) writeJunit(options.junit, verb, problems);
  if (options.json) console.log(JSON.stringify({ problems, ...more }, null, 1));
  else {
    for (const problem of problems) console.error(lineOf(path, problem));
    if (summary) console.log(summary);
  }
  return problems.length > 0 ? 1 : 0;
}

const open = (path: string, options: Options) => openPack(path, options.base, policyOf(options.policy));
const categories = ({ pack }: Opened) =>
  new Map(pack.engine.rules.flatMap(({ id, kind, category }) => (kind === 'risk' ? [[id, category] as const] : [])));
const opened = ({ made }: Opened) =>
  (made?.opened ?? []).map(({ part, why, by, on }) => `OPENED BY POLICY ${part}: ${why} (${by}, ${on})`).join('\n');

/** `check PATH`: everything that keeps a pack from being published. */
export async function check(path: string, options: Options): Promise<number> {
  const loaded = await open(path, options);
  if (!loaded.ok) return tell(path, loaded.problems, options, '', {}, 'check');
  const { source, pack, made } = loaded.value;
  const examples = checkExamples(source, readerOf(pack));
  const claims = claimProblems(reviewPack(source, today(options), undefined, { phrases: false }));
  const chats = scenarioProblems(loaded.value);
  const problems = [...examples.problems, ...claims, ...chats];
  const { id, version, hash } = pack.about;
  const summary = [
    `${id} ${version}: ${pack.engine.rules.length} rules, ${examples.checked} sentences, ${source.scenarios.length} practice chats, ${problems.length} problem${problems.length === 1 ? '' : 's'}`,
    opened(loaded.value),
  ];
  return tell(
    path,
    problems,
    options,
    summary.filter(Boolean).join('\n'),
    { id, version, hash, sentences: examples.checked, made },
    'check',
  );
}

/** What is wrong with the practice chats once they are played. */
function scenarioProblems({ source, pack }: Opened): Problem[] {
  const flags = new Set(pack.guidance.drafts.flatMap(({ id, kind }) => (kind === 'flag' ? [id] : [])));
  const engine = openEngine(pack.engine);
  return source.scenarios.flatMap((file, at) => {
    const scenario = pack.scenarios?.[at];
    return scenario ? checkScenario(file, scenario, engine, flags) : [];
  });
}

/** `build PATH`: the compiled artefact. */
export async function build(path: string, options: Options): Promise<number> {
  const loaded = await open(path, options);
  if (!loaded.ok) return tell(path, loaded.problems, options, '');
  const out = options.out ?? `${path.replace(/\/$/, '')}.json`;
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, JSON.stringify(loaded.value.pack));
  return 0;
}

/** `test PATH`: every sentence, and how well the pack does on labelled and neutral files; bounds fail it. */
export async function test(path: string, options: Options): Promise<number> {
  const loaded = await open(path, options);
  if (!loaded.ok) return tell(path, loaded.problems, options, '', {}, 'check');
  const { source, pack } = loaded.value;
  const read = readerOf(pack);
  const cases: Case[] = examplesOf(source).map(({ owner, text: sentence, expects, check: run, file, path: place }) => {
    const wrong = run(read);
    const name = `${expects}: ${sentence}`;
    if (!wrong) return { suite: owner, name };
    const failure = {
      file: file.file,
      path: place.join('.'),
      ...file.at(place),
      message: `${owner} ${wrong}: "${sentence}"`,
      fix:
        expects === 'fires'
          ? 'Widen a phrase, or mend the sentence.'
          : 'Narrow a phrase, or add what it must not mean under unless.',
    };
    return { suite: owner, name, failure };
  });
  const played = scenarioProblems(loaded.value);
  for (const file of source.scenarios) {
    const failure = played.find((problem) => problem.file === file.file);
    cases.push({ suite: 'practice chats', name: file.value.id, ...(failure ? { failure } : {}) });
  }
  const whole = openEngine(pack.engine);
  const observe = (lines: LabelledLine[]) => observeAll((...given) => whole.read(...given), lines);
  const labelled = options.labelled ? measure(observe(linesOf(options.labelled)), categories(loaded.value)) : undefined;
  const neutral = options.neutral ? noise(observe(linesOf(options.neutral, true))) : undefined;
  const bound = (
    name: keyof Options,
    value: number | null | undefined,
    fails: (value: number, bound: number) => boolean,
  ) => {
    const given = options[name];
    if (given === undefined) return;
    const most = Number(given);
    if (Number.isNaN(most)) throw new WrongUse(`--${name} needs a number.`);
    if (value === undefined || value === null) throw new WrongUse(`--${name} needs a file to measure on.`);
    const failure = fails(value, most)
      ? {
          file: 'pack.yaml',
          path: '',
          message: `${name} is ${value.toFixed(3)}, bound ${most}.`,
          fix: 'See pack stats for the rules to mend.',
        }
      : undefined;
    cases.push({ suite: 'bounds', name, ...(failure ? { failure } : {}) });
  };
  bound('min-recall', labelled?.any.recall.share, (value, least) => value < least);
  bound('min-precision', labelled?.any.precision.share, (value, least) => value < least);
  bound('max-noise', neutral?.perThousand, (value, most) => value > most);
  if (options.junit) writeFileSync(options.junit, junit(cases));
  const problems = cases.flatMap(({ failure }) => (failure ? [failure] : []));
  const summary = [
    `${pack.about.id} ${pack.about.version}: ${cases.length} tests, ${problems.length} failed`,
    labelled ? measured('labelled file', labelled) : '',
    neutral ? noisy(neutral) : '',
    opened(loaded.value),
  ];
  return tell(path, problems, options, summary.filter(Boolean).join('\n'), { tests: cases.length, labelled, neutral });
}

/** `stats PATH`: what a reviewer would say; never fails a pack. */
export async function stats(path: string, options: Options): Promise<number> {
  const loaded = await open(path, options);
  if (!loaded.ok) return tell(path, loaded.problems, options, '');
  const { source, pack, made } = loaded.value;
  // Of an overlay only what stands in it: the base is somebody else's.
  const own = made
    ? (file: { at(path: PropertyKey[]): { pack?: string } }, place: PropertyKey[]) => !file.at(place).pack
    : undefined;
  const remarks = reviewPack(source, today(options), own);
  const engine = openEngine(pack.engine, { cues: false });
  const names = categories(loaded.value);
  const observations = observeAll((...given) => engine.read(...given), exampleLines(source));
  const whole = openEngine(pack.engine);
  const more = options.labelled ? observeAll((...given) => whole.read(...given), linesOf(options.labelled)) : [];
  const { never, together } = habits([...observations, ...more], names.keys());
  const figures = measure(observations, names);
  if (options.json) {
    console.log(JSON.stringify({ remarks, figures, never, together }, null, 1));
    return 0;
  }
  for (const { kind, ...remark } of remarks) console.log(`${lineOf(path, remark)} [${kind}]`);
  console.log(measured('own examples', figures, options.rules ?? false));
  if (more.length) console.log(measured('labelled file', measure(more, names), options.rules ?? false));
  console.log(`rules that never fire here: ${never.join(', ') || 'none'}`);
  for (const { rules, lines } of together) console.log(`always together (${lines} lines): ${rules.join(', ')}`);
  return 0;
}

export function linesOf(path: string, plain = false): LabelledLine[] {
  const parsed = parseLabelled(path, text(path), plain);
  if (!parsed.ok) throw new WrongUse(parsed.problems.map((problem) => lineOf('', problem)).join('\n'));
  return inOrder(parsed.value);
}

/** The day referrals are held against: `--today`, else the clock. */
export function today(options: Options): string {
  const day = options.today ?? new Date().toISOString().slice(0, 10);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new WrongUse('Write --today as 2026-11-23.');
  return day;
}
