/**
 * `npm run pack:train`: learns the cue layer of core-en from prompts/corpus. Deterministic; a few minutes on two cores.
 * Thresholds are chosen on messages that training has not seen: each batch is read by a model trained on all the
 * others. `--drop c` leaves batches out altogether, `--figures` trains nothing new and only prints, `--out FILE`.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { lastBefore } from '@/utils/conversation';
import { DOUBT, openEngine } from '@/utils/engine';
import { rank } from '@/utils/level';
import { compilePack, parsePack, printProblem } from '@/utils/packs';
import { readPackFolder } from './read-pack-folder';
import { compact } from './train/compact';
import { openCollector, type Row, readCorpus } from './train/corpus';
import { readExamples } from './train/examples';
import { learn } from './train/learn';
import { bestF1, lowest } from './train/threshold';

const PACK = 'prompts/packs/core-en';
const BITS = 18;
const SMALL_BITS = 14;
/** How many weights each head may keep. */
const MOST = { ask: 1 << BITS, soon: 80_000, category: 3000, draft: 4000 };
/** Shares of benign messages that may be asked about, over phrases and cues together, on unseen batches. */
const FALSE_ALARMS = 0.045;
const LOUD = 0.01;
/** Batches the phrase rules were written from: their phrases look better there than they are. */
const READ_BY_AUTHORS = 'cdefgh';

const { values } = parseArgs({
  options: { drop: { type: 'string', default: '' }, out: { type: 'string', default: `${PACK}/cues.json` } },
});

const files = readPackFolder(PACK);
delete files['cues.json'];
const parsed = parsePack(files);
const compiled = parsed.ok ? await compilePack(parsed.value) : parsed;
if (!parsed.ok || !compiled.ok)
  throw new Error(
    (compiled as { problems: Parameters<typeof printProblem>[0][] }).problems.map(printProblem).join('\n'),
  );
const ideas = parsed.value.ideas?.value ?? {};
const engine = openEngine(compiled.value.engine, { cues: false });
const collect = openCollector(BITS, ideas);
const rows = [
  ...readCorpus('prompts/corpus', collect, engine, lastBefore).filter((row) => !values.drop.includes(row.batch)),
  ...readExamples(parsed.value, collect, engine),
];
const batches = [...new Set(rows.map((row) => row.batch))];
const person = rows.filter((row) => row.speaker === 'person');
const specialist = rows.filter((row) => row.speaker === 'specialist');
console.log(
  `${rows.length} messages in batches ${batches.join(' ')}: ${person.length} of the person, ${specialist.length} of the specialist`,
);

/** Scores of every row by a model that has not seen its batch. */
function unseen(among: Row[], yes: (row: Row) => boolean, bits: number, most: number): Map<Row, number> {
  const scores = new Map<Row, number>();
  for (const batch of batches) {
    const held = among.filter((row) => row.batch === batch);
    if (held.length === 0) continue;
    const model = learn(
      among.filter((row) => row.batch !== batch),
      yes,
      bits,
      most,
    );
    for (const row of held) scores.set(row, model.score(row));
  }
  return scores;
}

const isRisk = (row: Row) => rank(row.level) >= rank('ask');
const isSoon = (row: Row) => rank(row.level) >= rank('soon');
const isBenign = (row: Row) => row.level === null;
const fresh = (row: Row) => row.batch !== 'pack' && !READ_BY_AUTHORS.includes(row.batch);

const asks = unseen(person, isRisk, BITS, MOST.ask);
const soons = unseen(person, isSoon, BITS, MOST.soon);
/** Batch p sets a harmless near-twin beside each risk: to learn from, not to count how often ordinary talk alarms. */
const TWINS = 'p';
const benign = person.filter((row) => isBenign(row) && row.batch !== 'pack' && row.batch !== TWINS);
const ask = (row: Row) => asks.get(row) ?? 0;
/** As the engine decides (utils/engine/cues.ts): words ask by themselves, or a phrase does and the words do not contradict it. */
const alarms = (row: Row, at: number) =>
  ask(row) > at || rank(row.phraseLevel) >= rank('soon') || (row.phraseLevel === 'ask' && ask(row) > at - DOUBT);
const askAt = lowest(
  benign.filter((row) => !row.inChat),
  alarms,
  FALSE_ALARMS,
);
const askInChatAt = lowest(
  benign.filter((row) => row.inChat),
  alarms,
  FALSE_ALARMS,
);
const askAtFor = (row: Row) => (row.inChat ? askInChatAt : askAt);
/** What cues alone would raise to `soon`, on top of what phrases say there. */
const loud = (row: Row, at: number) =>
  ask(row) > askAtFor(row) && (soons.get(row) ?? 0) > at && rank(row.phraseLevel) < rank('soon');
const soonAt = lowest(benign, loud, LOUD);

const share = (some: Row[], of: (row: Row) => boolean) =>
  `${some.filter(of).length}/${some.length} ${((100 * some.filter(of).length) / Math.max(1, some.length)).toFixed(1)}%`;
const either = (row: Row) => alarms(row, askAtFor(row));
for (const batch of batches) {
  for (const [kind, chats] of [
    ['singles', false],
    ['chats', true],
  ] as const) {
    const some = person.filter((row) => row.batch === batch && row.inChat === chats);
    if (some.length < 40) continue;
    console.log(
      `unseen ${batch} ${kind}: risk found ${share(some.filter(isRisk), either)} (phrases ${share(some.filter(isRisk), (row) => rank(row.phraseLevel) >= rank('ask'))}), urgent and now ${share(
        some.filter((row) => rank(row.level) >= rank('urgent')),
        either,
      )}, false alarms ${share(some.filter(isBenign), either)}`,
    );
  }
}

const categories = parsed.value.categories.value
  .map(({ id }) => id)
  .filter((id) => person.filter((row) => row.labels.includes(id)).length >= 20);
const risky = person.filter((row) => row.level !== null);
const drafts = parsed.value.drafts
  .map(({ value }) => value.id)
  .flatMap((id) => {
    const yes = (row: Row) => row.labels.includes(id);
    if (specialist.filter(yes).length < 15) return [];
    const scores = unseen(specialist, yes, SMALL_BITS, MOST.draft);
    const { threshold, f1, alone } = bestF1(
      specialist.filter(fresh),
      yes,
      (row) => scores.get(row) ?? 0,
      (row) => row.phraseLabels.includes(id),
    );
    console.log(
      `draft ${id}: F1 ${f1.toFixed(2)} with cues, ${alone.toFixed(2)} with phrases alone, on unseen batches`,
    );
    if (f1 < alone + 0.01) return [];
    return [{ id, head: compact(learn(specialist, yes, SMALL_BITS, MOST.draft), threshold, SMALL_BITS) }];
  });

const cues = {
  trained: { on: new Date().toISOString().slice(0, 10), messages: rows.length, batches, false_alarms: FALSE_ALARMS },
  bits: BITS,
  ideas: Object.keys(ideas),
  ask: compact(learn(person, isRisk, BITS, MOST.ask), askAt, BITS),
  soon: compact(learn(person, isSoon, BITS, MOST.soon), soonAt, BITS),
  categories: categories.map((id) => ({
    id,
    head: compact(
      learn(risky, (row) => row.labels.includes(id), SMALL_BITS, MOST.category),
      0,
      SMALL_BITS,
    ),
  })),
  in_chat: askAt - askInChatAt,
  drafts,
};
const json = JSON.stringify(cues);
writeFileSync(values.out, `${json}\n`);
console.log(
  `${values.out}: ${(json.length / 1000).toFixed(0)} kB, thresholds ask ${askAt.toFixed(2)}, in chats ${askInChatAt.toFixed(2)}, soon ${soonAt.toFixed(2)}`,
);
