import { useId } from 'react';
import { useSay } from '../basics/Words';

/** How far heavy work is, and a way to end it. */
export function TaskProgress({
  stage,
  done,
  total,
  onCancel,
}: {
  stage: string;
  done: number;
  total: number;
  onCancel: () => void;
}) {
  const say = useSay();
  const id = useId();
  return (
    <div className="card stack" aria-busy="true">
      <p id={id} role="status">
        {stage}
      </p>
      <progress className="task-bar" aria-labelledby={id} max={Math.max(1, total)} value={done} />
      <div className="row">
        <button type="button" className="button" onClick={onCancel}>
          {say('measure_cancel')}
        </button>
      </div>
    </div>
  );
}
