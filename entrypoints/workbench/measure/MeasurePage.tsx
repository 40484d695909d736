import { useId, useState } from 'react';
import { useSay } from '@/components/basics/Words';
import { FilePick } from '@/components/measure/FilePick';
import '@/components/measure/measure.css';
import type { ProjectSession } from '@/utils/store';
import { NoProject } from './NoProject';
import { Results } from './Results';
import { TaskPart } from './TaskPart';
import type { LoadedFile, Task } from './task';
import { readBases, today, useProject, useProjectView } from './use-sources';
import { useTask } from './use-task';

/** How well a pack does: its own sentences, a labelled file, ordinary messages, and what a careful reader would say. */
export function MeasurePage() {
  const say = useSay();
  const project = useProject();
  return (
    <div className="stack stack-wide">
      <h2>{say('measure_title')}</h2>
      {project.state === 'open' ? <Measuring session={project.session} /> : <NoProject project={project} />}
    </div>
  );
}

type Ordinary = 'ours' | 'file' | 'none';

function Measuring({ session }: { session: ProjectSession }) {
  const say = useSay();
  const id = useId();
  const { info, files } = useProjectView(session);
  const [labelled, setLabelled] = useState<LoadedFile | null>(null);
  const [ordinary, setOrdinary] = useState<Ordinary>('ours');
  const [neutral, setNeutral] = useState<LoadedFile | null>(null);
  const [measured, setMeasured] = useState<typeof files | null>(null);
  const { task, start, cancel } = useTask<Extract<Task, { kind: 'measure' }>>();
  const begin = async () => {
    const bases = await readBases();
    setMeasured(files);
    start({
      kind: 'measure',
      files,
      bases,
      today: today(),
      labelled,
      neutral: ordinary === 'ours' ? await ourOrdinary(say('measure_ours_name')) : ordinary === 'file' ? neutral : null,
    });
  };
  return (
    <>
      <p>{say('measure_about', info.name)}</p>
      <form
        className="card stack stack-wide no-print"
        onSubmit={(event) => {
          event.preventDefault();
          void begin();
        }}
      >
        <div className="two-fields">
          <FilePick
            label={say('measure_labelled')}
            hint={say('measure_labelled_hint')}
            accept=".jsonl,.json,.txt"
            chosen={labelled?.name ?? null}
            onChoose={setLabelled}
          />
          <div className="stack">
            <div className="field">
              <label htmlFor={id}>{say('measure_ordinary')}</label>
              <select
                id={id}
                className="input"
                value={ordinary}
                onChange={(event) => setOrdinary(event.target.value as Ordinary)}
              >
                <option value="ours">{say('measure_ordinary_ours')}</option>
                <option value="file">{say('measure_ordinary_file')}</option>
                <option value="none">{say('measure_ordinary_none')}</option>
              </select>
            </div>
            {ordinary === 'ours' && <p className="quiet">{say('measure_ours_hint')}</p>}
            {ordinary === 'file' && (
              <FilePick
                label={say('measure_neutral')}
                hint={say('measure_neutral_hint')}
                accept=".jsonl,.json,.txt"
                chosen={neutral?.name ?? null}
                onChoose={setNeutral}
              />
            )}
          </div>
        </div>
        <div className="row">
          <button type="submit" className="button button-main" disabled={task.state === 'running'}>
            {say('measure_start')}
          </button>
          <span className="quiet">{say('measure_stays')}</span>
        </div>
      </form>
      <TaskPart task={task} cancel={cancel} project={info.id} />
      {task.state === 'done' && (
        <>
          {measured !== files && (
            <p className="notice" role="status">
              {say('measure_changed')}
            </p>
          )}
          <Results result={task.value} project={info.id} />
        </>
      )}
    </>
  );
}

/** Ordinary messages of our own, loaded only when they are wanted (prompts/corpus, batch v). */
async function ourOrdinary(name: string): Promise<LoadedFile> {
  const { default: text } = await import('@/prompts/corpus/v.jsonl?raw');
  return { name, text };
}
