import { useCallback } from 'react';
import { useWatched } from '@/components/basics/use-watched';
import type { PracticeScenario } from '@/utils/packs';
import { answer, begin, heard, type PracticeState, replay } from '@/utils/practice';
import { type PracticeRun, runs, type Stored, watchItems } from '@/utils/store';
import type { PracticePack } from './use-practice-pack';

/** One run as it is stored; undefined while it is read. */
export const useRun = (id: string): Stored<PracticeRun | null> | undefined =>
  useWatched(
    useCallback(() => runs.read(id), [id]),
    watchItems,
  );

/** A new run, with the person's first words; on the shelf before anything is shown, so nothing can be lost. */
export async function startRun(pack: PracticePack, scenario: PracticeScenario, prompts: boolean, now: number) {
  const { state, says } = begin(scenario);
  const run: PracticeRun = {
    id: crypto.randomUUID(),
    startedAt: now,
    endedAt: null,
    scenario: scenario.id,
    pack: { id: pack.about.id, version: pack.about.version },
    prompts,
    turns: says.map((text) => ({ who: 'person', text, at: now, marks: [state.turn] })),
    steps: { done: [], missed: [] },
    measures: {},
    changedAt: now,
  };
  const stored = await runs.add([run], now);
  return stored.ok ? { ok: true as const, value: run.id } : stored;
}

/** Marks of the trainee's messages, in order: what the chat is brought back from. */
const marksOf = ({ turns }: Pick<PracticeRun, 'turns'>) =>
  turns.filter(({ who }) => who === 'specialist').map(({ marks }) => marks);

/** Where a stored run stands; null where the scenario is not the one it was begun with. */
export function standOf(scenario: PracticeScenario | undefined, run: PracticeRun): PracticeState | null {
  if (!scenario) return null;
  let played = begin(scenario);
  const said = [...played.says];
  for (const marks of marksOf(run)) {
    played = answer(scenario, played.state, marks);
    said.push(...played.says);
  }
  const stored = run.turns.filter(({ who }) => who === 'person').map(({ text }) => text);
  return said.length === stored.length && said.every((text, at) => text === stored[at]) ? played.state : null;
}

/** The run after one more message of the trainee and what the person answers; an empty message is waiting. */
export function withMessage(
  pack: PracticePack,
  scenario: PracticeScenario,
  run: PracticeRun,
  text: string,
  now: number,
): PracticeRun {
  const marks = heard(text, pack.engine.read(text, 'specialist'), pack.flags);
  const { state, says } = answer(scenario, replay(scenario, marksOf(run)), marks);
  return {
    ...run,
    turns: [
      ...run.turns,
      { who: 'specialist', text, at: now, marks },
      ...says.map((line) => ({ who: 'person' as const, text: line, at: now, marks: [state.turn] })),
    ],
    changedAt: now,
  };
}

/** Stores a run, unless another page has gone further with it. */
export const keepRun = (run: PracticeRun, now: number): Promise<Stored<PracticeRun | null>> =>
  runs.change(
    run.id,
    (before) => (before.endedAt !== null || before.turns.length > run.turns.length ? before : run),
    now,
  );
