import { useCallback, useState } from 'react';
import { ConfirmButton } from '@/components/basics/ConfirmButton';
import { useWatched } from '@/components/basics/use-watched';
import { useSay } from '@/components/basics/Words';
import {
  listPackVersions,
  listProjects,
  readPackChoice,
  readRunning,
  removeAllProjects,
  removePackVersionsBut,
  type Stored,
  watchProjects,
} from '@/utils/store';

/** The organisation's own work, which “delete everything” leaves: how much there is, and its own deletion. */
export function PackWork({ tell }: { tell: (result: Stored<unknown>, done?: string) => void }) {
  const say = useSay();
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another turn is another question
  const read = useCallback(readKept, [turn]);
  const kept = useWatched(read, watchProjects as (changed: () => void, signal: AbortSignal) => void);
  const remove = async () => {
    const stay = await inUse();
    const projects = await removeAllProjects();
    const versions = projects.ok ? await removePackVersionsBut(stay) : projects;
    tell(versions, projects.ok && versions.ok ? say('work_kept_done', projects.value, versions.value) : undefined);
    setTurn((n) => n + 1);
  };
  return (
    <div className="stack">
      <h3>{say('work_kept_title')}</h3>
      <p>{say('work_kept_note')}</p>
      {kept && <p className="quiet">{say('work_kept_count', kept.projects, kept.versions)}</p>}
      <div>
        <ConfirmButton
          label={say('work_kept_delete')}
          question={say('work_kept_ask')}
          confirm={say('work_kept_delete')}
          onConfirm={() => void remove()}
        />
      </div>
    </div>
  );
}

async function readKept(): Promise<{ projects: number; versions: number }> {
  const [projects, versions] = await Promise.all([listProjects(), listPackVersions()]);
  return { projects: projects.ok ? projects.value.length : 0, versions: versions.ok ? versions.value.length : 0 };
}

/** Hashes of the file that runs and of the one that was chosen to. */
async function inUse(): Promise<string[]> {
  const [running, choice] = await Promise.all([readRunning(), readPackChoice()]);
  return [running?.file?.hash, choice?.hash].filter((hash) => typeof hash === 'string');
}
