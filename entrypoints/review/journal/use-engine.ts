import { useEffect, useState } from 'react';
import { useWatched } from '@/components/basics/use-watched';
import { type Engine, openEngine } from '@/utils/engine';
import type { Guidance } from '@/utils/packs';
import { readEnginePack, readGuidance, watchPack } from '@/utils/store';

/** The engine of the pack in use with its advice, opened only once `wanted`; null while there is none. */
export function useEngine(wanted: boolean): { engine: Engine; drafts: Guidance['drafts'] } | 'no pack' | null {
  const guidance = useWatched(readGuidance, watchPack);
  const [engine, setEngine] = useState<Engine | 'no pack' | null>(null);
  useEffect(() => {
    if (!wanted) return;
    const over = new AbortController();
    const load = () =>
      readEnginePack().then(
        (pack) => {
          if (!over.signal.aborted) setEngine(open(pack));
        },
        () => setEngine('no pack'),
      );
    watchPack(() => void load(), over.signal);
    void load();
    return () => over.abort();
  }, [wanted]);
  if (!wanted || engine === null || guidance === undefined) return null;
  return engine === 'no pack' || guidance === null ? 'no pack' : { engine, drafts: guidance.drafts };
}

function open(pack: Awaited<ReturnType<typeof readEnginePack>>): Engine | 'no pack' {
  if (!pack) return 'no pack';
  try {
    return openEngine(pack);
  } catch {
    // A matcher that cannot be opened: hints are left out, everything else works on.
    return 'no pack';
  }
}
