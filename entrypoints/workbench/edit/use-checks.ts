import { useEffect, useMemo, useRef, useState } from 'react';
import { extendsOf, type Problem, packFilesOf } from '@/utils/packs';
import type { Files } from '@/utils/store';
import { fileClient, packClient } from '../pack-client';
import type { Checked } from '../pack-requests';

export interface Checks {
  problems: readonly Problem[];
  count: number;
  checking: boolean;
  sentences: number | null;
}

const NONE: readonly Problem[] = [];

/** As they are met reading on: files in the order they came, each from its beginning. */
export function inFileOrder(problems: readonly Problem[]): readonly Problem[] {
  const place = new Map<string, number>();
  const nameOf = ({ pack, file }: Problem) => `${pack ?? ''}/${file}`;
  for (const problem of problems) if (!place.has(nameOf(problem))) place.set(nameOf(problem), place.size);
  return problems.toSorted(
    (a, b) =>
      (place.get(nameOf(a)) ?? 0) - (place.get(nameOf(b)) ?? 0) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0),
  );
}
/** Typing rests so long before a file, and the whole pack, are read; milliseconds. */
const SOON = 150;
const LATER = 500;

/**
 * What is wrong with the sources, kept up to date by workers: the file just changed at once, the whole pack (names,
 * locked parts, every sentence) as soon as it was read. `changed` is the file being typed in.
 */
export function useChecks(project: string, files: Files, changed: string | null, wanted = true): Checks {
  const [whole, setWhole] = useState<{ of: Files; checked: Checked } | null>(null);
  const [single, setSingle] = useState<{ path: string; text: string; problems: Problem[] } | null>(null);
  const asked = useRef<Files | null>(null);

  useEffect(() => {
    if (!wanted) return undefined;
    const timer = setTimeout(
      async () => {
        asked.current = files;
        const client = await packClient();
        const answer = await client.latest({ kind: 'check', project, files: packFilesOf(files), today: today() });
        if (answer) setWhole({ of: files, checked: answer });
      },
      asked.current === null ? 0 : LATER,
    );
    return () => clearTimeout(timer);
  }, [project, files, wanted]);

  const text = changed === null ? undefined : files[changed];
  useEffect(() => {
    if (changed === null || text === undefined) return;
    const timer = setTimeout(async () => {
      const overlay = extendsOf(files) !== null;
      const answer = await fileClient().latest({ kind: 'file', path: changed, text, overlay });
      if (answer) setSingle({ path: changed, text, problems: answer.problems });
    }, SOON);
    return () => clearTimeout(timer);
    // The other files do not change what one says alone.
  }, [changed, text, files]);

  const current = whole?.of === files;
  const known = useMemo(() => inFileOrder(whole?.checked.problems ?? NONE), [whole]);
  const fresh = !current && single && single.path === changed && single.text === text ? single : null;
  // The same list while nothing changed: tree and marks are made of it.
  const problems = useMemo(() => {
    if (!fresh) return known;
    const others = known.filter(({ file, pack }) => pack !== undefined || file !== fresh.path);
    return fresh.problems.length === 0 && others.length === known.length
      ? known
      : inFileOrder([...fresh.problems, ...others]);
  }, [known, fresh]);
  const count = fresh ? problems.length : (whole?.checked.count ?? 0);
  return { problems, count, checking: !current, sentences: whole?.checked.loads ? whole.checked.sentences : null };
}

/** 2026-11-23, here. */
export const today = (): string => {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
};
