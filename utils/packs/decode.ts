import type { Parsed, Problem } from './problem';

export const MOST_FILES = 1000;
/** All files of a pack together; core-en has 1.8 MB. */
export const MOST_BYTES = 32_000_000;

/** The text of one file. Refuses what is not UTF-8: replaced letters would change what a phrase says. */
export function decodeText(file: string, bytes: Uint8Array): Parsed<string> {
  try {
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return {
      ok: false,
      problems: [
        { file, path: '', message: 'The file is not UTF-8 text.', fix: 'Save it as UTF-8 (no other encoding).' },
      ],
    };
  }
}

/** The texts of a pack's files (path within the pack → bytes), or every problem. */
export function decodeFiles(files: Readonly<Record<string, Uint8Array>>): Parsed<Record<string, string>> {
  const paths = Object.keys(files);
  const tooLarge = sizeProblem(
    paths.length,
    paths.reduce((sum, path) => sum + (files[path]?.byteLength ?? 0), 0),
  );
  if (tooLarge) return { ok: false, problems: [tooLarge] };
  const problems: Problem[] = [];
  const texts = paths.flatMap((path) => {
    const text = decodeText(path, files[path] as Uint8Array);
    if (text.ok) return [[path, text.value] as const];
    problems.push(...text.problems);
    return [];
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: Object.fromEntries(texts) };
}

/** Says when there are too many files or too much in them. */
export function sizeProblem(files: number, size: number): Problem | undefined {
  if (files > MOST_FILES)
    return { file: '', path: '', message: `More than ${MOST_FILES} files.`, fix: 'Split the pack.' };
  if (size > MOST_BYTES)
    return {
      file: '',
      path: '',
      message: `The files are larger than ${MOST_BYTES / 1e6} MB together.`,
      fix: 'Split the pack.',
    };
  return undefined;
}
