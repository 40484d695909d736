import { type FormEvent, useCallback, useId, useState } from 'react';
import { UndoNotice } from '@/components/basics/UndoNotice';
import { useWatched } from '@/components/basics/use-watched';
import { useSay } from '@/components/basics/Words';
import { type Problem, printProblem } from '@/utils/packs';
import {
  listProjects,
  newProject,
  putBackProject,
  type RemovedProject,
  removeProject,
  type Stored,
  watchProjects,
} from '@/utils/store';
import { BUILT_IN } from '../pack-client';
import { hashOf } from '../route';
import { emptyPack, filesFrom, fromTemplate, packName } from './begin';

/** All packs under work, and the ways to begin one. */
export function Start({ missing = false }: { missing?: boolean }) {
  const say = useSay();
  const id = useId();
  const listed = useWatched(listProjects, watchProjects as (changed: () => void, signal: AbortSignal) => void);
  const [name, setName] = useState('');
  const [kind, setKind] = useState<'template' | 'empty'>('template');
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [notice, setNotice] = useState<{ text: string; removed?: RemovedProject } | null>(null);

  const open = useCallback((project: string) => {
    location.hash = hashOf('edit', project);
  }, []);
  const failed = (result: Stored<unknown>) => {
    if (!result.ok) setNotice({ text: say(`panel_store_${result.error}`) });
  };
  const create = async (title: string, files: Record<string, string>) => {
    const made = await newProject(title, files, Date.now());
    if (made.ok) open(made.value);
    else failed(made);
  };
  const begin = async (event: FormEvent) => {
    event.preventDefault();
    const title = name.trim() || say('work_new_name');
    await create(title, kind === 'template' ? await fromTemplate(title) : emptyPack(title));
  };
  const take = async (given: FileList | null) => {
    if (!given || given.length === 0) return;
    const read = await filesFrom([...given]);
    setProblems(read.ok ? [] : read.problems);
    if (read.ok) await create(packName(read.value) ?? given[0]?.name ?? '', read.value);
  };
  const remove = async (project: string, title: string) => {
    const removed = await removeProject(project);
    if (removed.ok && removed.value) setNotice({ text: say('work_removed', title), removed: removed.value });
    else failed(removed);
  };

  return (
    <div className="work-start stack stack-wide">
      {missing && <p role="status">{say('work_missing')}</p>}
      {notice && (
        <UndoNotice
          text={notice.text}
          {...(notice.removed
            ? {
                onUndo: () => {
                  const { removed } = notice;
                  setNotice(null);
                  if (removed) void putBackProject(removed).then(failed);
                },
              }
            : {})}
          onDismiss={() => setNotice(null)}
        />
      )}
      {listed?.ok && listed.value.length > 0 && (
        <section className="stack" aria-labelledby={`${id}-list`}>
          <h2 id={`${id}-list`}>{say('work_packs')}</h2>
          <ul className="project-list card">
            {listed.value.map((project) => (
              <li key={project.id} className="row row-apart">
                <a href={hashOf('edit', project.id)}>{project.name || say('work_new_name')}</a>
                <span className="row">
                  <span className="quiet">{say('work_last_saved', new Date(project.savedAt).toLocaleString())}</span>
                  <button
                    type="button"
                    className="button"
                    aria-label={say('work_remove_pack', project.name)}
                    onClick={() => void remove(project.id, project.name)}
                  >
                    {say('work_remove')}
                  </button>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {listed && !listed.ok && <p className="error">{say(`panel_store_${listed.error}`)}</p>}
      <section className="stack card" aria-labelledby={`${id}-new`}>
        <h2 id={`${id}-new`}>{say('work_new')}</h2>
        <p className="quiet">{say('work_new_note')}</p>
        <form className="stack" onSubmit={(event) => void begin(event)}>
          <div className="field">
            <label htmlFor={`${id}-name`}>{say('work_name')}</label>
            <input
              id={`${id}-name`}
              className="input"
              value={name}
              placeholder={say('work_new_name')}
              autoComplete="off"
              onChange={({ target }) => setName(target.value)}
            />
          </div>
          <fieldset className="stack">
            <legend className="unseen">{say('work_begin_with')}</legend>
            {(['template', 'empty'] as const).map((one) => (
              <label key={one} className="tick">
                <input type="radio" name={`${id}-kind`} checked={kind === one} onChange={() => setKind(one)} />
                <span>{say(`work_begin_${one}`)}</span>
              </label>
            ))}
          </fieldset>
          <div className="row">
            <button type="submit" className="button button-main">
              {say('work_begin')}
            </button>
          </div>
        </form>
      </section>
      <section className="stack card" aria-labelledby={`${id}-open`}>
        <h2 id={`${id}-open`}>{say('work_open')}</h2>
        <p className="quiet">{say('work_open_note')}</p>
        <div className="row">
          <div className="field">
            <label htmlFor={`${id}-file`}>{say('work_open_files')}</label>
            <input
              id={`${id}-file`}
              type="file"
              multiple
              accept=".json,.yaml,.yml"
              onChange={({ target }) => void take(target.files)}
            />
          </div>
          <div className="field">
            <label htmlFor={`${id}-folder`}>{say('work_open_folder')}</label>
            <input
              id={`${id}-folder`}
              type="file"
              multiple
              {...{ webkitdirectory: '' }}
              onChange={({ target }) => void take(target.files)}
            />
          </div>
        </div>
        {problems.length > 0 && (
          <div role="alert">
            <p className="error">{say('work_not_opened')}</p>
            <ul>
              {problems.slice(0, 20).map((problem) => (
                <li key={printProblem(problem)}>{printProblem(problem)}</li>
              ))}
            </ul>
          </div>
        )}
      </section>
      <p>
        <a href={hashOf('edit', BUILT_IN)}>{say('work_look')}</a>
      </p>
    </div>
  );
}
