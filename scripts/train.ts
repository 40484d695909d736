/**
 * `npm run pack:train`: learns the cue layer of core-en from prompts/corpus. Deterministic; minutes on two cores.
 * Blends and thresholds are chosen on messages that training has not seen: batches are dealt into a few hands, and each
 * hand is read by a model trained on all the others. `--drop c,d` leaves batches out altogether, `--out FILE`.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { lastBefore } from '@/utils/conversation';
import { openEngine } from '@/utils/engine';
import { blend, blended, earlier, LEVEL_OUTPUTS, openModel } from '@/utils/engine/cue-model';
import { type Level, rank } from '@/utils/level';
import { type CueBlend, compilePack, parsePack, printProblem } from '@/utils/packs';
import { readPackFolder } from './read-pack-folder';
import { fitBlend } from './train/blend';
import { compact } from './train/compact';
import { openCollector, type Row, readCorpus } from './train/corpus';
import { isLoud, phraseStands, weakRules } from './train/doubt';
import { readExamples } from './train/examples';
import { learnMost, type Model, type Plan, type Question } from './train/learn';
import { bestF1, lowest } from './train/threshold';

const PACK = 'prompts/packs/core-en';
const BITS = 20;
const PERSON: Plan = { bits: BITS, width: 32, rounds: 10, most: 90_000 };
const SPECIALIST: Plan = { bits: BITS, width: 16, rounds: 12, most: 30_000 };
/** So many hands the batches are dealt into. */
const HANDS = 5;
/** A category counts half as much as "ask?" does. */
const CATEGORY_WEIGHT = 0.5;
/**
 * Shares of benign messages that may be asked about, over phrases and cues together, on unseen batches: messages alone,
 * and in chats. Ours are written close to risk; ordinary talk alarms a tenth as often (shared/eval/control: 5 in 1,000).
 */
const FALSE_ALARMS = { alone: 0.055, inChat: 0.045 };
const LOUD = 0.01;
/** So often `urgent` must be right where cues confirm it. */
const CONFIRM_RIGHT = 0.85;
/** Batches the phrase rules were written from: their phrases look better there than they are. */
const READ_BY_AUTHORS = ['c', 'd', 'e', 'f', 'g', 'h'];
/** Sets a harmless near-twin beside each risk: to learn from, not to count how often ordinary talk alarms. */
const TWINS = 'p';
/**
 * Dull lines of the kinds that alarmed in ordinary talk: every model learns from them, none is judged by them, nor is a
 * threshold, for they were chosen by what alarmed.
 */
const PLAIN = 'az';

const { values } = parseArgs({
  options: { drop: { type: 'string', default: '' }, out: { type: 'string', default: `${PACK}/cues.json` } },
});
const dropped = values.drop.split(',');

const files = readPackFolder(PACK);
delete files['cues.json'];
const parsed = parsePack(files);
const compiled = parsed.ok ? await compilePack(parsed.value) : parsed;
if (!parsed.ok || !compiled.ok)
  throw new Error(
    (compiled as { problems: Parameters<typeof printProblem>[0][] }).problems.map(printProblem).join('\n'),
  );
/** Rules that read an answer by the question before it: the words alone say little, for or against. */
const ANSWERS = new Set(compiled.value.engine.rules.flatMap(({ id, after }) => (after?.length ? [id] : [])));
const ideas = parsed.value.ideas?.value ?? {};
const engine = openEngine(compiled.value.engine, { cues: false });
const collect = openCollector(BITS, ideas);
const rows = [
  ...readCorpus('prompts/corpus', collect, engine, lastBefore).filter((row) => !dropped.includes(row.batch)),
  ...readExamples(parsed.value, collect, engine),
];
const batches = [...new Set(rows.map((row) => row.batch))].filter((batch) => batch !== PLAIN);
const person = rows.filter((row) => row.speaker === 'person');
const specialist = rows.filter((row) => row.speaker === 'specialist');
console.log(
  `${rows.length} messages in batches ${batches.join(' ')}: ${person.length} of the person, ${specialist.length} of the specialist`,
);

const isRisk = (row: Row) => rank(row.level) >= rank('ask');
const isBenign = (row: Row) => row.level === null;
const fresh = (row: Row) => row.batch !== 'pack' && row.batch !== PLAIN && !READ_BY_AUTHORS.includes(row.batch);

/** Answers for every row by a model that has not seen its batch. */
function unseen(among: Row[], train: (rows: Row[]) => (row: Row) => Float64Array): Map<Row, Float64Array> {
  const answers = new Map<Row, Float64Array>();
  for (let hand = 0; hand < HANDS; hand++) {
    const held = new Set(batches.filter((_, i) => i % HANDS === hand));
    const read = train(among.filter((row) => !held.has(row.batch)));
    for (const row of among)
      if (held.has(row.batch) || (hand === 0 && row.batch === PLAIN)) answers.set(row, read(row));
  }
  return answers;
}

// --- the person: ask, soon, urgent, categories
const categories = parsed.value.categories.value
  .map(({ id }) => id)
  .filter((id) => person.filter((row) => isRisk(row) && row.labels.includes(id)).length >= 20);
const questions: Question[] = [
  ...LEVEL_OUTPUTS.map((level) => ({
    yes: (row: Row) => rank(row.level) >= rank(level),
    weight: level === 'ask' ? 1 : CATEGORY_WEIGHT,
  })),
  ...categories.map((id) => ({
    yes: (row: Row) => isRisk(row) && row.labels.includes(id),
    weight: CATEGORY_WEIGHT,
  })),
];
const learnPerson = (rows: Row[]): Model => learnMost(rows, questions, PERSON);
const answers = unseen(person, (rows) => learnPerson(rows).answers);
const answersOf = (row: Row) => answers.get(row) as Float64Array;
const singles = person.filter((row) => !row.inChat && row.batch !== PLAIN);
const inChats = person.filter((row) => row.inChat);
const benign = person.filter((row) => isBenign(row) && ![TWINS, PLAIN, 'pack'].includes(row.batch));

const blendOf = (some: Row[], seen: (row: Row) => number[], level: Level): CueBlend =>
  fitBlend(some.map((row) => ({ seen: seen(row), yes: rank(row.level) >= rank(level), weight: row.weight })));
const lower = ({ weights, bias }: CueBlend, threshold: number): CueBlend => ({ weights, bias: bias - threshold });

/** Rules that a clear sentence may speak against at `soon` and `urgent`; known once leanings are. */
let weak: ReadonlySet<string> = new Set();
const alarms = (row: Row, leaning: number, at: number, alone: number) => leaning > at || phraseStands(row, alone, weak);
/** A blend whose own zero asks about so many of the benign messages, over phrases and cues together. */
function asking(some: Row[], seen: (row: Row) => number[], most: number, alone?: (row: Row) => number): CueBlend {
  const raw = blendOf(some, seen, 'ask');
  const quiet = benign.filter((row) => some.includes(row));
  const leanings = new Map(quiet.map((row) => [row, blend(raw, seen(row))]));
  const of = (row: Row) => leanings.get(row) as number;
  return lower(
    raw,
    lowest(quiet, (row, at) => alarms(row, of(row), at, alone?.(row) ?? of(row) - at), most),
  );
}
const seenAlone = (row: Row) => blended(answersOf(row));
const firstAlone = asking(singles, seenAlone, FALSE_ALARMS.alone);
weak = weakRules(
  person.filter((row) => fresh(row) && row.level !== 'note'),
  (row) => blend(firstAlone, seenAlone(row)),
  ANSWERS,
);
const askAlone = asking(singles, seenAlone, FALSE_ALARMS.alone);
const aloneOf = (row: Row) => blend(askAlone, seenAlone(row));

const seenInChat = (row: Row) =>
  blended(answersOf(row), earlier(row.earlier.map((one) => blend(askAlone, seenAlone(one)))));
const askInChat = asking(inChats, seenInChat, FALSE_ALARMS.inChat, aloneOf);
const leaning = new Map(
  person.map((row) => [row, row.inChat ? blend(askInChat, seenInChat(row)) : blend(askAlone, seenAlone(row))]),
);
const leaningOf = (row: Row) => leaning.get(row) as number;

/** What cues alone would raise to `soon`, on top of what phrases say there. */
function raising(some: Row[], seen: (row: Row) => number[]): CueBlend {
  const raw = blendOf(some, seen, 'soon');
  const quiet = benign.filter((row) => some.includes(row));
  const odds = new Map(quiet.map((row) => [row, blend(raw, seen(row))]));
  return lower(
    raw,
    lowest(
      quiet,
      (row, at) => leaningOf(row) > 0 && (odds.get(row) as number) > at && !isLoud(row, aloneOf(row), weak),
      LOUD,
    ),
  );
}
const soonAlone = raising(singles, seenAlone);
const soonInChat = raising(inChats, seenInChat);

/** From where on `urgent` is confirmed beside a phrase: right so often on unseen batches nobody wrote phrases from. */
function confirming(): number {
  const raised = person
    .filter((row) => fresh(row) && (row.phraseLevel === 'ask' || row.phraseLevel === 'soon') && leaningOf(row) > 0)
    .filter((row) => (row.inChat ? blend(soonInChat, seenInChat(row)) : blend(soonAlone, seenAlone(row))) > 0)
    .map((row) => ({ row, odds: answersOf(row)[LEVEL_OUTPUTS.indexOf('urgent')] as number }))
    .sort((a, b) => b.odds - a.odds);
  let right = 0;
  let at = Number.MAX_VALUE;
  raised.forEach(({ row, odds }, i) => {
    if (rank(row.level) >= rank('urgent')) right++;
    if (right >= CONFIRM_RIGHT * (i + 1)) at = odds;
  });
  console.log(
    `urgent confirmed beside a phrase: ${share(
      raised.filter(({ odds }) => odds >= at).map(({ row }) => row),
      (row) => rank(row.level) >= rank('urgent'),
    )} right`,
  );
  return at;
}

const share = (some: Row[], of: (row: Row) => boolean) =>
  `${some.filter(of).length}/${some.length} ${((100 * some.filter(of).length) / Math.max(1, some.length)).toFixed(1)}%`;
const confirmAt = confirming();
const asks = (row: Row) => alarms(row, leaningOf(row), 0, aloneOf(row));
const bestCategory = (row: Row) => {
  const some = answersOf(row).subarray(LEVEL_OUTPUTS.length);
  return categories[some.indexOf(Math.max(...some))] ?? '';
};
for (const [kind, some] of [
  ['singles', singles],
  ['chats', inChats],
] as const) {
  for (const batch of [...batches, 'all']) {
    const here = some.filter((row) => row.batch === batch || (batch === 'all' && row.batch !== 'pack'));
    if (here.length < 40) continue;
    const found = here.filter((row) => isRisk(row) && leaningOf(row) > 0);
    console.log(
      `unseen ${batch} ${kind}: risk found ${share(here.filter(isRisk), asks)} (phrases ${share(here.filter(isRisk), (row) => rank(row.phraseLevel) >= rank('ask'))}, cues ${share(here.filter(isRisk), (row) => leaningOf(row) > 0)}), urgent and now ${share(
        here.filter((row) => rank(row.level) >= rank('urgent')),
        asks,
      )}, category right ${share(found, (row) => row.labels.includes(bestCategory(row)))}, false alarms ${share(here.filter(isBenign), asks)}`,
    );
  }
}

// --- the specialist: flags and strengths
const draftIds = parsed.value.drafts
  .map(({ value }) => value.id)
  .filter((id) => specialist.filter((row) => row.labels.includes(id)).length >= 15);
const draftQuestions = draftIds.map((id) => ({ yes: (row: Row) => row.labels.includes(id), weight: 1 }));
const learnDrafts = (rows: Row[]): Model => learnMost(rows, draftQuestions, SPECIALIST);
const draftAnswers = unseen(specialist, (rows) => learnDrafts(rows).answers);
const draftModel = learnDrafts(specialist);
const NEVER = 50;
draftIds.forEach((id, q) => {
  const { threshold, f1, alone } = bestF1(
    specialist.filter(fresh),
    (row) => row.labels.includes(id),
    (row) => draftAnswers.get(row)?.[q] ?? 0,
    (row) => row.phraseLabels.includes(id),
  );
  console.log(`draft ${id}: F1 ${f1.toFixed(2)} with cues, ${alone.toFixed(2)} with phrases alone, on unseen batches`);
  draftModel.bias[q] = f1 < alone + 0.01 ? -NEVER : (draftModel.bias[q] as number) - threshold;
});

const personModel = learnPerson(person);
const NOWHERE = new Int32Array();
const round = ({ weights, bias }: CueBlend): CueBlend => ({
  weights: weights.map((weight) => Math.round(weight * 1e4) / 1e4),
  bias: Math.round(bias * 1e4) / 1e4,
});
const cues = {
  trained: {
    on: new Date().toISOString().slice(0, 10),
    messages: rows.length,
    batches: [...batches, PLAIN],
    false_alarms: FALSE_ALARMS.alone,
  },
  ideas: Object.keys(ideas),
  ask: { alone: round(askAlone), in_chat: round(askInChat) },
  soon: { alone: round(soonAlone), in_chat: round(soonInChat) },
  urgent: Math.round(confirmAt * 1e4) / 1e4,
  doubted: [...weak],
  person: compact(personModel),
  categories,
  specialist: compact(draftModel),
  drafts: draftIds,
};
const stored = openModel(cues.person);
const kept = person.filter((row) => row.batch !== 'pack');
const changed = kept.filter((row) => {
  const exact = blend(askAlone, blended(personModel.answers(row)));
  // Rows are normed already; the stored model norms by itself.
  const length = Math.sqrt(row.value.reduce((sum, x) => sum + x * x, 0));
  const features = {
    bucket: row.bucket,
    value: row.value.map((x) => x * length),
    count: row.bucket.length,
    first: NOWHERE,
    last: NOWHERE,
  };
  return exact > 0 !== blend(askAlone, blended(stored.answers(stored.gather(features)))) > 0;
});
console.log(`stored in few bytes, the model decides ${changed.length} of ${kept.length} messages otherwise`);
const json = JSON.stringify(cues);
writeFileSync(values.out, `${json}\n`);
console.log(
  `${values.out}: ${(json.length / 1000).toFixed(0)} kB; ask alone ${JSON.stringify(cues.ask.alone)}, in chats ${JSON.stringify(cues.ask.in_chat)}`,
);
