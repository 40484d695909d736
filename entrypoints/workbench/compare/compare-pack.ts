import { openEngine } from '@/utils/engine';
import {
  approvalProblems,
  type CompiledPack,
  comparePacks,
  exampleLines,
  type LabelledLine,
  type Parsed,
  type ReadText,
} from '@/utils/packs';
import { linesOf, openFiles, placesOf } from '../measure/open-pack';
import type { ComparedPacks, Report, Task } from '../measure/task';

/** Compares two packs on the sentences of both and on a loaded file. Gives problems where one does not load. */
export async function comparePack(
  task: Extract<Task, { kind: 'compare' }>,
  report: Report,
): Promise<Parsed<ComparedPacks>> {
  report('load', 0, 1);
  const labelled = task.labelled ? linesOf(task.labelled) : null;
  if (labelled && !labelled.ok) return labelled;
  const after = await openFiles(task.after.files, task.bases);
  if (!after.ok) return after;
  const lines: LabelledLine[] = [...exampleLines(after.value.source), ...(labelled?.ok ? labelled.value : [])];
  let old: CompiledPack;
  if ('compiled' in task.before) old = task.before.compiled;
  else {
    const before = await openFiles(task.before.files, task.bases);
    if (!before.ok) return before;
    old = before.value.pack;
    lines.unshift(...exampleLines(before.value.source));
  }
  let done = 0;
  const side = (pack: CompiledPack, counts: boolean) => {
    const engine = openEngine(pack.engine);
    const read: ReadText = (text, speaker, context) => {
      if (counts && ++done % 50 === 0) report('after', done, lines.length);
      return engine.read(text, speaker, context);
    };
    return { pack, read };
  };
  const comparison = await comparePacks(side(old, false), side(after.value.pack, true), lines);
  return {
    ok: true,
    value: {
      comparison,
      places: Object.fromEntries(placesOf(after.value)),
      open: approvalProblems(after.value.source, comparison),
    },
  };
}
