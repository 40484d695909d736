import {
  inOrder,
  type LabelledLine,
  type LoadedPack,
  loadFiles,
  type Observation,
  openObserver,
  type PackSource,
  type Parsed,
  parseLabelled,
  parsePack,
  type ReadText,
} from '@/utils/packs';
import type { Files, LoadedFile, Place, Progress, Report } from './task';

/** A pack from its files, on the base it extends. */
export async function openFiles(files: Files, bases: Readonly<Record<string, Files>>): Promise<Parsed<LoadedPack>> {
  const read: Record<string, PackSource> = {};
  for (const [id, sources] of Object.entries(bases)) {
    const parsed = parsePack(sources);
    if (parsed.ok) read[id] = parsed.value;
  }
  return loadFiles(files, read);
}

/** Lines of a file somebody chose, each chat together; or every line that cannot be read. */
export function linesOf(file: LoadedFile, plain = false): Parsed<LabelledLine[]> {
  const parsed = parseLabelled(file.name, file.text, plain);
  return parsed.ok ? { ok: true, value: inOrder(parsed.value) } : parsed;
}

/** Reads lines one after the other and says how far it is. */
export function observe(
  read: ReadText,
  lines: readonly LabelledLine[],
  report: Report,
  stage: Progress['stage'],
): Observation[] {
  const observer = openObserver(read);
  return lines.map((line, i) => {
    if (i % 50 === 0) report(stage, i, lines.length);
    return observer(line);
  });
}

/** Rule → where it stands, and whether that is in this pack's own files. */
export function placesOf({ source, made }: LoadedPack): Map<string, Place> {
  const places = new Map<string, Place>();
  const put = (
    id: string,
    file: PackSource['pack'] | PackSource['rules'][string] | PackSource['drafts'][number],
    path: PropertyKey[],
  ) => {
    const at = file.at(path);
    places.set(id, { file: at.file ?? file.file, line: at.line ?? 1, own: !made || !at.pack });
  };
  for (const file of Object.values(source.rules)) file.value.forEach(({ id }, i) => put(id, file, [i]));
  for (const file of source.drafts) file.value.rules.forEach(({ id }, i) => put(id, file, ['rules', i]));
  return places;
}
