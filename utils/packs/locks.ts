import { rank } from '@/utils/level';
import type { OpenedPart } from './artefact';
import type { PackSource } from './parse';
import type { LockPolicy } from './policy';

/** Parts of a pack that an overlay may add to and cannot weaken; `why` says it to the author. */
export interface Locks {
  why(part: string): string | undefined;
  /** Opened by policy and asked for. */
  opened(): OpenedPart[];
}

const DANGER = 'urgent and now stay as they are';

/**
 * What is locked in a pack: rules, combinations, levels and contacts of `urgent` and `now`; steps marked `locked`, and
 * suggestions that carry them out; emergency numbers; ideas that a locked combination needs; lists that guards of
 * locked rules are written with.
 */
export function locksOf(source: PackSource, policy: LockPolicy): Locks {
  const reasons = new Map<string, string>();
  const lock = (part: string, why: string) => reasons.set(part, why);
  const guards: string[] = [];

  for (const file of Object.values(source.rules)) {
    const danger = file.value.some((entry) => 'level' in entry && isDanger(entry.level));
    for (const entry of file.value) {
      if ('guard' in entry) {
        if (danger) guards.push(...entry.phrases);
      } else if (isDanger(entry.level)) {
        lock(`rule:${entry.id}`, DANGER);
        guards.push(...(entry.unless ?? []));
      }
    }
  }
  const needed = new Set<string>();
  for (const { id, all, raise_to } of source.combinations.value) {
    if (!isDanger(raise_to)) continue;
    lock(`combination:${id}`, DANGER);
    for (const name of all) needed.add(name);
  }
  for (const concept of source.concepts.value) {
    if (!needed.has(concept.id)) continue;
    lock(`concept:${concept.id}`, 'a combination that raises to urgent needs it');
    guards.push(...(concept.unless ?? []));
  }
  for (const name of listsIn(guards, source.lists.value))
    lock(`list:${name}`, 'phrases that quieten an urgent rule are written with it');
  const locked = new Set<string>();
  for (const step of source.steps.value) {
    if (!step.locked) continue;
    locked.add(step.id);
    lock(`step:${step.id}`, 'a locked safety step');
    for (const id of step.strengths) lock(`draft:${id}`, 'a locked safety step is ticked by it');
  }
  for (const file of Object.values(source.suggestions))
    for (const { id, step, from } of file.value)
      if ((step && locked.has(step)) || (from && isDanger(from)))
        lock(`suggestion:${id}`, 'it carries out a locked safety step, or is for urgent moments');
  for (const file of source.referrals)
    for (const { id, emergency } of file.value.entries) if (emergency) lock(`referral:${id}`, 'an emergency number');
  for (const level of ['urgent', 'now']) {
    lock(`level:${level}`, DANGER);
    lock(`contact:${level}`, DANGER);
  }

  const used = new Map<string, OpenedPart>();
  return {
    why(part) {
      const open = policy.unlock.find((one) => one.part === part);
      const reason = reasons.get(part);
      if (open && reason) used.set(part, open);
      return open ? undefined : reason;
    },
    opened: () => [...used.values()],
  };
}

const isDanger = (level: string) => rank(level as 'now') >= rank('urgent');

/** Names of the lists that phrases are written with, also through other lists. */
function listsIn(phrases: readonly string[], lists: Readonly<Record<string, readonly string[]>>): Set<string> {
  const found = new Set<string>();
  const waiting = [...phrases];
  for (let phrase = waiting.pop(); phrase !== undefined; phrase = waiting.pop())
    for (const [, name] of phrase.matchAll(/<\s*([\w-]+)\s*>/g)) {
      if (!name || found.has(name)) continue;
      found.add(name);
      if (Object.hasOwn(lists, name)) waiting.push(...(lists[name] ?? []));
    }
  return found;
}
