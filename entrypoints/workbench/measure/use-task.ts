import { useEffect, useRef, useState } from 'react';
import type { Problem } from '@/utils/packs';
import { type Running, run } from './number-client';
import type { Progress, Results, Task } from './task';

export type TaskState<K extends Task['kind']> =
  | { state: 'idle' }
  | { state: 'running'; progress: Progress }
  | { state: 'done'; value: Results[K] }
  | { state: 'refused'; problems: Problem[] }
  | { state: 'cancelled' }
  /** A bug of ours, in words. */
  | { state: 'broken'; message: string };

/** Heavy work of one page: started, followed, cancelled; ended when the page goes. */
export function useTask<T extends Task>(): {
  task: TaskState<T['kind']>;
  start: (task: T) => void;
  cancel: () => void;
  forget: () => void;
} {
  const [task, setTask] = useState<TaskState<T['kind']>>({ state: 'idle' });
  const running = useRef<Running<T> | null>(null);
  useEffect(() => () => running.current?.cancel(), []);
  const start = (given: T) => {
    running.current?.cancel();
    setTask({ state: 'running', progress: { stage: 'load', done: 0, total: 1 } });
    const mine = run(given, (progress) => setTask({ state: 'running', progress }));
    running.current = mine;
    mine.outcome.then(
      (outcome) => {
        if (running.current !== mine) return;
        running.current = null;
        if (outcome === null) setTask({ state: 'cancelled' });
        else if (outcome.ok) setTask({ state: 'done', value: outcome.value as Results[T['kind']] });
        else setTask({ state: 'refused', problems: outcome.problems });
      },
      (error: Error) => {
        if (running.current !== mine) return;
        running.current = null;
        setTask({ state: 'broken', message: error.message });
      },
    );
  };
  return { task, start, cancel: () => running.current?.cancel(), forget: () => setTask({ state: 'idle' }) };
}
