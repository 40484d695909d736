import { useCallback, useId, useMemo, useState } from 'react';
import { useWatched } from '@/components/basics/use-watched';
import { useSay } from '@/components/basics/Words';
import '@/components/measure/measure.css';
import { FilePick } from '@/components/measure/FilePick';
import { openShipped } from '@/utils/packs';
import {
  listPackVersions,
  type PackVersion,
  type ProjectSession,
  readAbout,
  readDesk,
  readEnginePack,
  readGuidance,
  watchRunning,
} from '@/utils/store';
import { NoProject } from '../measure/NoProject';
import { TaskPart } from '../measure/TaskPart';
import type { LoadedFile, Side, Task } from '../measure/task';
import { readBases, useProject, useProjectView } from '../measure/use-sources';
import { useTask } from '../measure/use-task';
import { BUILT_IN } from '../pack-client';
import { Changes } from './Changes';

/** What a pack under work changes, against another: seen, marked, approved by a second person. */
export function ComparePage() {
  const say = useSay();
  const project = useProject();
  return (
    <div className="stack stack-wide">
      <h2>{say('measure_compare')}</h2>
      {project.state === 'open' ? <Comparing session={project.session} /> : <NoProject project={project} />}
    </div>
  );
}

const AGAINST = ['built_in', 'installed', 'file'] as const;
/** One of those, or the hash of a version that is kept. */
type Against = string;

function Comparing({ session }: { session: ProjectSession }) {
  const say = useSay();
  const id = useId();
  const { info, files } = useProjectView(session);
  const [against, setAgainst] = useState<Against>('built_in');
  const kept = useWatched(
    useCallback(() => listPackVersions(), []),
    watchRunning,
  );
  const versions = kept?.ok ? kept.value : [];
  // Megabytes where a pack is large: made once a change, not once a drawing.
  const content = useMemo(() => contentOf(files), [files]);
  const [older, setOlder] = useState<LoadedFile | null>(null);
  const [labelled, setLabelled] = useState<LoadedFile | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const [compared, setCompared] = useState<string | null>(null);
  const { task, start, cancel } = useTask<Extract<Task, { kind: 'compare' }>>();
  const begin = async () => {
    const bases = await readBases();
    const before = await sideOf(against, older, bases[BUILT_IN] ?? {}, versions);
    if (typeof before === 'string') {
      setWrong(before);
      return;
    }
    setWrong(null);
    setCompared(content);
    start({ kind: 'compare', before, after: { files }, bases, labelled });
  };
  return (
    <>
      <p>{say('measure_compare_about', info.name)}</p>
      <form
        className="card stack stack-wide no-print"
        onSubmit={(event) => {
          event.preventDefault();
          void begin();
        }}
      >
        <div className="two-fields">
          <div className="stack">
            <div className="field">
              <label htmlFor={id}>{say('measure_compare_with')}</label>
              <select id={id} className="input" value={against} onChange={(event) => setAgainst(event.target.value)}>
                {AGAINST.map((one) => (
                  <option key={one} value={one}>
                    {say(`measure_compare_${one}`)}
                  </option>
                ))}
                {versions.length > 0 && (
                  <optgroup label={say('measure_compare_kept')}>
                    {versions.map(({ hash, about, takenAt }) => (
                      <option key={hash} value={hash}>
                        {say('measure_compare_kept_one', about.name, about.version, new Date(takenAt).toLocaleString())}
                      </option>
                    ))}
                  </optgroup>
                )}
              </select>
            </div>
            {against === 'file' && (
              <FilePick
                label={say('measure_compare_older')}
                hint={say('measure_compare_older_hint')}
                accept=".json"
                chosen={older?.name ?? null}
                onChoose={setOlder}
              />
            )}
          </div>
          <FilePick
            label={say('measure_labelled')}
            hint={say('measure_compare_labelled_hint')}
            accept=".jsonl,.json,.txt"
            chosen={labelled?.name ?? null}
            onChoose={setLabelled}
          />
        </div>
        <div className="row">
          <button type="submit" className="button button-main" disabled={task.state === 'running'}>
            {say('measure_compare_start')}
          </button>
          <span className="quiet">{say('measure_stays')}</span>
        </div>
        {wrong && (
          <p role="alert" className="error">
            {say(wrong === 'none' ? 'measure_compare_no_installed' : 'measure_compare_bad_file', wrong)}
          </p>
        )}
      </form>
      <TaskPart task={task} cancel={cancel} project={info.id} />
      {task.state === 'done' && (
        <>
          {compared !== content && (
            <p className="notice" role="status">
              {say('measure_compare_stale')}
            </p>
          )}
          <Changes compared={task.value} session={session} stale={compared !== content} again={() => void begin()} />
        </>
      )}
    </>
  );
}

/** What is compared: everything but what was said to the changes. */
const contentOf = (files: Readonly<Record<string, string>>): string =>
  JSON.stringify(Object.entries(files).filter(([path]) => path !== 'changes.yaml'));

/** The older side; a text says why there is none. */
async function sideOf(
  against: Against,
  file: LoadedFile | null,
  builtIn: Readonly<Record<string, string>>,
  versions: readonly PackVersion[],
): Promise<Side | string> {
  if (against === 'built_in') return { files: builtIn };
  const version = versions.find(({ hash }) => hash === against);
  if (against === 'file' || version) {
    const opened = await openShipped(new TextEncoder().encode(version?.text ?? file?.text ?? ''));
    return opened.ok ? { files: opened.value.shipped.files } : (opened.problems[0]?.message ?? '');
  }
  const [about, engine, guidance, desk] = await Promise.all([
    readAbout(),
    readEnginePack(),
    readGuidance(),
    readDesk(),
  ]);
  return about && engine && guidance && desk ? { compiled: { format: 1, about, engine, guidance, desk } } : 'none';
}
