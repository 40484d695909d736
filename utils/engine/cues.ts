import { higher, type Level, type Speaker } from '@/utils/level';
import type { CompiledCues } from '@/utils/packs';
import { Stop, type Tokens, tokenise } from '@/utils/text';
import { type Before, type Features, ideasByWord, MOST_TOKENS, openFeatures } from './cue-features';
import { blend, blended, type CueReader, earlier, LEVEL_OUTPUTS, openModel, pull } from './cue-model';
import { openShift } from './cue-shift';
import type { Finding, Reading, ScanContext } from './finding';

/**
 * Stage four: words that together stand where people mean something, though no phrase says it. An additive model: each
 * word, pair, piece and idea has a learned weight, their sum asks. It says which words counted most, and alone it raises
 * no higher than `soon`; where a phrase stands beside it, it may confirm `urgent`. Weights are pack data (`npm run
 * pack:train`). Gives all findings: those of the phrases, and its own.
 */
export interface Cues {
  read(tokens: Tokens, speaker: Speaker, context: ScanContext, known: Known): { findings: Finding[]; leaning?: number };
  /** What studying a message needs beyond reading it (cue-study.ts); null in a pack that was not trained. */
  parts: CueParts | null;
}
export type Known = Pick<Reading, 'findings' | 'concepts'>;

/** The opened parts of the layer. */
export interface CueParts {
  featuresOf(tokens: Tokens, speaker: Speaker, context: ScanContext, known: Known): Features;
  judge(tokens: Tokens, context: ScanContext, known: Known): Judged;
  specialist: CueReader;
  /** Ids of the person's categories, in the order of the model's outputs. */
  categories: readonly string[];
}

/** All that is asked of one message of the person. Log-odds; above 0 is yes. */
export interface Judged {
  features: Features;
  leaning: number;
  asks: number;
  soon: number;
  /** Log-odds of `urgent`, out of the table alone. */
  urgent: number;
  /** Likeliest first. */
  categories: (CompiledCues['categories'][number] & { odds: number })[];
  /** What each token contributed to "ask". */
  counted(): Float64Array;
}

/**
 * How far below the threshold the words of a sentence may stand before they contradict an `ask` phrase in it. On
 * batches nobody wrote phrases from, such phrases were right two times of three; where the rest of the sentence clearly
 * speaks against one ("the wifi is hopeless") it is lowered to `note`, tagged `doubtful`, and stays in the panel. A
 * greeting before it counts for nothing.
 */
export const DOUBT = 0.5;

/**
 * What a phrase says at `soon` or `urgent` is doubted only where its rule is one of those that are often harmless
 * ("bought a rope", "left a note"; the trainer counts them and names them in the pack), and only by a sentence that
 * speaks against it this clearly: then it asks, or is but noted. Counted on the batches the rules were chosen on, which
 * flatters: 110 harmless messages spared, no risk lost. All other rules are never doubted, nor is `now`: doubting every
 * rule lowered "my name is Robert Miller and i want to end my life".
 */
export const DISBELIEF = { ask: 1.5, note: 2.5 };

/** A second category is named too when its own score stands this close to the first. */
const SECOND_WITHIN = 0.6;
/** A finding of cues names at most so many words. */
const WIDEST = 8;
/** Texts of the words before are read once, not once a message that follows them. */
const REMEMBERED = 16;

/** Opens the cue layer of a pack; a pack without one finds nothing here. */
export function openCues(cues: CompiledCues | undefined): Cues {
  if (!cues)
    return {
      read: (_tokens, _speaker, _context, { findings }) => ({ findings: [...findings] }),
      parts: null,
    };
  const ideas = ideasByWord(cues.ideas);
  const collect = {
    person: openFeatures(cues.person.bits, ideas),
    specialist: openFeatures(cues.specialist.bits, ideas),
  };
  const person = openModel(cues.person);
  const specialist = openModel(cues.specialist);
  const taught = openShift(cues.person.bits, cues.taught?.person);
  const taughtDrafts = openShift(cues.specialist.bits, cues.taught?.specialist);
  const { ask, soon } = cues;
  const read = new Map<string, Tokens>();
  const tokensOf = (text: string): Tokens => {
    const known = read.get(text);
    if (known) return known;
    const tokens = tokenise(text);
    if (read.size >= REMEMBERED) read.delete(read.keys().next().value as string);
    read.set(text, tokens);
    return tokens;
  };
  const leaningOf = (sum: Float64Array) => blend(ask.alone, blended(person.answers(sum)));

  const readDraft = (tokens: Tokens, features: Features, known: readonly Finding[]): Finding[] => {
    const answers = specialist.answers(specialist.gather(features));
    taughtDrafts?.of(features).forEach((moved, o) => {
      answers[o] = (answers[o] as number) + moved;
    });
    return cues.drafts.flatMap(({ id, says, why }, o) => {
      if ((answers[o] as number) <= 0 || known.some(({ category }) => category === id)) return [];
      const counted = new Float64Array(Math.min(tokens.count, MOST_TOKENS));
      specialist.blame(features, specialist.direction(only(o)), counted);
      return [placed(tokens, { category: id, level: 'note', rule: `cues.${id}`, says, why }, spanOf(counted))];
    });
  };

  const featuresOf = (tokens: Tokens, speaker: Speaker, context: ScanContext, known: Known): Features =>
    collect[speaker](
      tokens,
      (context.before ?? []).map((said): Before => ({ speaker: said.speaker, tokens: tokensOf(said.text) })),
      { here: toldBy(known), asked: speaker === 'person' ? (context.asked ?? []) : [] },
    );
  /** All that is asked of one message of the person. */
  const judge = (tokens: Tokens, context: ScanContext, known: Known): Judged => {
    const features = featuresOf(tokens, 'person', context, known);
    const answers = person.answers(person.gather(features));
    const moved = taught?.of(features);
    const plus = (value: number, column: number) => (moved ? value + (moved[column] ?? 0) : value);
    const before = context.before ?? [];
    const leanings = before.flatMap((said) =>
      said.speaker === 'person' && said.leaning !== undefined ? [said.leaning] : [],
    );
    const kind = before.length > 0 ? 'inChat' : 'alone';
    const seen = blended(answers, before.length > 0 ? earlier(leanings) : undefined);
    const categories = cues.categories
      .map((category, o) => ({ ...category, odds: plus(answers[LEVEL_OUTPUTS.length + o] as number, SHIFTED + o) }))
      .sort((a, b) => b.odds - a.odds);
    const counted = () => {
      const by = new Float64Array(Math.min(tokens.count, MOST_TOKENS));
      person.blame(features, person.direction(pull(ask[kind], answers)), by);
      taught?.blame(features, by);
      return by;
    };
    return {
      features,
      leaning: plus(blend(ask.alone, blended(answers)), 0),
      asks: plus(blend(ask[kind], seen), 0),
      soon: plus(blend(soon[kind], seen), 1),
      urgent: answers[URGENT] as number,
      categories,
      counted,
    };
  };
  const weak = new Set(cues.doubted);
  /** A phrase that the other words of its sentence speak against; an answer is left to its question. */
  const doubted = (tokens: Tokens, features: Features, finding: Finding): Finding => {
    const loud =
      (finding.level === 'soon' || finding.level === 'urgent') &&
      [finding.rule, ...(finding.also ?? [])].every((rule) => weak.has(rule));
    if (finding.by !== 'phrase' || (finding.level !== 'ask' && !loud)) return finding;
    const { from, to } = sentenceOf(tokens, finding.start);
    // Beyond what the features look at, nothing is known that could speak against it.
    if (to >= MOST_TOKENS) return finding;
    const moved = taught ? (taught.of(features, from, to)[0] as number) : 0;
    // What an organisation taught may silence a question, never what is louder.
    const leaning = leaningOf(person.gather(features, from, to)) + (loud ? Math.max(0, moved) : moved);
    if (leaning > -(loud ? DISBELIEF.ask : DOUBT)) return finding;
    const level = loud && leaning > -DISBELIEF.note ? 'ask' : 'note';
    return { ...finding, level, tags: [...finding.tags, 'doubtful'] };
  };

  return {
    read(tokens, speaker, context, known) {
      if (tokens.count === 0) return { findings: [...known.findings] };
      if (speaker === 'specialist') {
        const features = featuresOf(tokens, speaker, context, known);
        return { findings: [...known.findings, ...readDraft(tokens, features, known.findings)] };
      }
      const { features, leaning, asks, soon: raises, urgent, categories, counted } = judge(tokens, context, known);
      const kept = known.findings.map((finding) => doubted(tokens, features, finding));
      if (!(asks > 0)) return { findings: kept, leaning };
      const level: Level =
        raises > 0 ? (urgent > (cues.urgent ?? NEVER) && kept.some(stands) ? 'urgent' : 'soon') : 'ask';
      const best = categories[0]?.odds ?? 0;
      const named = categories.slice(0, 2).filter(({ odds }, i) => i === 0 || odds > best - SECOND_WITHIN);
      const span = spanOf(counted());
      const told = named.flatMap(({ id, says, why }) => {
        const there = kept.find(
          ({ category, level: found, tags }) => category === id && found !== 'note' && !tags.includes('guarded'),
        );
        // What a phrase already said is only confirmed; a higher level than the phrase's own is still worth saying.
        if (there && higher(there.level, level) === there.level) return [];
        return [placed(tokens, { category: id, level, rule: `cues.${id}`, says, why }, span)];
      });
      return { findings: [...kept, ...told], leaning };
    },
    parts: { featuresOf, judge, specialist, categories: cues.categories.map(({ id }) => id) },
  };
}

/** What phrases met, as names for the collector: concepts, categories, and the scope they stand in. */
export function toldBy({ findings, concepts }: Pick<Reading, 'findings' | 'concepts'>): string[] {
  const told = new Set(concepts.map((name) => `concept ${name}`));
  for (const { category, level, tags } of findings) {
    told.add(`${level} ${category}`);
    for (const tag of tags) told.add(`${tag} ${category}`);
  }
  return [...told];
}

/** A phrase that was met and that scope left standing: with it, cues may confirm what alone they may not say. */
const stands = ({ by, level }: Finding) => by === 'phrase' && (level === 'ask' || level === 'soon');
const URGENT = LEVEL_OUTPUTS.indexOf('urgent');
const NEVER = Number.POSITIVE_INFINITY;

/** Columns of a shift before those of the categories: ask, soon. */
const SHIFTED = 2;

/** The mix that is one answer alone. */
const only = (o: number): number[] => Array.from({ length: o + 1 }, (_, i) => (i === o ? 1 : 0));

/** First and last token of the sentence that holds an offset. */
function sentenceOf(tokens: Tokens, offset: number): { from: number; to: number } {
  let low = 0;
  let high = tokens.count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tokens.start[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  let from = low;
  let to = low;
  while (from > 0 && (tokens.stop[from] as number) < Stop.Line && low - from < MOST_TOKENS) from--;
  while (to + 1 < tokens.count && (tokens.stop[to + 1] as number) < Stop.Line && to < MOST_TOKENS) to++;
  return { from, to };
}

type Span = { first: number; last: number };
type Named = Pick<Finding, 'category' | 'level' | 'rule' | 'says' | 'why'>;

function placed(tokens: Tokens, named: Named, { first, last }: Span): Finding {
  const start = tokens.start[first] as number;
  let end = tokens.end[first] as number;
  for (let i = first; i <= last; i++) end = Math.max(end, tokens.end[i] as number);
  return { ...named, start, end, words: tokens.original.slice(start, end), tags: [], by: 'cues' };
}

/**
 * The few words side by side that counted most, each paying a little for its place. Never more than WIDEST: these words
 * leave the tab, whole messages do not.
 */
function spanOf(counted: Float64Array): Span {
  const toll = Math.max(0.02, counted.reduce((sum, part) => sum + Math.max(0, part), 0) / counted.length / 2);
  let best: Span = { first: 0, last: 0 };
  let most = Number.NEGATIVE_INFINITY;
  for (let first = 0; first < counted.length; first++) {
    let sum = 0;
    for (let last = first; last < Math.min(first + WIDEST, counted.length); last++) {
      sum += (counted[last] as number) - toll;
      if (sum <= most) continue;
      most = sum;
      best = { first, last };
    }
  }
  return best;
}
