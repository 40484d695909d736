import { type Level, rank } from '@/utils/level';
import type { Desk, Step } from '@/utils/packs';
import { own } from './newest';
import type { StepMark, StepView } from './state';

/**
 * At `now` these come before everything, in this order, whatever the checklist files say (shared/domain/03: "S4 shows
 * steps B8, B7, B9 first"). A pack without one of them simply lacks it.
 */
export const FIRST_AT_NOW = ['emergency-line', 'who-and-where', 'already-acted', 'tell-supervisor'] as const;

/** A conversation at `soon` or higher is not closed while one of these is open (shared/domain/03, "Do not close"). */
export const BEFORE_ENDING = ['ask-suicide', 'ask-means', 'tell-supervisor', 'next-contact'] as const;

/** The specialist's sent words that suggest a step, the newest for each. */
export interface Hint {
  words: string;
  at: number;
}

/**
 * Which steps, in which order: lists opened by hand, then the categories' lists by level and recency, then the base
 * list. A list's own order is its order of urgency and is kept; a step that a later list adds goes behind the step it
 * follows there. Connecting comes first while nothing burns; what is done afterwards comes last.
 *
 * @param opened checklists opened by hand, newest first
 * @param categories categories at `ask` or higher, highest first
 */
export function stepOrder(
  desk: Desk,
  level: Level | null,
  opened: readonly string[],
  categories: readonly string[],
): { step: Step; from: string }[] {
  if (rank(level) < rank('ask') && opened.length === 0) return [];
  const from = new Map<string, string>();
  let order: string[] = [];
  for (const id of new Set([...opened, ...categories, 'base'])) {
    const list = desk.checklists.find((checklist) => checklist.id === id);
    if (!list) continue;
    order = merge(order, list.steps);
    for (const step of list.steps) if (!from.has(step)) from.set(step, id);
  }
  // A list opened by hand that begins with the emergency says that it burns, whatever was noticed.
  const burning = rank(level) >= rank('urgent') || isEmergency(desk, opened[0]);
  if (level === 'now' || isEmergency(desk, opened[0])) order = [...new Set<string>([...FIRST_AT_NOW, ...order])];
  const steps = order.flatMap((id) => {
    const step = desk.steps.find((one) => one.id === id);
    return step ? [{ step, from: from.get(id) ?? 'base' }] : [];
  });
  const place = ({ phase }: Step) => (phase === 'after' ? 2 : phase === 'connect' && !burning ? 0 : 1);
  return steps.sort((a, b) => place(a.step) - place(b.step));
}

/** Does a checklist begin with calling emergency services? */
export const isEmergency = (desk: Pick<Desk, 'checklists'>, list: string | undefined): boolean =>
  list !== undefined && desk.checklists.find(({ id }) => id === list)?.steps[0] === FIRST_AT_NOW[0];

/** The most urgent list's own first steps stay in front of whatever a lesser list would begin with. */
const STAY_FIRST = 2;

function merge(order: readonly string[], list: readonly string[]): string[] {
  const merged = [...order];
  for (const [i, step] of list.entries()) {
    if (merged.includes(step)) continue;
    const before = list.slice(0, i).findLast((one) => merged.includes(one));
    const after = list.slice(i + 1).find((one) => merged.includes(one));
    if (before !== undefined) merged.splice(merged.indexOf(before) + 1, 0, step);
    else if (after !== undefined) merged.splice(Math.max(merged.indexOf(after), STAY_FIRST), 0, step);
    else merged.push(step);
  }
  return merged;
}

/**
 * Where one step stands. The tool only suggests; `confirmed` is always the specialist's tick. A question stays
 * `waiting` until its answer is recorded, even when ticked.
 */
export function stepView(step: Step, from: string, mark: StepMark | undefined, hint: Hint | undefined): StepView {
  // A step opened again by hand needs new words before it is suggested again.
  const words =
    hint && !step.manual && (mark?.status !== 'open' || mark.answer || hint.at > mark.at) ? hint.words : null;
  const answer = mark?.answer ?? null;
  const asked = words !== null || mark?.status === 'confirmed';
  let status: StepView['status'] = 'empty';
  if (mark?.status === 'not_applicable') status = 'not_applicable';
  else if (asked && step.answer && answer === null) status = 'waiting';
  else if (mark?.status === 'confirmed') status = 'confirmed';
  else if (asked || answer !== null) status = 'suggested';
  return { id: step.id, status, answer, words, reason: mark?.reason ?? null, from };
}

/** The hint for a step: words that did it by themselves, or words with one of its strengths; the newest. */
export function hintFor(
  step: Step,
  bySteps: Readonly<Record<string, Hint>>,
  byStrength: Readonly<Record<string, Hint>>,
): Hint | undefined {
  return [own(bySteps, step.id), ...step.strengths.map((strength) => own(byStrength, strength))].reduce(
    (best, hint) => (hint && (!best || hint.at > best.at) ? hint : best),
    undefined,
  );
}
