import { useCallback, useEffect, useState } from 'react';
import { useWatched } from '@/components/basics/use-watched';
import { useSay } from '@/components/basics/Words';
import type { Readiness } from '@/components/ship/facts';
import { KeyPart } from '@/components/ship/KeyPart';
import { ProblemList } from '@/components/ship/ProblemList';
import { ReadyList } from '@/components/ship/ReadyList';
import type { LockPolicy, Problem } from '@/utils/packs';
import { listProjects, type PackVersion, readProject, watchProjects } from '@/utils/store';
import { day } from './RunningPart';
import { saveFile } from './save-file';
import { askShip } from './ship-client';
import { useKeys } from './use-keys';

interface Props {
  versions: readonly PackVersion[];
  unlock: LockPolicy['unlock'];
  tell: (text: string) => void;
  onInstallIt: (file: File) => void;
}

interface PutOut {
  name: string;
  text: string;
  hash: string;
}

/** A project becomes one file: checked, with a list of what is missing, signed if the organisation wishes. */
export function ExportPart({ versions, unlock, tell, onInstallIt }: Props) {
  const say = useSay();
  const projects = useWatched(listProjects, watchProjects);
  const list = projects?.ok ? projects.value : [];
  const [chosen, choose] = useState<string | null>(null);
  const id = list.find((one) => one.id === chosen)?.id ?? list[0]?.id ?? null;
  const { files, ready, checking, again } = useReadiness(id, unlock);
  const keys = useKeys(tell);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [working, work] = useState(false);
  const [out, setOut] = useState<PutOut | null>(null);

  const put = async () => {
    if (!files) return;
    work(true);
    setProblems([]);
    const answer = await askShip({ kind: 'export', files, unlock, key: keys.chosenKey });
    work(false);
    if (!answer?.file) return setProblems(answer?.problems ?? []);
    const { name, text, hash } = answer.file;
    saveFile(name, text);
    setOut({ name, text, hash });
    tell(say('ship_exported', name));
  };
  const copy = (text: string) =>
    void navigator.clipboard.writeText(text).then(
      () => tell(say('ship_copied')),
      // Without the browser's leave the words still stand on the page to be marked.
      () => undefined,
    );
  const about = ready?.about ?? null;
  const versionTaken =
    about !== null && versions.some((one) => one.about.id === about.id && one.about.version === about.version);

  return (
    <section className="stack" aria-labelledby="export-heading">
      <h2 id="export-heading">{say('ship_export')}</h2>
      <p className="quiet">{say('ship_export_intro')}</p>
      {projects && list.length === 0 && <p>{say('ship_projects_none')}</p>}
      {id !== null && (
        <>
          <div className="field">
            <label htmlFor="ship-project">{say('ship_project')}</label>
            <select
              id="ship-project"
              className="input"
              value={id}
              onChange={(event) => {
                choose(event.target.value);
                setOut(null);
                setProblems([]);
              }}
            >
              {list.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </select>
          </div>
          <p role="status" className="quiet">
            {checking ? say('ship_checking') : ready && readyWords(ready)}
          </p>
          {ready && !checking && (
            <>
              {ready.problems.length > 0 && (
                <div className="card stack">
                  <ProblemList problems={ready.problems} />
                </div>
              )}
              <div className="card stack">
                <h3>{say('ship_list')}</h3>
                <ReadyList ready={ready} versionTaken={versionTaken} />
              </div>
              <KeyPart {...keys} day={day} onCopy={copy} />
              {problems.length > 0 && (
                <div className="card stack" role="alert">
                  <ProblemList problems={problems} />
                </div>
              )}
              <div className="row">
                <button
                  type="button"
                  className="button button-main"
                  disabled={working || ready.problems.length > 0}
                  onClick={() => void put()}
                >
                  {say(working ? 'ship_working' : 'ship_export_do')}
                </button>
                <button type="button" className="button" onClick={again}>
                  {say('ship_check_again')}
                </button>
              </div>
            </>
          )}
          {out && (
            <div className="card stack">
              <p>{say('ship_exported', out.name)}</p>
              <p>{say('ship_export_hash', out.hash)}</p>
              <div className="row">
                <button
                  type="button"
                  className="button"
                  onClick={() => onInstallIt(new File([out.text], out.name, { type: 'application/json' }))}
                >
                  {say('ship_install_it')}
                </button>
                <button type="button" className="button" onClick={() => copy(out.hash)}>
                  {say('ship_copy')}
                  <span className="unseen">{say('ship_hash')}</span>
                </button>
              </div>
            </div>
          )}
        </>
      )}
    </section>
  );

  function readyWords({ problems: wrong }: Readiness) {
    if (wrong.length === 0) return say('ship_ready');
    return wrong.length === 1 ? say('ship_not_ready_one') : say('ship_not_ready', wrong.length);
  }
}

/** The project's files, and what the checks say of them; checked anew when they change. */
function useReadiness(id: string | null, unlock: LockPolicy['unlock']) {
  const [turn, setTurn] = useState(0);
  const [ready, setReady] = useState<Readiness | null>(null);
  const [checking, setChecking] = useState(false);
  const project = useWatched(
    useCallback(async () => (id === null ? null : readProject(id)), [id]),
    watchProjects,
  );
  const files = project?.ok ? (project.value?.files ?? null) : null;
  const opened = JSON.stringify(unlock);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another turn is another question
  useEffect(() => {
    if (!files) return;
    let overtaken = false;
    setChecking(true);
    void askShip({ kind: 'check', files, unlock: JSON.parse(opened) }).then((answer) => {
      if (overtaken) return;
      setChecking(false);
      setReady(answer?.ready ?? null);
    });
    return () => {
      overtaken = true;
    };
  }, [files, opened, turn]);
  return { files, ready, checking, again: () => setTurn((n) => n + 1) };
}
