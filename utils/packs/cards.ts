import type { Level } from '@/utils/level';
import type { PackCard, Skill, SuggestionKind } from './artefact';
import { isSkill } from './cross-check';
import type { PackSource } from './parse';

/** Cards of one flag at most: enough to know it again in other words. */
const A_FLAG = 3;

/**
 * What the pack gives to practise with: every suggestion, and up to three sentences of every flag. Where an author wrote
 * no `practice`, the person's words are an example sentence of the category and the weak answer one of a flag that
 * such a suggestion is the remedy for, so that packs of organisations have cards from the first day.
 */
export function compileCards(source: PackSource): PackCard[] {
  return [...suggestionCards(source), ...flagCards(source)];
}

/** What people write instead, by the kind of thing that would have helped. */
const INSTEAD_OF: { [K in SuggestionKind]: readonly string[] } = {
  simple_reflection: ['minimising', 'unsolicited_advice'],
  complex_reflection: ['minimising', 'false_reassurance'],
  double_sided: ['arguing', 'unsolicited_advice'],
  summary: ['stacked_questions', 'assuming'],
  affirmation: ['false_reassurance', 'judging'],
  open_question: ['why_question', 'stacked_questions'],
  safety_question: ['leading_question', 'false_reassurance'],
  plan: ['unsolicited_advice', 'commanding'],
  information: ['secrecy', 'threatening'],
};

function suggestionCards(source: PackSource): PackCard[] {
  const spoken = new Map(Object.entries(source.rules).map(([category, { value }]) => [category, saidIn(value)]));
  const anything = [...spoken.values()].flatMap((sentences) => sentences.filter(({ level }) => level === 'ask'));
  const flagged = new Map(
    source.drafts.map(({ value }) => [value.id, value.rules.flatMap(({ fires }) => fires.slice(0, 1))]),
  );
  return Object.entries(source.suggestions).flatMap(([name, { value }]) =>
    value.map(({ id, skill, kind, categories, from, step, text, practice }, i) => {
      const about = categories ?? (isSkill(name) ? [] : [name]);
      const own = about.flatMap((category) => spoken.get(category) ?? []);
      const weak = INSTEAD_OF[kind].flatMap((flag) => flagged.get(flag) ?? []);
      return {
        id: `suggestion:${id}`,
        kind,
        skill,
        category: about[0] ?? '',
        level: from ?? null,
        rule: null,
        ...(step ? { step } : {}),
        said: practice?.said ?? turn(own.length ? own : anything, i)?.said ?? '',
        weak: practice?.weak ?? turn(weak, i) ?? '',
        strong: practice?.strong ?? text,
        why: '',
      };
    }),
  );
}

function flagCards(source: PackSource): PackCard[] {
  return source.drafts.flatMap(({ value: { id, kind, skill, why, instead, rules } }) =>
    kind === 'strength' || !instead
      ? []
      : rules
          .flatMap((rule) => rule.fires.slice(0, 1).map((weak) => ({ rule, weak })))
          .slice(0, A_FLAG)
          .map(({ rule, weak }) => ({
            id: `flag:${rule.id}`,
            kind: 'flag' as const,
            skill: (skill ?? 'empathy_in_action') satisfies Skill,
            category: id,
            level: null,
            rule: rule.id,
            said: '',
            weak,
            strong: instead,
            why: rule.why ?? why,
          })),
  );
}

type Rules = PackSource['rules'][string]['value'];
/** First example of each rule, with the rule's level. */
const saidIn = (rules: Rules): { said: string; level: Level }[] =>
  rules.flatMap((rule) =>
    'guard' in rule || rule.weak || rule.after || !rule.fires[0] ? [] : [{ said: rule.fires[0], level: rule.level }],
  );

/** One after the other, round and round: neighbours do not get the same sentence. */
const turn = <T>(all: readonly T[], i: number): T | undefined => all[i % Math.max(1, all.length)];
