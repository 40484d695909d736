import type { Problem } from './problem';
import type { Scenario } from './scenario-schema';
import type { YamlFile } from './yaml-file';

/** Names for how a message is, besides flags, strengths and steps; utils/practice tells them from the text. */
export const PRACTICE_SIGNS = ['silence', 'very_short', 'long', 'question', 'closed_question', 'no_question'] as const;

type Tell = (path: PropertyKey[], message: string, fix: string) => void;
type Turn = Scenario['turns'][number];

/**
 * What is wrong with one practice chat as it is written: names nobody has, turns nobody reaches, circles, a missing
 * `otherwise`, lines that stand twice. What only the engine can say (levels, example chats) is checked by
 * utils/practice. `known`: is this a flag, a strength or a step of the pack?
 */
export function scenarioProblems(file: YamlFile<Scenario>, known: (name: string) => boolean): Problem[] {
  const problems: Problem[] = [];
  const scenario = file.value;
  const tell: Tell = (path, message, fix) =>
    problems.push({ file: file.file, path: path.join('.'), ...file.at(path), message, fix });
  scenario.covers.forEach((name, i) => {
    if (!known(name))
      tell(
        ['covers', i],
        `There is no strength or step "${name}".`,
        'Check the spelling: drafts/ and checklists/steps.yaml have the names.',
      );
  });
  if (scenario.turns.length === 0) {
    if (scenario.messages.length === 0)
      tell(
        ['id'],
        'This chat has neither messages nor turns.',
        'Write messages for a fixed chat, or turns for one that answers.',
      );
    return problems;
  }
  about(scenario, tell);
  names(scenario, known, tell);
  shape(scenario, tell);
  ways(scenario, tell);
  twice(scenario, tell);
  return problems;
}

/** What a trainee is told before choosing. */
function about(scenario: Scenario, tell: Tell): void {
  const missing = [
    !scenario.about && 'about',
    scenario.trains.length === 0 && 'trains',
    !scenario.difficulty && 'difficulty',
    !scenario.minutes && 'minutes',
    !scenario.source && 'source',
    scenario.covers.length === 0 && 'covers',
    !scenario.examples && 'examples',
  ].filter(Boolean);
  if (missing.length > 0)
    tell(['id'], `A chat with turns also needs: ${missing.join(', ')}.`, 'prompts/README.md says what each is for.');
  if (scenario.level !== 'none' && scenario.level !== 'note' && !scenario.content)
    tell(
      ['id'],
      'There is no content note (content).',
      'Say in a few words what it touches, e.g. content: Thoughts of suicide.',
    );
}

function names(scenario: Scenario, known: (name: string) => boolean, tell: Tell): void {
  const turns = new Set(scenario.turns.map(({ id }) => id));
  const signs = new Set<string>(PRACTICE_SIGNS);
  const fix = `Use an id of drafts/ or checklists/steps.yaml, or one of: ${PRACTICE_SIGNS.join(', ')}.`;
  scenario.turns.forEach((turn, i) => {
    if (scenario.turns.findIndex(({ id }) => id === turn.id) !== i)
      tell(['turns', i, 'id'], `The turn "${turn.id}" stands twice.`, 'Give each its own id.');
    turn.answers.forEach((answer, j) => {
      for (const field of ['when', 'all', 'not', 'after', 'not_yet'] as const)
        answer[field].forEach((name, k) => {
          const told = (field === 'after' || field === 'not_yet') && turns.has(name);
          if (!told && !signs.has(name) && !known(name))
            tell(['turns', i, 'answers', j, field, k], `Nothing in a message is called "${name}".`, fix);
        });
      if (answer.to !== undefined && !turns.has(answer.to))
        tell(
          ['turns', i, 'answers', j, 'to'],
          `There is no turn "${answer.to}".`,
          'Check the spelling, or write that turn.',
        );
    });
    if (turn.otherwise && !turns.has(turn.otherwise.to))
      tell(
        ['turns', i, 'otherwise', 'to'],
        `There is no turn "${turn.otherwise.to}".`,
        'Check the spelling, or write that turn.',
      );
  });
  for (const which of ['good', 'weak'] as const) {
    const example = scenario.examples?.[which];
    if (!example) continue;
    if (!turns.has(example.ends))
      tell(
        ['examples', which, 'ends'],
        `There is no turn "${example.ends}".`,
        'Name the turn at which this example ends.',
      );
    for (const field of ['misses', 'flags'] as const)
      example[field].forEach((name, k) => {
        if (field === 'misses' ? !scenario.covers.includes(name) : !known(name))
          tell(
            ['examples', which, field, k],
            `"${name}" is ${field === 'misses' ? 'not among what this chat covers' : 'no flag of the pack'}.`,
            'Check the spelling.',
          );
      });
  }
}

function shape(scenario: Scenario, tell: Tell): void {
  scenario.turns.forEach((turn, i) => {
    if (turn.ends) {
      if (turn.answers.length > 0 || turn.otherwise)
        tell(
          ['turns', i, 'ends'],
          `The turn "${turn.id}" ends the chat and has answers.`,
          'Take out ends, or the answers and otherwise.',
        );
      if (!turn.because)
        tell(
          ['turns', i, 'ends'],
          `The ending "${turn.id}" does not say why.`,
          'Add because: one sentence for the trainee.',
        );
      return;
    }
    if (!turn.otherwise)
      tell(
        ['turns', i, 'id'],
        `The turn "${turn.id}" has no otherwise.`,
        'Say where it goes when no answer fits: otherwise: { says: [...], to: ... }.',
      );
    const before: string[] = [];
    turn.answers.forEach((answer, j) => {
      if (answer.to === undefined && answer.says === undefined)
        tell(['turns', i, 'answers', j], 'This answer neither says anything nor leads on.', 'Add says, or to.');
      const { trust: _, says: __, to, ...conditions } = answer;
      const wide = Object.values(conditions).every((value) =>
        Array.isArray(value) ? value.length === 0 : value === undefined,
      );
      if (wide)
        tell(
          ['turns', i, 'answers', j],
          'This answer fits every message.',
          'Say when it fits, or write it under otherwise.',
        );
      const key = JSON.stringify(conditions);
      if (!wide && before.includes(key))
        tell(
          ['turns', i, 'answers', j],
          'An answer above fits the same messages, so this one is never given.',
          'Change one of them, or take it out.',
        );
      if (to !== undefined) before.push(key);
    });
  });
  if (!scenario.turns.some(({ ends }) => ends === 'good'))
    tell(['turns'], 'No turn ends well.', 'Write one with ends: good.');
}

const onward = (turn: Turn): string[] =>
  [...turn.answers.map(({ to }) => to), turn.otherwise?.to].filter((to): to is string => to !== undefined);

/** Turns that nobody reaches, and circles: a chat must always come to an end. */
function ways(scenario: Scenario, tell: Tell): void {
  const byId = new Map(scenario.turns.map((turn) => [turn.id, turn]));
  const done = new Set<string>();
  const circles = new Set<string>();
  // By hand instead of calling itself: a chat of many turns must not run out of stack.
  const way: { id: string; left: string[] }[] = [];
  const enter = (id: string) => {
    const turn = byId.get(id);
    if (turn && !done.has(id)) way.push({ id, left: onward(turn) });
  };
  enter(scenario.turns[0]?.id ?? '');
  while (way.length > 0) {
    const here = way.at(-1) as { id: string; left: string[] };
    const next = here.left.shift();
    if (next === undefined) {
      done.add(here.id);
      way.pop();
      continue;
    }
    const at = way.findIndex(({ id }) => id === next);
    if (at < 0) enter(next);
    else {
      const circle = [...way.slice(at).map(({ id }) => id), next];
      if (!circles.has(circle.join(' '))) {
        circles.add(circle.join(' '));
        tell(
          ['turns', scenario.turns.findIndex(({ id }) => id === here.id)],
          `These turns go round in a circle: ${circle.join(' → ')}.`,
          'Let one of them lead on. To stay in a turn for a while give says without to.',
        );
      }
    }
  }
  scenario.turns.forEach(({ id }, i) => {
    if (!done.has(id))
      tell(['turns', i, 'id'], `Nothing leads to the turn "${id}".`, 'Name it under to somewhere, or take it out.');
  });
}

/** The person never says the same thing twice. */
function twice(scenario: Scenario, tell: Tell): void {
  const seen = new Set<string>();
  const look = (says: string | string[] | undefined, path: PropertyKey[]) => {
    const many = Array.isArray(says);
    (many ? says : says === undefined ? [] : [says]).forEach((line, i) => {
      const plain = line
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
      if (seen.has(plain))
        tell(many ? [...path, i] : path, `"${line}" stands twice in this chat.`, 'Word one of them differently.');
      seen.add(plain);
    });
  };
  scenario.turns.forEach((turn, i) => {
    look(turn.says, ['turns', i, 'says']);
    turn.answers.forEach((answer, j) => look(answer.says, ['turns', i, 'answers', j, 'says']));
    look(turn.otherwise?.says, ['turns', i, 'otherwise', 'says']);
  });
}
