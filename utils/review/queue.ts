import type { ReviewCard, ReviewEntry } from '@/utils/store';
import { DAY, dayOf } from './day';
import { isHard } from './hard';
import { isNew } from './schedule';

/** How many cards a day; both chosen by the trainee. */
export interface DayLimits {
  /** Cards a day, new and due together. */
  daily: number;
  /** How many of them may be hard ones. */
  hardDaily: number;
}

export interface DayQueue {
  /** What is left for today, in the order it comes. */
  queue: ReviewCard[];
  /** Cards reviewed today, each counted once. */
  done: number;
  hardDone: number;
  /** Cards that could come today, whatever the limits; skipped ones not among them. */
  due: number;
  fresh: number;
  /** Hard cards that wait for another day because of the limit. */
  heldBack: number;
  skipped: number;
  suspended: number;
}

/**
 * The cards of today. Due ones before new ones, the longest overdue first; spread over the skills; a hard card never
 * after a hard one as long as another can stand between. The same cards, log and moment give the same queue. Entries
 * up to a day after `now` (the clock was set back) count as today's, so that nobody gets a second day's cards; what lies
 * further ahead says nothing about today (`mendClock`).
 */
export function dayQueue(
  cards: readonly ReviewCard[],
  log: readonly ReviewEntry[],
  { daily, hardDaily }: DayLimits,
  now: number,
): DayQueue {
  const today = dayOf(now);
  const ofToday = log.filter(({ at }) => dayOf(at) >= today && at - now <= DAY);
  const reviewed = new Set(ofToday.map(({ card }) => card));
  const byId = new Map(cards.map((card) => [card.id, card]));
  const hardDone = [...reviewed].filter((id) => {
    const card = byId.get(id);
    return card ? isHard(card) : false;
  }).length;
  const active = cards.filter(({ suspended }) => !suspended);
  const skippedToday = (card: ReviewCard) => card.state.skipped === today;
  const open = active.filter((card) => !skippedToday(card) && !reviewed.has(card.id));
  const due = open.filter((card) => !isNew(card) && dayOf(card.due) <= today).sort(earliest);
  const fresh = inTurn(open.filter(isNew).sort(byCreation), ({ skill }) => skill);
  const room = Math.max(0, daily - reviewed.size);
  let hardRoom = Math.max(0, hardDaily - hardDone);
  let heldBack = 0;
  const picked: ReviewCard[] = [];
  for (const card of [...due, ...fresh]) {
    if (picked.length >= room) break;
    if (isHard(card)) {
      if (hardRoom === 0) {
        heldBack += 1;
        continue;
      }
      hardRoom -= 1;
    }
    picked.push(card);
  }
  const latest = ofToday.reduce<ReviewEntry | null>((last, one) => (last && last.at >= one.at ? last : one), null);
  const before = latest ? (byId.get(latest.card) ?? null) : null;
  return {
    queue: inOrder(picked, before),
    done: reviewed.size,
    hardDone,
    due: due.length,
    fresh: fresh.length,
    heldBack,
    skipped: active.filter((card) => skippedToday(card) && !reviewed.has(card.id)).length,
    suspended: cards.length - active.length,
  };
}

const byName = (a: ReviewCard, b: ReviewCard) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
const earliest = (a: ReviewCard, b: ReviewCard) => a.due - b.due || byName(a, b);
const byCreation = (a: ReviewCard, b: ReviewCard) => a.createdAt - b.createdAt || byName(a, b);

/** One of each kind in turn, each kind in its own order: a day's new cards are not all of one skill. */
function inTurn<T>(all: readonly T[], kindOf: (one: T) => string): T[] {
  const kinds = new Map<string, T[]>();
  for (const one of all) kinds.set(kindOf(one), [...(kinds.get(kindOf(one)) ?? []), one]);
  const rows = [...kinds.values()];
  const longest = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: longest }, (_, i) => rows.flatMap((row) => row.slice(i, i + 1))).flat();
}

/**
 * Greedy: of those that may come next, the one whose skill was shown longest ago. A hard card may come next only after
 * another; it must, when as many hard ones are left as could otherwise no longer be kept apart.
 * Hard h h, easy a a a, all one skill: a h a h a.
 */
function inOrder(picked: readonly ReviewCard[], before: ReviewCard | null): ReviewCard[] {
  const left = [...picked];
  const ordered: ReviewCard[] = [];
  const shown = new Map<string, number>();
  if (before) shown.set(before.skill, 0);
  let last = before;
  while (left.length > 0) {
    const hard = left.filter(isHard);
    const easy = left.filter((card) => !isHard(card));
    const pool =
      last && isHard(last) ? (easy.length ? easy : hard) : hard.length > easy.length ? hard : easy.length ? left : hard;
    const next = pool.reduce((best, one) =>
      (shown.get(one.skill) ?? -1) < (shown.get(best.skill) ?? -1) ? one : best,
    );
    ordered.push(next);
    shown.set(next.skill, ordered.length);
    left.splice(left.indexOf(next), 1);
    last = next;
  }
  return ordered;
}
