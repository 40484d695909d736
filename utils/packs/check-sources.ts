import { checkExamples, type ReadSentence } from './examples';
import { type Bases, type LoadedPack, loadFiles } from './load';
import { type LockPolicy, NO_POLICY } from './policy';
import type { Problem } from './problem';
import { claimProblems, reviewPack } from './review';

/** What the workbench says of sources under work. */
export interface CheckedSources {
  /** Everything that keeps the pack from being published: mistakes, locked parts, claims, sentences that fail. */
  problems: Problem[];
  /** Null while mistakes keep it from being put together. Sentences that fail do not: it can be tried and measured. */
  loaded: LoadedPack | null;
  /** How many sentences were run. */
  sentences: number;
}

export interface CheckTerms {
  bases: Bases;
  policy?: LockPolicy;
  /** Opens the engine on the pack just compiled, phrases alone, to run its sentences. */
  openReader(pack: LoadedPack['pack']): ReadSentence;
  /** 2026-11-23 */
  today: string;
}

/** Where a project keeps what is not part of its pack: labelled messages and the like, never shipped. */
const BESIDE = 'corpus/';
/** Messages labelled in the workbench, as `pack test --labelled` reads them. */
export const LABELLED_FILE = `${BESIDE}labelled.jsonl`;
/** Messages whose label is still to be talked over; nothing is measured on them. */
export const AMBIGUOUS_FILE = `${BESIDE}ambiguous.jsonl`;

/** The files of a project that are its pack: what is checked, compiled and shipped. */
export const packFilesOf = (files: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).filter(([path]) => !path.startsWith(BESIDE)));

/** Sources in, problems and artefact out, with every check of `pack check`. Never throws on an author's mistake. */
export async function checkSources(
  files: Readonly<Record<string, string>>,
  { bases, policy = NO_POLICY, openReader, today }: CheckTerms,
): Promise<CheckedSources> {
  const loaded = await loadFiles(packFilesOf(files), bases, policy);
  if (!loaded.ok) return { problems: loaded.problems, loaded: null, sentences: 0 };
  const { source, pack } = loaded.value;
  const examples = checkExamples(source, openReader(pack));
  const claims = claimProblems(reviewPack(source, today, undefined, { phrases: false }));
  return { problems: [...claims, ...examples.problems], loaded: loaded.value, sentences: examples.checked };
}
