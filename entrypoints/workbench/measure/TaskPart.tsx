import { useSay } from '@/components/basics/Words';
import { ProblemList } from '@/components/measure/ProblemList';
import { TaskProgress } from '@/components/measure/TaskProgress';
import { EditLink } from './EditLink';
import type { Task } from './task';
import type { TaskState } from './use-task';

/** What a task says while it runs and when it does not end well; nothing while idle and when done. */
export function TaskPart<K extends Task['kind']>({
  task,
  cancel,
  project,
}: {
  task: TaskState<K>;
  cancel: () => void;
  project: string | null;
}) {
  const say = useSay();
  switch (task.state) {
    case 'running': {
      const { stage, done, total } = task.progress;
      return <TaskProgress stage={say(`measure_stage_${stage}`)} done={done} total={total} onCancel={cancel} />;
    }
    case 'refused':
      return (
        <ProblemList
          title={say('measure_refused')}
          problems={task.problems}
          linkOf={({ file, line, pack }) => (
            <EditLink project={/\.ya?ml$/.test(file) ? project : null} file={file} line={line ?? null} own={!pack} />
          )}
        />
      );
    case 'broken':
      return (
        <p role="alert" className="error">
          {say('measure_broken', task.message)}
        </p>
      );
    case 'cancelled':
      return <p role="status">{say('measure_cancelled')}</p>;
    default:
      return null;
  }
}
