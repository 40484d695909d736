import { higher, type Level, rank } from '@/utils/level';
import type { CompiledCombination, Desk } from '@/utils/packs';
import { combine, type Met, type Place } from './combine';
import { namesMet } from './keep';
import { own } from './newest';
import type {
  ConversationState,
  ConversationView,
  KeptFinding,
  KeptMessage,
  LowerReason,
  NoticedFinding,
} from './state';
import { type Hint, hintFor, stepOrder, stepView } from './steps';

/** The strengths of shared/eval/LABELS.md B; what else the specialist's words carry are flags. */
const STRENGTHS = new Set(
  (
    'asked_suicide asked_plan asked_means asked_acted asked_safe_now shared_line means_safety safety_plan told_team ' +
    'open_question reflection affirmation permission choice check_in'
  ).split(' '),
);

/** Where a combination of bare concepts belongs: it is a sign, nothing more. */
const SIGN = 'warning_signs';

/**
 * What the facts come to, for panel, chip and toolbar. Pure: same facts and pack, same view.
 * The level is the highest thing the person said or that follows from it together, less what the specialist lowered
 * by hand. Who is `unknown` counts as the person, never as the specialist.
 */
export function view(
  state: ConversationState,
  desk: Desk,
  combinations: readonly CompiledCombination[],
): ConversationView {
  const messages = Object.values(state.messages);
  const said = messages.filter(({ speaker }) => speaker !== 'specialist');
  const sent = messages.filter(({ speaker }) => speaker === 'specialist');

  const people = numbered(state, said);
  const all = [
    ...said.flatMap((message) => noticedIn(state, message, false)),
    ...together(state, said, combinations),
  ].map((one) => withPerson(state, people, one));
  const noticed = all.filter(({ finding }) => own(state.ignored, finding.rule) === undefined);
  const standing = noticed.filter(({ finding }) => finding.lowered === null);
  const old = Object.entries(state.folded.rules).filter(([rule]) => own(state.ignored, rule) === undefined);

  const reached = [
    ...standing.map(({ finding, order }) => ({ ...finding, order })),
    ...old.map(([, { category, level, at }]) => ({ category, level, at, order: -Infinity })),
  ];
  const level = highest(reached);
  const before = [...all.map(({ finding }) => finding), ...Object.values(state.folded.rules)];
  const categories = byCategory(reached);
  const { strengths, byStrength, bySteps } = hints(state, sent);
  const steps = stepOrder(
    desk,
    level,
    openedLists(state),
    categories.filter((category) => rank(category.level) >= rank('ask')).map(({ id }) => id),
  ).map(({ step, from }) => stepView(step, from, own(state.steps, step.id), hintFor(step, bySteps, byStrength)));

  return {
    key: state.key,
    place: state.place,
    health: state.health?.health ?? null,
    watching: state.watching,
    level,
    raisedTo: highest(before),
    categories,
    noticed: newestFirst(noticed),
    // A client that shows an own message under a new id replaces the old one: it was sent once.
    own: newestFirst(sent.flatMap((message) => noticedIn(state, message, true)).filter(({ finding }) => !finding.gone)),
    steps,
    next: steps.find(({ status }) => status !== 'confirmed' && status !== 'not_applicable')?.id ?? null,
    strengths,
    used: Object.keys(state.used).sort((a, b) => timeOf(state.used, a) - timeOf(state.used, b) || (a < b ? -1 : 1)),
    country: state.country?.code ?? null,
    zone: state.zone?.zone ?? null,
    told: Object.fromEntries(
      Object.entries(state.told).flatMap(([role, { at }]) => (timeOf(state.untold, role) > at ? [] : [[role, at]])),
    ),
    endedAt: state.watching === 'ended' ? (state.ended?.level ?? null) : null,
    levelSince: level ? Math.min(...reached.filter((one) => rank(one.level) >= rank(level)).map(({ at }) => at)) : null,
  };
}

/** Of several people: 1, 2 … in the order in which their words were first seen. Empty where one speaks, or nobody knows. */
function numbered(state: ConversationState, said: readonly KeptMessage[]): ReadonlyMap<string, number> {
  const first = new Map<string, { at: number; order: number }>();
  for (const [from, at] of Object.entries(state.folded.people ?? {})) first.set(from, { at, order: -Infinity });
  for (const { from, at, order } of said) {
    if (from === undefined) continue;
    const before = first.get(from);
    if (!before || at < before.at || (at === before.at && order < before.order)) first.set(from, { at, order });
  }
  if (first.size < 2) return new Map();
  const line = [...first].sort(([a, x], [b, y]) => x.at - y.at || recent(y, x) || (a < b ? -1 : 1));
  return new Map(line.map(([from], i) => [from, i + 1]));
}

function withPerson(
  state: ConversationState,
  people: ReadonlyMap<string, number>,
  { finding, order }: Standing,
): Standing {
  const from = own(state.messages, finding.message)?.from;
  const person = from === undefined ? undefined : people.get(from);
  return { order, finding: person === undefined ? finding : { ...finding, person } };
}

interface Standing {
  finding: NoticedFinding;
  order: number;
}

function noticedIn(state: ConversationState, message: KeptMessage, mine: boolean): Standing[] {
  return message.findings
    .filter((finding) => finding.own === mine)
    .map(({ own: _, version: __, ...finding }) => ({
      order: message.order,
      finding: {
        ...finding,
        message: message.id,
        at: message.at,
        lowered: lowering(state, `${message.id}/${finding.rule}`)?.reason ?? null,
        ...(own(state.removed, message.id) ? { gone: true as const } : {}),
      },
    }));
}

/** The lowering in force for `message/rule`. Taking it back wins a tie: the level stays up. */
function lowering(state: ConversationState, key: string): { reason: LowerReason; at: number } | null {
  const lowered = own(state.lowered, key);
  const back = own(state.unlowered, key);
  return lowered && !(back && back.at >= lowered.at) ? lowered : null;
}

/** What combinations add: one finding for each that is met, on the message that completed it. */
function together(
  state: ConversationState,
  said: readonly KeptMessage[],
  combinations: readonly CompiledCombination[],
): Standing[] {
  if (combinations.length === 0) return [];
  const stands = (message: KeptMessage) => (finding: KeptFinding) =>
    !lowering(state, `${message.id}/${finding.rule}`) && !own(state.ignored, finding.rule);
  const active = combine(places(state, said, stands), combinations);
  const known = () => (finding: KeptFinding) => !own(state.ignored, finding.rule);
  // Without a lowering both are the same.
  const everything =
    Object.keys(state.lowered).length === 0 ? active : combine(places(state, said, known), combinations);
  return combinations.flatMap((combination) => {
    const lowered = loweredLast(state, combination.id);
    const best = active.find((met) => met.combination === combination && met.at > (lowered?.at ?? -Infinity));
    if (best) return [combined(state, best, null)];
    // All that is left of it was lowered by hand: it is still shown, as lowered.
    const was = everything.find((met) => met.combination === combination);
    if (!was) return [];
    return [combined(state, was, lowered?.reason ?? reasonOfParts(state, said))];
  });
}

/** A combination is lowered for all that was said until then; what is said later raises anew. */
function loweredLast(state: ConversationState, id: string): { reason: LowerReason; at: number } | null {
  let last: { reason: LowerReason; at: number } | null = null;
  for (const key of Object.keys(state.lowered)) {
    const fact = key.endsWith(`/${id}`) ? lowering(state, key) : null;
    if (fact && (!last || fact.at > last.at || (fact.at === last.at && fact.reason > last.reason))) last = fact;
  }
  return last;
}

/** A part of the combination was lowered or ignored: the newest reason given for any part stands for the whole. */
function reasonOfParts(state: ConversationState, said: readonly KeptMessage[]): LowerReason {
  const reasons = said.flatMap((message) =>
    message.findings.flatMap((finding) => lowering(state, `${message.id}/${finding.rule}`) ?? []),
  );
  return reasons.sort((a, b) => b.at - a.at || (a.reason < b.reason ? -1 : 1))[0]?.reason ?? 'wrong';
}

function combined(state: ConversationState, met: Met, lowered: LowerReason | null): Standing {
  const message = met.message === null ? undefined : own(state.messages, met.message);
  // The words shown are those of the completing message that stand highest; a concept alone has none to show.
  const words = message?.findings
    .filter((finding) => !finding.own)
    .reduce<KeptFinding | null>((best, finding) => (rank(finding.level) > rank(best?.level) ? finding : best), null);
  return {
    order: met.order,
    finding: {
      category: met.category ?? SIGN,
      level: met.level,
      rule: met.combination.id,
      start: words?.start ?? 0,
      end: words?.end ?? 0,
      words: words?.words ?? '',
      says: met.combination.says,
      why: met.combination.why,
      tags: ['combined'],
      by: 'combination',
      message: met.message ?? '',
      at: met.at,
      lowered,
    },
  };
}

function places(
  state: ConversationState,
  said: readonly KeptMessage[],
  stands: (message: KeptMessage) => (finding: KeptFinding) => boolean,
): Place[] {
  const folded = Object.entries(state.folded.met).flatMap(([name, met]) =>
    met.map(([order, at, from]) => ({ order, at, message: null, names: [name], ...(from ? { from } : {}) })),
  );
  return [
    ...said.map((message) => ({
      order: message.order,
      at: message.at,
      message: message.id,
      names: namesMet(message, stands(message)),
      ...(message.from === undefined ? {} : { from: message.from }),
    })),
    ...folded,
  ];
}

function hints(state: ConversationState, sent: readonly KeptMessage[]) {
  const byStrength: Record<string, Hint> = {};
  const byAny: Record<string, Hint> = {};
  const bySteps: Record<string, Hint> = {};
  const keep = (hints: Record<string, Hint>, id: string, hint: Hint) => {
    const before = own(hints, id);
    if (!before || before.at < hint.at || (before.at === hint.at && before.words < hint.words)) hints[id] = hint;
  };
  for (const [id, at] of Object.entries(state.folded.strengths)) {
    keep(byStrength, id, { words: '', at });
    keep(byAny, id, { words: '', at });
  }
  for (const [id, hint] of Object.entries(state.folded.steps)) keep(bySteps, id, hint);
  for (const { at, findings, steps } of sent) {
    for (const { own: mine, by, category, words } of findings) {
      if (!mine) continue;
      keep(byAny, category, { words, at });
      // A tick is suggested by words that can be pointed to; what is only likely is no step done.
      if (by !== 'cues') keep(byStrength, category, { words, at });
    }
    for (const { step, words } of steps) keep(bySteps, step, { words, at });
  }
  const strengths = Object.keys(byAny)
    .filter((id) => STRENGTHS.has(id))
    .sort();
  return { strengths, byStrength, bySteps };
}

/** Opened by hand and not closed since, newest first. A tie stays open: help is never hidden. */
function openedLists(state: ConversationState): string[] {
  return Object.keys(state.opened)
    .filter((id) => timeOf(state.opened, id) >= timeOf(state.closed, id))
    .sort((a, b) => timeOf(state.opened, b) - timeOf(state.opened, a) || (a < b ? -1 : 1));
}

function byCategory(reached: readonly { category: string; level: Level; order: number }[]) {
  const found = new Map<string, { id: string; level: Level; order: number }>();
  for (const { category, level, order } of reached) {
    const before = found.get(category);
    found.set(category, {
      id: category,
      level: before ? higher(before.level, level) : level,
      order: Math.max(before?.order ?? -Infinity, order),
    });
  }
  return [...found.values()]
    .sort((a, b) => rank(b.level) - rank(a.level) || recent(a, b) || (a.id < b.id ? -1 : 1))
    .map(({ id, level }) => ({ id, level }));
}

const recent = (a: { order: number }, b: { order: number }) => (a.order === b.order ? 0 : b.order > a.order ? 1 : -1);

const newestFirst = (found: readonly Standing[]): NoticedFinding[] =>
  [...found]
    .sort(
      (a, b) =>
        recent(a, b) ||
        (a.finding.message < b.finding.message ? -1 : a.finding.message > b.finding.message ? 1 : 0) ||
        rank(b.finding.level) - rank(a.finding.level) ||
        a.finding.start - b.finding.start ||
        (a.finding.rule < b.finding.rule ? -1 : 1),
    )
    .map(({ finding }) => finding);

const highest = (found: readonly { level: Level }[]): Level | null =>
  found.reduce<Level | null>((top, { level }) => higher(top, level), null);

const timeOf = (facts: Readonly<Record<string, { at: number }>>, id: string) => own(facts, id)?.at ?? -Infinity;
