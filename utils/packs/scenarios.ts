import type { PracticeScenario, PracticeTurn } from './artefact';
import type { PackSource } from './parse';
import type { Scenario } from './scenario-schema';

/** The practice chats as the extension plays them. A chat of messages only becomes turns that lead on by themselves. */
export const compileScenarios = (source: Pick<PackSource, 'scenarios'>): PracticeScenario[] =>
  source.scenarios.map(({ value }) => ({
    id: value.id,
    title: value.title,
    level: value.level,
    person: value.person,
    about: value.about,
    trains: value.trains,
    difficulty: value.difficulty ?? 'gentle',
    content: value.content,
    minutes: value.minutes ?? Math.max(5, value.messages.length * 2),
    covers: value.covers,
    source: value.source ?? '',
    trust: value.trust,
    fixed: value.turns.length === 0,
    turns: value.turns.length > 0 ? value.turns.map(toTurn) : inARow(value.messages),
    examples: value.examples ?? null,
  }));

const lines = (says: string | string[] | undefined): string[] =>
  says === undefined ? [] : typeof says === 'string' ? [says] : says;

const toTurn = ({ id, says, answers, otherwise, ends, because }: Scenario['turns'][number]): PracticeTurn => ({
  id,
  says: lines(says),
  answers: answers.map(({ not_yet, from_trust, within, says: said, to, ...rest }) => ({
    ...rest,
    notYet: not_yet,
    fromTrust: from_trust ?? null,
    within: within ?? null,
    says: lines(said),
    to: to ?? null,
  })),
  otherwise: otherwise ?? null,
  ends: ends ?? null,
  because: because ?? '',
});

const inARow = (messages: readonly string[]): PracticeTurn[] =>
  messages.map((text, at) => ({
    id: `message-${at + 1}`,
    says: [text],
    answers: [],
    otherwise: at + 1 < messages.length ? { says: [], trust: 0, to: `message-${at + 2}` } : null,
    ends: at + 1 < messages.length ? null : 'over',
    because: '',
  }));
