import type { PracticeScenario, PracticeTurn } from '@/utils/packs';

const turn = (change: Partial<PracticeTurn> & { id: string }): PracticeTurn => ({
  says: [`${change.id} says this`],
  answers: [],
  otherwise: null,
  ends: null,
  because: '',
  ...change,
});
const reply = (change: Partial<PracticeTurn['answers'][number]>) => ({
  when: [],
  all: [],
  not: [],
  after: [],
  notYet: [],
  fromTrust: null,
  within: null,
  trust: 0,
  says: [],
  to: null,
  ...change,
});

/** A chat of four turns with one of everything. */
export const small: PracticeScenario = {
  id: 'small',
  title: 'Small',
  level: 'soon',
  person: 'Kim',
  about: '',
  trains: ['active_listening'],
  difficulty: 'gentle',
  content: '',
  minutes: 5,
  covers: ['reflection', 'asked_suicide'],
  source: 'tests',
  trust: 0,
  fixed: false,
  turns: [
    turn({
      id: 'hello',
      answers: [
        reply({ when: ['judging'], trust: -2, says: ['oh.'], to: 'shut' }),
        reply({ when: ['reflection', 'open_question'], trust: 1, says: ['mm', 'yeah'] }),
        reply({ when: ['asked_suicide'], fromTrust: 1, to: 'open' }),
      ],
      otherwise: { says: ['hm?', 'what?'], trust: 0, to: 'shut' },
    }),
    turn({
      id: 'open',
      answers: [reply({ when: ['told_team'], after: ['asked_suicide', 'open'], notYet: ['secrecy'], to: 'good' })],
      otherwise: { says: [], trust: 0, to: 'shut' },
    }),
    turn({ id: 'good', ends: 'good' }),
    turn({ id: 'shut', ends: 'left' }),
  ],
  examples: null,
};
