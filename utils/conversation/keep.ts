import type { Finding } from '@/utils/engine';
import { higher, rank } from '@/utils/level';
import { own, stable } from './newest';
import type { ConversationState, Folded, KeptFinding, KeptMessage, MessageFacts } from './state';

/** Messages kept whole; older ones are folded into names and numbers. */
export const KEPT_MESSAGES = 500;
/** Findings kept of one report; a very long message may have thousands, the highest stay. */
const KEPT_FINDINGS = 60;
/** Places remembered for each folded name. */
const KEPT_PLACES = 500;

/** One report of a message as it is kept. `version` is when the report was made. */
export function toKept(facts: MessageFacts, version: number): KeptMessage {
  const specialist = facts.speaker === 'specialist';
  const concepts = specialist ? [] : [...new Set(facts.concepts)].sort();
  const { id, order, at, from } = facts;
  return {
    id,
    order,
    speaker: facts.speaker,
    ...(from === undefined ? {} : { from }),
    at,
    version,
    findings: sorted(topmost(facts.findings).map((finding) => ({ ...onlyFacts(finding), version, own: specialist }))),
    concepts,
    conceptsAt: Object.fromEntries(concepts.map((concept) => [concept, version])),
    steps: specialist ? newestSteps(facts.steps.map(({ step, words }) => ({ step, words, version }))) : [],
  };
}

/** A finding's own fields and nothing that came with it: no text of the message may get in beside the matched words. */
const onlyFacts = ({ category, level, rule, start, end, words, says, why, tags, by }: Finding): Finding => ({
  ...{ category, level, rule, start, end, words, says, why, by },
  tags: [...tags],
});

/**
 * Two reports of one message as one: the newest decides speaker, order and wording; what an older version said and
 * the newer does not say stays, because an edit must not lower the level.
 */
export function mergeMessage(a: KeptMessage | undefined, b: KeptMessage): KeptMessage {
  if (!a) return b;
  const newer = a.version > b.version || (a.version === b.version && head(a) >= head(b)) ? a : b;
  const conceptsAt = { ...a.conceptsAt };
  for (const [concept, at] of Object.entries(b.conceptsAt))
    conceptsAt[concept] = Math.max(at, own(conceptsAt, concept) ?? at);
  const keys = Object.keys(conceptsAt).sort();
  return {
    id: newer.id,
    order: newer.order,
    speaker: newer.speaker,
    ...(newer.from === undefined ? {} : { from: newer.from }),
    version: newer.version,
    at: Math.min(a.at, b.at),
    findings: mergeFindings(a.findings, b.findings),
    concepts: keys,
    conceptsAt: Object.fromEntries(keys.map((key) => [key, conceptsAt[key] as number])),
    steps: newestSteps([...a.steps, ...b.steps]),
  };
}

/** What is left of a message after "clear" at `clearedAt`; null when all of it is older. */
export function afterClear(message: KeptMessage, clearedAt: number): KeptMessage | null {
  if (message.version <= clearedAt) return null;
  const conceptsAt = Object.fromEntries(Object.entries(message.conceptsAt).filter(([, at]) => at > clearedAt));
  return {
    ...message,
    at: Math.max(message.at, clearedAt + 1),
    findings: message.findings.filter((finding) => finding.version > clearedAt),
    concepts: Object.keys(conceptsAt),
    conceptsAt,
    steps: message.steps.filter((step) => step.version > clearedAt),
  };
}

/** Folds the oldest messages when there are too many; those that say nothing go first. */
export function withinCap(state: ConversationState): ConversationState {
  const all = Object.values(state.messages);
  if (all.length <= KEPT_MESSAGES) return state;
  all.sort(
    (a, b) => Number(says(a)) - Number(says(b)) || a.order - b.order || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
  const gone = all.slice(0, all.length - KEPT_MESSAGES);
  const folded = {
    rules: { ...state.folded.rules },
    met: { ...state.folded.met },
    people: { ...state.folded.people },
    strengths: { ...state.folded.strengths },
    steps: { ...state.folded.steps },
  };
  for (const message of gone) fold(folded, message, state);
  const kept = all.slice(all.length - KEPT_MESSAGES);
  return { ...state, folded, messages: Object.fromEntries(kept.map((message) => [message.id, message])) };
}

/** The names a person's message meets, for combinations: concepts, `category:ID`, `level:ID CATEGORY`. */
export function namesMet(message: KeptMessage, counts: (finding: KeptFinding) => boolean): string[] {
  const findings = message.findings.filter((finding) => !finding.own);
  const counted = findings.filter(counts);
  // A message whose every finding was lowered by hand was a joke or a lyric: its concepts count no more.
  const names = new Set(findings.length > 0 && counted.length === 0 ? [] : message.concepts);
  for (const { level, category } of counted) {
    if (level !== 'note') names.add(`category:${category}`);
    names.add(`level:${level} ${category}`);
  }
  return [...names];
}

function fold(folded: Folded, message: KeptMessage, state: ConversationState) {
  const counts = (finding: KeptFinding) => !own(state.lowered, `${message.id}/${finding.rule}`);
  if (message.speaker === 'specialist') {
    for (const { category, by, own: mine } of message.findings)
      if (mine && by !== 'cues')
        folded.strengths[category] = Math.max(message.at, own(folded.strengths, category) ?? 0);
    for (const { step, words } of message.steps) {
      const before = own(folded.steps, step);
      if (!before || before.at < message.at || (before.at === message.at && before.words < words))
        folded.steps[step] = { words, at: message.at };
    }
    return;
  }
  const { from } = message;
  if (from !== undefined && folded.people)
    folded.people[from] = Math.min(message.at, own(folded.people, from) ?? message.at);
  for (const finding of message.findings) {
    if (finding.own || !counts(finding)) continue;
    const { rule, category, level } = finding;
    const before = own(folded.rules, rule);
    if (!before || higher(before.level, level) !== before.level)
      folded.rules[rule] = { category, level, at: message.at };
    else if (before.level === level && message.at < before.at) folded.rules[rule] = { ...before, at: message.at };
  }
  for (const name of namesMet(message, counts)) {
    const places = own(folded.met, name) ?? [];
    if (places.some(([order, at]) => order === message.order && at === message.at)) continue;
    const place: Folded['met'][string][number] =
      from === undefined ? [message.order, message.at] : [message.order, message.at, from];
    folded.met[name] = [...places, place].sort((a, b) => b[0] - a[0] || b[1] - a[1]).slice(0, KEPT_PLACES);
  }
}

/** The highest findings, of each category at least its highest; all of them when they are few. */
function topmost(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= KEPT_FINDINGS) return findings;
  const byLevel = [...findings].sort((a, b) => rank(b.level) - rank(a.level) || a.start - b.start);
  const firsts = [...new Map(byLevel.toReversed().map((finding) => [finding.category, finding])).values()];
  return [...new Set([...firsts, ...byLevel])].slice(0, KEPT_FINDINGS);
}

const says = (message: KeptMessage) =>
  message.findings.length > 0 || message.concepts.length > 0 || message.steps.length > 0;
const head = ({ speaker, order, from }: KeptMessage) => stable({ speaker, order, from });

/** The findings of each rule come from the newest version in which that rule fired. */
function mergeFindings(a: KeptFinding[], b: KeptFinding[]): KeptFinding[] {
  const groups = new Map<string, [KeptFinding[], KeptFinding[]]>();
  for (const [side, findings] of [a, b].entries()) {
    for (const finding of findings) {
      const key = `${finding.own ? 'own' : 'person'} ${finding.rule}`;
      const group = groups.get(key) ?? [[], []];
      group[side as 0 | 1].push(finding);
      groups.set(key, group);
    }
  }
  return sorted([...groups.values()].flatMap(([one, other]) => (newerGroup(one, other) ? one : other)));
}

function newerGroup(one: KeptFinding[], other: KeptFinding[]): boolean {
  const [a, b] = [one[0]?.version ?? -Infinity, other[0]?.version ?? -Infinity];
  return a > b || (a === b && stable(one) >= stable(other));
}

const sorted = (findings: KeptFinding[]) =>
  findings.sort((a, b) => a.start - b.start || a.end - b.end || (stable(a) < stable(b) ? -1 : 1));

function newestSteps(steps: KeptMessage['steps']): KeptMessage['steps'] {
  const byStep = new Map<string, KeptMessage['steps'][number]>();
  for (const step of steps) {
    const before = byStep.get(step.step);
    if (!before || before.version < step.version || (before.version === step.version && before.words < step.words))
      byStep.set(step.step, step);
  }
  return [...byStep.values()].sort((a, b) => (a.step < b.step ? -1 : 1));
}
