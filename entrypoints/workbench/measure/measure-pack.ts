import { openEngine } from '@/utils/engine';
import {
  exampleLines,
  examplesOf,
  habits,
  type LoadedPack,
  type Measurement,
  measure,
  type Noise,
  noise,
  type Observation,
  type Parsed,
  type ReadSentence,
  type ReadText,
  type Remark,
  readingGrade,
  reviewPack,
} from '@/utils/packs';
import { linesOf, observe, openFiles, placesOf } from './open-pack';
import type { Place, Report, Task } from './task';

/** Everything the page shows of a pack, as plain values. */
export interface MeasureResult {
  about: { id: string; name: string; version: string; hash: string };
  /** Ids of the packs it is made of, its base first; one: it stands alone. */
  layers: string[];
  sentences: { checked: number; failing: FailedSentence[] };
  /** On the pack's own sentences, with the phrases alone: a sentence is about its rule. */
  examples: Measurement;
  /** On the loaded file, with the learned layer, chats read as chats. */
  labelled: { name: string; figures: Measurement } | null;
  neutral: { name: string; noise: Noise } | null;
  /** Rules that never spoke on any of these lines, and rules that only ever spoke together. */
  never: string[];
  together: { rules: string[]; lines: number }[];
  rules: RuleFacts[];
  remarks: (Remark & { own: boolean })[];
  reading: (Place & { id: string; text: string; grade: number })[];
  places: Record<string, Place>;
}

export interface FailedSentence extends Place {
  rule: string;
  text: string;
  expects: 'fires' | 'quiet';
  message: string;
}

/** What is written about a rule besides its phrases. */
export interface RuleFacts extends Place {
  id: string;
  source: string;
  owner: string;
  reviewed: string;
  phrases: number;
  fires: number;
  quiet: number;
}

/** Runs every measurement on a pack. Gives the problems of a pack or file that cannot be read. */
export async function measurePack(
  task: Extract<Task, { kind: 'measure' }>,
  report: Report,
): Promise<Parsed<MeasureResult>> {
  report('load', 0, 1);
  const labelled = task.labelled ? linesOf(task.labelled) : null;
  if (labelled && !labelled.ok) return labelled;
  const neutral = task.neutral ? linesOf(task.neutral, true) : null;
  if (neutral && !neutral.ok) return neutral;
  const loaded = await openFiles(task.files, task.bases);
  if (!loaded.ok) return loaded;
  const { source, pack, made } = loaded.value;
  const phrases = openEngine(pack.engine, { cues: false });
  const whole = openEngine(pack.engine);
  const readAlone: ReadText = (text, speaker, context) => phrases.read(text, speaker, context);
  const readWhole: ReadText = (text, speaker, context) => whole.read(text, speaker, context);

  const sentences = runSentences(
    loaded.value,
    (text, speaker, asked) => phrases.read(text, speaker, { asked }),
    report,
  );
  const own = observe(readAlone, exampleLines(source), report, 'sentences');
  const onFile = labelled?.ok ? observe(readWhole, labelled.value, report, 'labelled') : [];
  const onNeutral = neutral?.ok ? observe(readWhole, neutral.value, report, 'neutral') : [];
  report('review', 0, 1);
  const categoryOf = new Map(
    pack.engine.rules.flatMap(({ id, kind, category }) => (kind === 'risk' ? [[id, category] as const] : [])),
  );
  const places = placesOf(loaded.value);
  const place = (id: string): Place => places.get(id) ?? { file: '', line: 1, own: false };
  const { never, together } = habits([...own, ...onFile, ...onNeutral] satisfies Observation[], categoryOf.keys());
  const { id, name, version, hash } = pack.about;
  return {
    ok: true,
    value: {
      about: { id, name, version, hash },
      layers: made?.layers.map((layer) => layer.id) ?? [id],
      sentences,
      examples: measure(own, categoryOf),
      labelled: task.labelled ? { name: task.labelled.name, figures: measure(onFile, categoryOf) } : null,
      neutral: task.neutral ? { name: task.neutral.name, noise: noise(onNeutral) } : null,
      never,
      together,
      rules: factsOf(loaded.value, place),
      // Of an overlay only what stands in it: the base is somebody else's.
      remarks: reviewPack(source, task.today, made ? (file, path) => !file.at(path).pack : undefined).map((remark) => ({
        ...remark,
        own: !remark.pack,
      })),
      reading: readingOf(loaded.value),
      places: Object.fromEntries(places),
    },
  };
}

function runSentences({ source, made }: LoadedPack, read: ReadSentence, report: Report): MeasureResult['sentences'] {
  const examples = examplesOf(source);
  const failing = examples.flatMap(({ owner, text, expects, check, file, path }, i) => {
    if (i % 50 === 0) report('sentences', i, examples.length);
    const wrong = check(read);
    if (!wrong) return [];
    const at = file.at(path);
    return [
      {
        rule: owner,
        text,
        expects,
        message: wrong,
        file: at.file ?? file.file,
        line: at.line ?? 1,
        own: !made || !at.pack,
      },
    ];
  });
  return { checked: examples.length, failing };
}

function factsOf({ source }: LoadedPack, place: (id: string) => Place): RuleFacts[] {
  const { owner } = source.pack.value;
  return Object.values(source.rules).flatMap((file) =>
    file.value.map((rule) => ({
      id: rule.id,
      ...place(rule.id),
      source: rule.source ?? '',
      owner: rule.owner ?? owner,
      reviewed: rule.reviewed_on ?? '',
      phrases: rule.phrases.length,
      fires: 'guard' in rule ? 0 : rule.fires.length,
      quiet: rule.quiet.length,
    })),
  );
}

function readingOf({ source, made }: LoadedPack): MeasureResult['reading'] {
  return Object.values(source.suggestions).flatMap((file) =>
    file.value.map(({ id, text }, i) => {
      const at = file.at([i, 'text']);
      return {
        id,
        text,
        grade: readingGrade(text),
        file: at.file ?? file.file,
        line: at.line ?? 1,
        own: !made || !at.pack,
      };
    }),
  );
}
