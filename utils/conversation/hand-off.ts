import { type Level, rank } from '@/utils/level';
import type { Desk } from '@/utils/packs';
import { own } from './newest';
import type { ConversationState, ConversationView, LowerReason, StepAnswer } from './state';

/** What a hand-off note is written from: ids, times and matched words, nothing else. Times: milliseconds since 1970. */
export interface HandOff {
  from: number;
  level: Level | null;
  /** Where it stood before anything was lowered by hand. */
  raisedTo: Level | null;
  since: number | null;
  /** Category ids at `ask` or higher, the most pressing first. */
  categories: string[];
  /** The words that stand highest, each once, the highest and then the newest first. */
  said: { words: string; says: string; level: Level; at: number }[];
  lowered: { says: string; reason: LowerReason }[];
  /** Questions that were asked, with the recorded answer; `confirmed` false: only the sent words suggest it. */
  asked: { step: string; answer: StepAnswer | null; at: number | null; confirmed: boolean }[];
  /** Steps done that are no questions. */
  done: { step: string; at: number | null; confirmed: boolean }[];
  skipped: { step: string; reason: string }[];
  told: { role: string; at: number }[];
  /** Steps still open, in order of urgency. */
  open: string[];
}

/** How many of the person's words a note repeats: the shortest note that tells the next one why. */
const WORDS = 4;

/** The facts of a hand-off note, from a conversation and its view. Pure: same facts, same note. */
export function handOff(state: ConversationState, view: ConversationView, desk: Pick<Desk, 'steps'>): HandOff {
  const asks = new Set(desk.steps.filter(({ answer }) => answer).map(({ id }) => id));
  const seen = new Set<string>();
  const said = view.noticed
    .filter(({ lowered, words, level }) => !lowered && words && level !== 'note')
    .sort((a, b) => rank(b.level) - rank(a.level) || b.at - a.at)
    .filter(({ words }) => !seen.has(words.toLowerCase()) && seen.add(words.toLowerCase()))
    .slice(0, WORDS)
    .map(({ words, says, level, at }) => ({ words, says, level, at }));
  const at = (step: string) => {
    const mark = own(state.steps, step);
    return mark && mark.status !== 'open' ? mark.at : null;
  };
  const touched = view.steps.filter(({ status }) => status !== 'empty' && status !== 'not_applicable');
  const confirmed = (id: string) => own(state.steps, id)?.status === 'confirmed';
  return {
    from: state.startedAt,
    level: view.level,
    raisedTo: view.raisedTo,
    since: view.levelSince,
    categories: view.categories.filter(({ level }) => level !== 'note').map(({ id }) => id),
    said,
    lowered: view.noticed.flatMap(({ says, lowered }) => (lowered ? [{ says, reason: lowered }] : [])),
    asked: touched
      .filter(({ id }) => asks.has(id))
      .map(({ id, answer }) => ({ step: id, answer, at: at(id), confirmed: confirmed(id) })),
    done: touched
      .filter(({ id }) => !asks.has(id))
      .map(({ id }) => ({ step: id, at: at(id), confirmed: confirmed(id) })),
    skipped: view.steps.flatMap(({ id, status, reason }) =>
      status === 'not_applicable' ? [{ step: id, reason: reason ?? '' }] : [],
    ),
    told: Object.entries(view.told)
      .map(([role, when]) => ({ role, at: when }))
      .sort((a, b) => a.at - b.at),
    open: view.steps.filter(({ status }) => status !== 'confirmed' && status !== 'not_applicable').map(({ id }) => id),
  };
}
