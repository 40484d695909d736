import type { Engine } from '@/utils/engine';
import { rank } from '@/utils/level';
import type { PracticeExample, PracticeScenario, Problem, Scenario, YamlFile } from '@/utils/packs';
import { heard } from './heard';
import { answer, begin, type PracticeState } from './play';

/** An example chat as it was played. */
export interface PlayedExample {
  state: PracticeState;
  /** Every message, in order. */
  messages: { who: 'person' | 'specialist'; text: string }[];
  /** Names met in the trainee's messages. */
  met: Set<string>;
  /** The highest level that the person's words reached. */
  level: ReturnType<Engine['scan']>[number]['level'] | null;
  /** Replies that were not needed: the chat was over. */
  unused: number;
}

/** Plays one example chat with the engine. */
export function playExample(
  scenario: PracticeScenario,
  example: Pick<PracticeExample, 'replies'>,
  engine: Pick<Engine, 'read'>,
  flags: ReadonlySet<string>,
): PlayedExample {
  const first = begin(scenario);
  const messages: PlayedExample['messages'] = [];
  const met = new Set<string>();
  let asked: string[] = [];
  let level: PlayedExample['level'] = null;
  const say = (lines: readonly string[]) => {
    for (const text of lines) {
      const before = messages
        .map(({ who, text: one }) => ({ speaker: who, text: one }))
        .reverse()
        .slice(0, 10);
      for (const finding of engine.read(text, 'person', { asked, before }).findings)
        if (rank(finding.level) > rank(level)) level = finding.level;
      messages.push({ who: 'person', text });
    }
  };
  say(first.says);
  let state = first.state;
  let unused = 0;
  for (const text of example.replies) {
    if (state.over) {
      unused += 1;
      continue;
    }
    const marks = heard(text, engine.read(text, 'specialist'), flags);
    for (const mark of marks) met.add(mark);
    asked = marks;
    if (text.trim()) messages.push({ who: 'specialist', text });
    const played = answer(scenario, state, marks);
    state = played.state;
    say(played.says);
  }
  return { state, messages, met, level, unused };
}

/**
 * What is wrong with a practice chat once it is played: a turn whose words do not reach the level it claims, a good
 * example that does not end well or leaves something out, a weak one that is told nothing. Worded for its author.
 *
 * @param scenario the same chat, compiled
 */
export function checkScenario(
  file: YamlFile<Scenario>,
  scenario: PracticeScenario,
  engine: Pick<Engine, 'read'>,
  flags: ReadonlySet<string>,
): Problem[] {
  const problems: Problem[] = [];
  const tell = (path: PropertyKey[], message: string, fix: string) =>
    problems.push({ file: file.file, path: path.join('.'), ...file.at(path), message, fix });
  file.value.turns.forEach((turn, i) => {
    if (!turn.level) return;
    const reached = levelOf(scenario, i, engine);
    if (rank(reached) < rank(turn.level))
      tell(
        ['turns', i, 'level'],
        `The words of "${turn.id}" reach ${reached ?? 'no level'}, not ${turn.level}.`,
        'Word them more plainly, or claim what they reach.',
      );
  });
  const { examples } = scenario;
  if (!examples) return problems;

  for (const which of ['good', 'weak'] as const) {
    const example = examples[which];
    const { state, met, level, unused } = playExample(scenario, example, engine, flags);
    const path = ['examples', which];
    if (state.turn !== example.ends)
      tell(
        [...path, 'ends'],
        `The ${which} example ends at "${state.turn}", not at "${example.ends}".`,
        'Change its replies, or the answers on its way.',
      );
    if (unused > 0) tell([...path, 'replies'], `The last ${unused} replies come after the end.`, 'Take them out.');
    const missed = scenario.covers.filter((name) => !met.has(name));
    const flagged = [...met].filter((name) => flags.has(name));
    if (which === 'good') {
      if (scenario.turns.find(({ id }) => id === state.turn)?.ends !== 'good')
        tell([...path, 'ends'], 'The good example does not end well.', 'Let it reach a turn with ends: good.');
      if (missed.length > 0)
        tell(
          [...path, 'replies'],
          `The good example leaves out: ${missed.join(', ')}.`,
          'Word its replies so that the pack sees them, or take them out of covers.',
        );
      if (flagged.length > 0)
        tell(
          [...path, 'replies'],
          `The good example is flagged for: ${flagged.join(', ')}.`,
          'Word its replies differently.',
        );
      if (scenario.level === 'none' ? rank(level) > rank('note') : rank(level) < rank(scenario.level))
        tell(
          ['level'],
          `Led well, the chat reaches ${level ?? 'no level'}, not ${scenario.level}.`,
          'Change level, or what the person says.',
        );
      continue;
    }
    for (const name of example.misses)
      if (!missed.includes(name))
        tell(
          [...path, 'misses'],
          `The weak example does cover ${name}.`,
          'Take it out of misses, or change the replies.',
        );
    for (const name of example.flags)
      if (!flagged.includes(name))
        tell(
          [...path, 'flags'],
          `The weak example is not flagged for ${name}.`,
          'Take it out of flags, or change the replies.',
        );
    if (example.misses.length + example.flags.length === 0)
      tell(path, 'The weak example is told nothing.', 'List under misses and flags what its trainee is told.');
    if (scenario.turns.find(({ id }) => id === state.turn)?.ends === 'good')
      tell([...path, 'ends'], 'The weak example ends well.', 'Let it reach another ending.');
  }
  return problems;
}

/** The highest level a turn's words reach, alone or as the answer to what leads to it. */
function levelOf(scenario: PracticeScenario, at: number, engine: Pick<Engine, 'read'>) {
  const turn = scenario.turns[at];
  const asked = scenario.turns.flatMap(({ answers }) =>
    answers.filter(({ to }) => to === turn?.id).map(({ when, all }) => [...when, ...all]),
  );
  return (turn?.says ?? [])
    .flatMap((text) =>
      [[], ...asked].flatMap((ids) => engine.read(text, 'person', { asked: ids }).findings.map(({ level }) => level)),
    )
    .reduce<PlayedExample['level']>((top, level) => (rank(level) > rank(top) ? level : top), null);
}
