import { useEffect, useState } from 'react';
import { type Engine, openEngine } from '@/utils/engine';
import type { CompiledCombination, Desk, Guidance, PackAbout, PracticeScenario } from '@/utils/packs';
import { readAbout, readDesk, readEnginePack, readGuidance, readScenarios, watchPack } from '@/utils/store';

/** Everything a practice chat is played with. */
export interface PracticePack {
  about: PackAbout;
  scenarios: PracticeScenario[];
  engine: Engine;
  guidance: Guidance;
  desk: Desk;
  combinations: CompiledCombination[];
  flags: ReadonlySet<string>;
  strengths: ReadonlySet<string>;
}

/** The pack in use, opened; null while it is read. A pack that comes into use meanwhile takes its place. */
export function usePracticePack(): PracticePack | null {
  const [pack, setPack] = useState<PracticePack | null>(null);
  useEffect(() => {
    const over = new AbortController();
    const load = () =>
      openPack().then(
        (opened) => {
          if (opened && !over.signal.aborted) setPack(opened);
        },
        // The storage of a page that is being closed rejects; there is nobody left to tell.
        () => undefined,
      );
    watchPack(() => void load(), over.signal);
    void load();
    return () => over.abort();
  }, []);
  return pack;
}

async function openPack(): Promise<PracticePack | null> {
  const [about, scenarios, compiled, guidance, desk] = await Promise.all([
    readAbout(),
    readScenarios(),
    readEnginePack(),
    readGuidance(),
    readDesk(),
  ]);
  if (!about || !compiled || !guidance || !desk) return null;
  const ids = (wanted: 'flag' | 'strength') =>
    new Set(guidance.drafts.flatMap(({ id, kind }) => (kind === wanted ? [id] : [])));
  return {
    about,
    scenarios: scenarios ?? [],
    engine: openEngine(compiled),
    guidance,
    desk,
    combinations: compiled.combinations,
    flags: ids('flag'),
    strengths: ids('strength'),
  };
}
