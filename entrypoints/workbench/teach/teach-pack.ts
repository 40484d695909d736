import { type Engine, openEngine, openStudy, type Study } from '@/utils/engine';
import { type Level, rank } from '@/utils/level';
import {
  type CompiledCues,
  type CompiledPack,
  compileTaught,
  cuesPrint,
  deal,
  exampleLines,
  inOrder,
  keepShift,
  type LabelledLine,
  type Measurement,
  measure,
  mixed,
  type Observation,
  openObserver,
  type Parsed,
  type Problem,
  printTaught,
  type ReadText,
  type Taught,
  type TaughtLine,
  teachShift,
} from '@/utils/packs';
import { linesOf, observe, openFiles } from '../measure/open-pack';
import type { Report, Task } from '../measure/task';

/** What was learned, before and after, and whether it may be kept. */
export interface TeachResult {
  pack: { id: string; version: string };
  messages: number;
  /** How the messages were dealt: nothing is said of a message by weights that saw its like. */
  by: 'writer' | 'batch' | 'text';
  hands: number;
  /** On the organisation's messages, each read by weights taught without it. */
  before: Measurement;
  after: Measurement;
  changes: TaughtChange[];
  /** How much of what was learned is kept: the most at which no sentence of the pack is lost. 0: nothing may be kept. */
  strength: number;
  /** The pack's own sentences, with the strength above. */
  sentences: { fires: number; quiet: number; gained: number; lost: string[]; louder: string[]; quieter: number };
  /** The file to keep, or null where nothing may be kept. */
  file: string | null;
  /** Features that moved. */
  moved: number;
}

/** A message that reads differently; `right`: as its label says. */
export interface TaughtChange {
  text: string;
  label: Level | 'none';
  before: Level | null;
  after: Level | null;
  right: boolean;
}

const HANDS = 4;
const LEAST = 40;
const MOST = 20_000;
const STRENGTHS = [1, 0.8, 0.6, 0.4, 0.2];
/** A sentence of the pack that would be lost counts so much more in the next try, and there are so many tries. */
const FIRMER = 6;
const TRIES = 4;

/**
 * Teaches the cues of a pack with labelled messages: fixed weights, a small shift on top (utils/packs/teach.ts). Before
 * and after are told on messages that each hand's shift has not seen; what is kept is taught with all of them, and only
 * as strongly as leaves every sentence of the pack that must fire, firing.
 */
export async function teachPack(task: Extract<Task, { kind: 'teach' }>, report: Report): Promise<Parsed<TeachResult>> {
  report('load', 0, 1);
  const lines = linesOf(task.labelled);
  if (!lines.ok) return lines;
  const refused = unfit(task.labelled.name, lines.value);
  if (refused) return { ok: false, problems: [refused] };
  const loaded = await openFiles(task.files, task.bases);
  if (!loaded.ok) return loaded;
  const { source, pack } = loaded.value;
  const { cues } = pack.engine;
  if (!cues || !source.cues)
    return refuse('cues.json', 'This pack has no learned weights to teach.', 'Stand it on core-en (extends: core-en).');
  // What was taught before is left out: these messages teach anew, on the weights as they were shipped.
  const untaught = openStudy(withTaught(pack, cues, null).engine);
  const own = inOrder(exampleLines(source));

  const columns = {
    person: ['ask', 'soon', ...cues.categories.map(({ id }) => id)],
    specialist: cues.drafts.map(({ id }) => id),
  };
  const { before, lessons } = read(untaught, lines.value, columns, false, report, 'before');
  const { before: ownBefore, lessons: anchors } = read(untaught, own, columns, true, report, 'sentences');
  const { by, hand } = deal(lines.value, HANDS);

  const learn = (
    without: number | null,
    done: number,
  ): { person: ReturnType<typeof teachShift>; specialist: ReturnType<typeof teachShift> } => {
    const some = [...lessons.filter(({ at }) => hand[at] !== without), ...anchors];
    const order = mixed(some.length).map((i) => some[i] as (typeof some)[number]);
    const of = (speaker: 'person' | 'specialist') =>
      teachShift(
        order.filter((one) => one.speaker === speaker).map(({ line }) => line),
        columns[speaker].length,
        (share) => report('learn', done + share / 2 + (speaker === 'specialist' ? 0.5 : 0), HANDS + 1),
      );
    return { person: of('person'), specialist: of('specialist') };
  };
  const taughtOf = (shift: ReturnType<typeof learn>, strength: number): Taught => ({
    messages: lines.value.length,
    on: task.today,
    base: cuesPrint(source.cues as NonNullable<typeof source.cues>),
    person: keepShift(shift.person, columns.person, strength),
    specialist: keepShift(shift.specialist, columns.specialist, strength),
  });
  const anchorAt = new Map(anchors.map((anchor) => [anchor.at, anchor]));
  const checkOwn = (shift: ReturnType<typeof learn>, strength: number) =>
    held(ownBefore, observe(reader(engineOf(taughtOf(shift, strength))), own, report, 'check'));
  const kept = ({ lost, louder, quieter }: ReturnType<typeof held>) => lost.length === 0 && louder.length <= quieter;
  const engineOf = (taught: Taught) => openEngine(withTaught(pack, cues, taught).engine);

  // Sentences of the pack that would be lost hold harder in the next try; where that is not enough, all of it is weakened.
  let all = learn(null, 0);
  let strength = 0;
  let checked = checkOwn(all, 1);
  for (let turn = 1; turn < TRIES && !kept(checked); turn++) {
    for (const at of [...checked.lost, ...checked.louder]) {
      const anchor = anchorAt.get(at);
      if (anchor) anchor.line.weight = (anchor.line.weight ?? 1) * FIRMER;
    }
    all = learn(null, 0);
    checked = checkOwn(all, 1);
  }
  for (const some of STRENGTHS) {
    if (some !== 1) checked = checkOwn(all, some);
    if (!kept(checked)) continue;
    strength = some;
    break;
  }
  const shown = strength || (STRENGTHS.at(-1) as number);
  const after = new Array<Observation>(lines.value.length);
  for (let h = 0; h < HANDS; h++) {
    const engine = engineOf(taughtOf(learn(h, h + 1), shown));
    const held = lines.value.flatMap((line, at) => (hand[at] === h ? [{ line, at }] : []));
    const observer = openObserver(reader(engine));
    held.forEach(({ line, at }) => {
      after[at] = observer(line);
    });
  }
  const taught = taughtOf(all, strength);
  const categoryOf = new Map<string, string>();
  return {
    ok: true,
    value: {
      pack: { id: pack.about.id, version: pack.about.version },
      messages: lines.value.length,
      by,
      hands: HANDS,
      before: measure(before, categoryOf),
      after: measure(after, categoryOf),
      changes: changesOf(before, after),
      strength,
      sentences: {
        fires: own.filter(({ level }) => level !== 'none').length,
        quiet: own.filter(({ level }) => level === 'none').length,
        gained: checked.gained,
        quieter: checked.quieter,
        lost: checked.lost.map((at) => own[at]?.text ?? ''),
        louder: checked.louder.map((at) => own[at]?.text ?? ''),
      },
      file: strength > 0 ? printTaught(taught) : null,
      moved: new Set([...taught.person.buckets, ...taught.specialist.buckets]).size,
    },
  };
}

const reader =
  (engine: Engine): ReadText =>
  (text, speaker, context) =>
    engine.read(text, speaker, context);

const withTaught = (
  pack: CompiledPack,
  { taught: _old, ...cues }: CompiledCues,
  taught: Taught | null,
): CompiledPack => ({
  ...pack,
  engine: { ...pack.engine, cues: taught ? { ...cues, taught: compileTaught(taught, cues) } : cues },
});

const refuse = (file: string, message: string, fix: string): { ok: false; problems: Problem[] } => ({
  ok: false,
  problems: [{ file, path: '', message, fix }],
});

/** Why nothing can be learned from these lines. */
function unfit(file: string, lines: readonly LabelledLine[]): Problem | null {
  const person = lines.filter(({ speaker }) => speaker === 'person');
  const asks = person.filter(({ level }) => level !== 'none' && rank(level) >= rank('ask')).length;
  const tell = (message: string, fix: string): Problem => ({ file, path: '', message, fix });
  if (lines.length > MOST) return tell(`More than ${MOST} messages.`, 'Choose the newest.');
  if (lines.length < LEAST)
    return tell(`${lines.length} messages are too few to learn from.`, `Label at least ${LEAST}; 200 say more.`);
  if (person.length > 0 && (asks < 10 || person.length - asks < 10))
    return tell(
      `${asks} of ${person.length} messages of the person ask for something.`,
      'Label at least 10 that should ask and 10 that should not.',
    );
  return null;
}

interface Lesson {
  line: TaughtLine;
  speaker: 'person' | 'specialist';
  /** Place in the file. */
  at: number;
}

/** What the untaught pack says of each line, and what can be learned from it. */
function read(
  engine: Study,
  lines: readonly LabelledLine[],
  columns: Record<'person' | 'specialist', readonly string[]>,
  anchor: boolean,
  report: Report,
  stage: 'before' | 'sentences',
): { before: Observation[]; lessons: Lesson[] } {
  const lessons: Lesson[] = [];
  let at = 0;
  const recording: ReadText = (text, speaker, context) => {
    const lesson = engine.lesson(text, speaker, context);
    const line = lines[at] as LabelledLine;
    if (lesson)
      lessons.push({ line: { ...lesson, should: shouldOf(line, columns[speaker], anchor), anchor }, speaker, at });
    at++;
    return engine.read(text, speaker, context);
  };
  return { before: observe(recording, inOrder(lines), report, stage), lessons };
}

/** What a line should say, column by column. A quiet sentence of a pack says nothing of categories but its own. */
function shouldOf(line: LabelledLine, columns: readonly string[], anchor: boolean): number[] {
  const level = line.level === 'none' ? null : line.level;
  const risk = rank(level) >= rank('ask');
  return columns.map((column, i) => {
    if (line.speaker === 'person' && i < 2) return Number(rank(level) >= rank(i === 0 ? 'ask' : 'soon'));
    if (anchor && column !== line.about) return Number.NaN;
    return Number((line.speaker === 'specialist' || risk) && line.categories.includes(column));
  });
}

/** The pack's sentences before and after, by place: fires that no longer do, quiet ones that now speak. */
function held(before: readonly Observation[], after: readonly Observation[]) {
  const loud = ({ line, categories }: Observation) => categories.includes(line.about ?? '');
  const found = { gained: 0, lost: [] as number[], louder: [] as number[], quieter: 0 };
  before.forEach((was, i) => {
    const [did, does] = [loud(was), loud(after[i] as Observation)];
    if (did === does) return;
    if (was.line.level === 'none' && was.line.categories.length === 0)
      if (does) found.louder.push(i);
      else found.quieter++;
    else if (does) found.gained++;
    else found.lost.push(i);
  });
  return found;
}

function changesOf(before: readonly Observation[], after: readonly Observation[]): TaughtChange[] {
  const aloud = (level: Level | null) => (rank(level) >= rank('ask') ? level : null);
  return before
    .flatMap(({ line, level }, i): TaughtChange[] => {
      if (line.speaker !== 'person') return [];
      const [was, is] = [aloud(level), aloud((after[i] as Observation).level)];
      if ((was === null) === (is === null)) return [];
      const due = line.level !== 'none' && rank(line.level) >= rank('ask');
      return [{ text: line.text, label: line.level, before: was, after: is, right: due === (is !== null) }];
    })
    .sort(
      (a, b) =>
        Number(a.right) - Number(b.right) ||
        rank(b.label === 'none' ? null : b.label) - rank(a.label === 'none' ? null : a.label),
    );
}
