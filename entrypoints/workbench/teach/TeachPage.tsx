import { useEffect, useState } from 'react';
import { useSay } from '@/components/basics/Words';
import { FilePick } from '@/components/measure/FilePick';
import '@/components/measure/measure.css';
import { cuesPrint, parseTaught, TAUGHT_FILE } from '@/utils/packs';
import type { ProjectSession } from '@/utils/store';
import { NoProject } from '../measure/NoProject';
import { TaskPart } from '../measure/TaskPart';
import type { LoadedFile, Task } from '../measure/task';
import { readBases, today, useProject, useProjectView } from '../measure/use-sources';
import { useTask } from '../measure/use-task';
import { builtInFiles } from '../pack-client';
import { Taught } from './Taught';

/** Teaches the cues with labelled messages of the organisation; they are read here and kept nowhere. */
export function TeachPage() {
  const say = useSay();
  const project = useProject();
  return (
    <div className="stack stack-wide">
      <h2>{say('measure_teach')}</h2>
      {project.state === 'open' ? <Teaching session={project.session} /> : <NoProject project={project} />}
    </div>
  );
}

function Teaching({ session }: { session: ProjectSession }) {
  const say = useSay();
  const { info, files, mine } = useProjectView(session);
  const [labelled, setLabelled] = useState<LoadedFile | null>(null);
  const [told, tell] = useState<'kept' | 'dropped' | 'forgotten' | 'not_mine' | null>(null);
  const { task, start, cancel, forget } = useTask<Extract<Task, { kind: 'teach' }>>();
  const known = TAUGHT_FILE in files ? parseTaught(files[TAUGHT_FILE] ?? '') : null;
  const base = useBasePrint(known?.ok === true);
  const put = (text: string | null, done: 'kept' | 'forgotten') => {
    if (!session.change({ [TAUGHT_FILE]: text })) return tell('not_mine');
    void session.flush();
    tell(done);
    forget();
  };
  return (
    <>
      <p>{say('measure_teach_about', info.name)}</p>
      <p className="quiet">{say('measure_teach_private')}</p>
      {known?.ok && (
        <div className="card row row-apart">
          <div className="stack">
            <p>{say('measure_teach_known', known.value.messages, known.value.on)}</p>
            {base !== null && base !== known.value.base && <p className="notice">{say('measure_teach_old')}</p>}
          </div>
          <button type="button" className="button" disabled={!mine} onClick={() => put(null, 'forgotten')}>
            {say('measure_teach_forget')}
          </button>
        </div>
      )}
      <form
        className="card stack stack-wide"
        onSubmit={async (event) => {
          event.preventDefault();
          if (!labelled) return;
          tell(null);
          const bases = await readBases();
          start({ kind: 'teach', files, bases, labelled, today: today() });
        }}
      >
        <FilePick
          label={say('measure_teach_file')}
          hint={say('measure_teach_file_hint')}
          accept=".jsonl,.json,.txt"
          chosen={labelled?.name ?? null}
          onChoose={setLabelled}
        />
        <div className="row">
          <button type="submit" className="button button-main" disabled={labelled === null || task.state === 'running'}>
            {say('measure_teach_start')}
          </button>
          <span className="quiet">{say('measure_stays')}</span>
        </div>
      </form>
      {/* Stays in the page: a live region that comes together with its text is not read out. */}
      <p role="status" className={told ? 'notice' : 'unseen'}>
        {told ? say(`measure_teach_${told}`) : ''}
      </p>
      <TaskPart task={task} cancel={cancel} project={info.id} />
      {task.state === 'done' && (
        <Taught
          result={task.value}
          mine={mine}
          onKeep={() => task.value.file && put(task.value.file, 'kept')}
          onDrop={() => {
            forget();
            tell('dropped');
          }}
        />
      )}
    </>
  );
}

/** The short name of the learned layer that packs stand on now; null until it is read. */
function useBasePrint(wanted: boolean): string | null {
  const [print, setPrint] = useState<string | null>(null);
  useEffect(() => {
    if (!wanted) return;
    let over = false;
    void builtInFiles().then((files) => {
      if (over) return;
      try {
        setPrint(cuesPrint(JSON.parse(files['cues.json'] ?? '')));
      } catch {
        // Without weights there is nothing to be older than.
      }
    });
    return () => {
      over = true;
    };
  }, [wanted]);
  return print;
}
