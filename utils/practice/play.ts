import type { PracticeAnswer, PracticeScenario, PracticeTurn } from '@/utils/packs';

/** Where a chat stands. Plain data: the same marks in the same order always lead to the same state. */
export interface PracticeState {
  turn: string;
  trust: number;
  /** Everything done so far, and every turn told: what `after` and `not_yet` look at. */
  done: string[];
  /** Messages of the trainee so far. */
  sent: number;
  /** How many lines of an answer (`turn/2`) or of a turn's `otherwise` (`turn/-`) were said. */
  used: Record<string, number>;
  over: boolean;
}

/** What the person says next, and where the chat stands then. */
export interface Played {
  state: PracticeState;
  says: string[];
  /** The answer that was taken: its place in the turn, or null for `otherwise`. */
  took: number | null;
}

/** The turn with this id. Throws where a compiled pack names one that it does not have. */
export function turnOf(scenario: PracticeScenario, id: string): PracticeTurn {
  const turn = scenario.turns.find((one) => one.id === id);
  if (!turn) throw new Error(`the practice chat ${scenario.id} has no turn ${id}`);
  return turn;
}

/** The beginning: the person writes first. */
export function begin(scenario: PracticeScenario): Played {
  const first = scenario.turns[0];
  if (!first) throw new Error(`the practice chat ${scenario.id} has no turns`);
  const state = {
    turn: first.id,
    trust: scenario.trust,
    done: [first.id],
    sent: 0,
    used: {},
    over: first.ends !== null,
  };
  return { state, says: first.says, took: null };
}

/**
 * What the person answers to a message that holds `marks` (from `heard`): the first answer of the turn that fits, else the
 * next line of `otherwise`, else the turn it leads to. No line is said twice, and turns never lead back, so every chat ends.
 */
export function answer(scenario: PracticeScenario, state: PracticeState, marks: readonly string[]): Played {
  if (state.over) return { state, says: [], took: null };
  const turn = turnOf(scenario, state.turn);
  const sent = state.sent + 1;
  const took = turn.answers.findIndex(
    (one, at) => fits(one, { ...state, sent }, marks) && (one.to !== null || left(one.says, state, key(turn, at)) > 0),
  );
  const done = [...new Set([...state.done, ...marks])];
  if (took >= 0) {
    const taken = turn.answers[took] as PracticeAnswer;
    const next = { ...state, sent, done, trust: state.trust + taken.trust };
    return taken.to === null
      ? stay(next, taken.says, key(turn, took), took)
      : { ...enter(scenario, next, taken.to, taken.says), took };
  }
  const rest = turn.otherwise;
  const next = { ...state, sent, done, trust: state.trust + (rest?.trust ?? 0) };
  if (!rest) return { state: { ...next, over: true }, says: [], took: null };
  return left(rest.says, state, key(turn)) > 0
    ? stay(next, rest.says, key(turn), null)
    : { ...enter(scenario, next, rest.to, []), took: null };
}

/** The chat brought back from the marks of the trainee's messages, in order. */
export const replay = (scenario: PracticeScenario, sent: readonly (readonly string[])[]): PracticeState =>
  sent.reduce((state, marks) => answer(scenario, state, marks).state, begin(scenario).state);

/** Whether an answer fits. `state.sent` counts the message that is being answered. */
export function fits(one: PracticeAnswer, state: PracticeState, marks: readonly string[]): boolean {
  const has = (name: string) => marks.includes(name);
  const was = (name: string) => state.done.includes(name);
  return (
    (one.when.length === 0 || one.when.some(has)) &&
    one.all.every(has) &&
    !one.not.some(has) &&
    one.after.every((name) => was(name) || has(name)) &&
    !one.notYet.some(was) &&
    (one.fromTrust === null || state.trust >= one.fromTrust) &&
    (one.within === null || state.sent <= one.within)
  );
}

const key = (turn: PracticeTurn, at?: number) => `${turn.id}/${at ?? '-'}`;
const left = (says: readonly string[], { used }: PracticeState, place: string) => says.length - (used[place] ?? 0);

function stay(state: PracticeState, says: readonly string[], place: string, took: number | null): Played {
  const at = state.used[place] ?? 0;
  return { state: { ...state, used: { ...state.used, [place]: at + 1 } }, says: says.slice(at, at + 1), took };
}

function enter(scenario: PracticeScenario, state: PracticeState, to: string, before: readonly string[]) {
  const turn = turnOf(scenario, to);
  const done = [...new Set([...state.done, to])];
  return { state: { ...state, turn: to, done, over: turn.ends !== null }, says: [...before, ...turn.says] };
}
