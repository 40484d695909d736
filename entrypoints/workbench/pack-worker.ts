/**
 * Heavy work of the workbench beside the page: reading a pack, running its sentences, trying messages. One request after
 * the other; what was asked by a page that asks again meanwhile is answered and thrown away there.
 */
import { type ConversationState, LastAsked, lastBefore, open, reduce, view } from '@/utils/conversation';
import { openEngine, openStudy, type Study } from '@/utils/engine';
import {
  type CheckedSources,
  checkFile,
  checkSources,
  type LoadedPack,
  type PackSource,
  type Problem,
  parsePack,
  type ReadSentence,
} from '@/utils/packs';
import { suggestFor } from '@/utils/suggest';
import type { Answer, Ask, Tried, TriedMessage, TryMessage } from './pack-requests';

const bases: Record<string, PackSource> = {};
let current: { pack: LoadedPack['pack']; engine: Study } | null = null;

let last: { project: string; files: Readonly<Record<string, string>>; today: string; answer: Answer } | null = null;
const same = (a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>) =>
  Object.keys(a).length === Object.keys(b).length && Object.entries(a).every(([path, text]) => b[path] === text);

const readerOf = (pack: LoadedPack['pack']): ReadSentence => {
  const engine = openEngine(pack.engine, { cues: false });
  return (sentence, speaker, asked) => engine.read(sentence, speaker, { asked });
};

async function answer(ask: Ask): Promise<Answer> {
  switch (ask.kind) {
    case 'base': {
      const parsed = parsePack(ask.files);
      if (parsed.ok) bases[ask.id] = parsed.value;
      return { kind: 'base', problems: parsed.ok ? [] : parsed.problems };
    }
    case 'check': {
      // Pages ask for the same pack when they are opened: it was read just now.
      if (last && last.project === ask.project && last.today === ask.today && same(last.files, ask.files))
        return last.answer;
      if (last?.project !== ask.project) current = null;
      const checked = await checkSources(ask.files, { bases, openReader: readerOf, today: ask.today });
      if (checked.loaded) current = { pack: checked.loaded.pack, engine: openStudy(checked.loaded.pack.engine) };
      const given: Answer = { kind: 'check', ...summary(checked) };
      last = { project: ask.project, files: ask.files, today: ask.today, answer: given };
      return given;
    }
    case 'file':
      return { kind: 'file', problems: checkFile(ask.path, ask.text, ask.overlay) };
    case 'try':
      return { kind: 'try', tried: current ? tryMessages(current, ask.messages, ask.chat, ask.at) : null };
  }
}

/** Nobody reads the two-thousandth problem, and each is copied to the page. */
const MOST_PROBLEMS = 1000;

function summary({ problems, loaded, sentences }: CheckedSources) {
  return {
    problems: problems.slice(0, MOST_PROBLEMS) satisfies Problem[],
    count: problems.length,
    sentences,
    rules: loaded?.pack.engine.rules.filter(({ kind }) => kind === 'risk').length ?? 0,
    loads: loaded !== null,
  };
}

function tryMessages(
  { pack, engine }: { pack: LoadedPack['pack']; engine: Study },
  messages: readonly TryMessage[],
  chat: boolean,
  at: number,
): Tried {
  const { guidance, desk } = pack;
  const place = { platform: 'try', host: '' };
  let state: ConversationState = open('try', place, 0);
  let asked = new LastAsked();
  let said: (TryMessage & { leaning: number | undefined })[] = [];
  let shown = state;
  const read = messages.map(({ speaker, text }, order): TriedMessage => {
    if (!chat) {
      asked = new LastAsked();
      said = [];
      state = open('try', place, 0);
    }
    const context = { asked: asked.ids, before: lastBefore(said, said.length) };
    const reading = engine.read(text, speaker, context);
    const { findings, weighing } = engine.explain(text, speaker, context);
    said.push({ speaker, text, leaning: reading.leaning });
    asked.hear(speaker, reading.findings);
    state = reduce(state, {
      type: 'message',
      at: order + 1,
      message: {
        id: String(order),
        order,
        speaker,
        at: order + 1,
        findings: reading.findings,
        concepts: reading.concepts,
        steps: reading.steps.map(({ step, words }) => ({ step, words })),
      },
    });
    if (order === at) shown = state;
    return {
      findings,
      concepts: reading.concepts,
      steps: reading.steps.map(({ step }) => step),
      words: weighing?.words.slice(0, 6) ?? [],
      asks: weighing ? weighing.asks > 0 : false,
    };
  });
  const seen = view(shown, desk, pack.engine.combinations);
  const level = guidance.levels.find(({ id }) => id === seen.level) ?? null;
  const suggestions = seen.level
    ? suggestFor(guidance, {
        level: seen.level,
        categories: seen.categories.map(({ id }) => id),
        used: [],
        nextStep: seen.next,
      })
    : [];
  return {
    messages: read,
    moment: {
      level: seen.level,
      name: level?.name ?? '',
      firstMove: level?.firstMove ?? '',
      categories: seen.categories.map(({ id }) => guidance.categories.find((one) => one.id === id)?.name ?? id),
      combined: seen.noticed.filter(({ by }) => by === 'combination').map(({ rule, says }) => ({ rule, says })),
      next: desk.steps.find(({ id }) => id === seen.next) ?? null,
      suggestions: suggestions.map(({ id, text, skill }) => ({ id, text, skill })),
    },
    levels: Object.fromEntries(guidance.levels.map(({ id, name }) => [id, name])),
    categories: Object.fromEntries(guidance.categories.map(({ id, name }) => [id, name])),
  };
}

self.onmessage = async ({ data }: MessageEvent<{ n: number; ask: Ask }>) => {
  let given: Answer | { kind: 'broken'; message: string };
  try {
    given = await answer(data.ask);
  } catch (error) {
    // A bug of ours, not the author's: said, so that the page does not wait for ever.
    given = { kind: 'broken', message: String((error as Error).message) };
  }
  self.postMessage({ n: data.n, answer: given });
};
