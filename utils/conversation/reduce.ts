import { afterClear, mergeMessage, toKept, withinCap } from './keep';
import { newest, own, withFact } from './newest';
import type { ConversationEvent, ConversationState, StepMark } from './state';

/**
 * A conversation about which nothing is known yet.
 * @param at milliseconds since 1970
 */
export function open(key: string, place: ConversationState['place'], at: number): ConversationState {
  return {
    version: 1,
    key,
    place,
    placeAt: at,
    health: null,
    startedAt: at,
    messages: {},
    removed: {},
    folded: { rules: {}, met: {}, strengths: {}, steps: {} },
    steps: {},
    lowered: {},
    unlowered: {},
    ignored: {},
    opened: {},
    closed: {},
    used: {},
    told: {},
    untold: {},
    country: null,
    zone: null,
    ended: null,
    watching: 'on',
    watchingAt: -1,
    clearedAt: -1,
  };
}

/**
 * The state with one more fact. Pure, and indifferent to order and repetition: of two facts about the same thing the
 * one with the newer `at` wins (a tie by a fixed order), so a replay, a late report or a second tab changes nothing.
 */
export function reduce(state: ConversationState, event: ConversationEvent): ConversationState {
  const { at } = event;
  if (event.type === 'opened') {
    const { place } = newest({ at: state.placeAt, place: state.place }, { at, place: event.place });
    return { ...state, place, placeAt: Math.max(at, state.placeAt), startedAt: Math.min(at, state.startedAt) };
  }
  if (event.type === 'health') return { ...state, health: newest(state.health, { health: event.health, at }) };
  if (event.type === 'watching') {
    const { watching } = newest({ at: state.watchingAt, watching: state.watching }, { at, watching: event.watching });
    const ended = event.watching === 'ended' ? newest(state.ended, { level: event.level ?? null, at }) : state.ended;
    return { ...state, watching, watchingAt: Math.max(at, state.watchingAt), ended };
  }
  if (event.type === 'cleared') return cleared(state, at);
  if (event.type === 'country') {
    return { ...state, country: newest(state.country, { code: event.code, at }) };
  }
  if (event.type === 'zone') return { ...state, zone: newest(state.zone, { zone: event.zone, at }) };
  if (at <= state.clearedAt) return state;
  switch (event.type) {
    case 'message': {
      const report = afterClear(toKept(event.message, at), state.clearedAt);
      if (!report) return state;
      const merged = mergeMessage(own(state.messages, report.id), report);
      return withinCap({ ...state, messages: { ...state.messages, [report.id]: merged } });
    }
    case 'message_removed':
      return { ...state, removed: withFact(state.removed, event.id, { at }) };
    case 'step':
      return { ...state, steps: withFact(state.steps, event.step, mark(event)) };
    case 'lower': {
      const fact = { reason: event.reason, at };
      return { ...state, lowered: withFact(state.lowered, `${event.message}/${event.rule}`, fact) };
    }
    case 'unlower':
      return { ...state, unlowered: withFact(state.unlowered, `${event.message}/${event.rule}`, { at }) };
    case 'ignore':
      return { ...state, ignored: withFact(state.ignored, event.rule, { at }) };
    case 'open_checklist':
      return { ...state, opened: withFact(state.opened, event.category, { at }) };
    case 'close_checklist':
      return { ...state, closed: withFact(state.closed, event.category, { at }) };
    case 'used':
      return { ...state, used: withFact(state.used, event.suggestion, { at }) };
    case 'told':
      return { ...state, told: withFact(state.told, event.role, { at }) };
    case 'untold':
      return { ...state, untold: withFact(state.untold, event.role, { at }) };
  }
}

const mark = (event: Extract<ConversationEvent, { type: 'step' }>): StepMark => ({
  status: event.status,
  ...(event.answer === undefined ? {} : { answer: event.answer }),
  ...(event.reason === undefined ? {} : { reason: event.reason }),
  at: event.at,
});

/** Forgets every fact of `at` and before; place, health, country, time zone and watching stay. */
function cleared(state: ConversationState, at: number): ConversationState {
  if (at <= state.clearedAt) return state;
  const later = <T extends { at: number }>(facts: Record<string, T>) =>
    Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact.at > at));
  const messages = Object.entries(state.messages).flatMap(([id, message]) => {
    const left = afterClear(message, at);
    return left ? [[id, left] as const] : [];
  });
  return {
    ...state,
    clearedAt: at,
    messages: Object.fromEntries(messages),
    folded: { rules: {}, met: {}, strengths: {}, steps: {} },
    removed: later(state.removed),
    steps: later(state.steps),
    lowered: later(state.lowered),
    unlowered: later(state.unlowered),
    ignored: later(state.ignored),
    opened: later(state.opened),
    closed: later(state.closed),
    used: later(state.used),
    told: later(state.told),
    untold: later(state.untold),
  };
}
