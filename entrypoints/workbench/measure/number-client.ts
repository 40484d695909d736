import type { FromWorker, Outcome, Progress, Task } from './task';

/** A task under way. */
export interface Running<T extends Task> {
  /** Null where it was cancelled. */
  outcome: Promise<Outcome<T['kind']> | null>;
  /** Ends it at once: its worker is stopped, whatever it is doing. */
  cancel(): void;
}

/** Gives a task to a worker of its own, so that cancelling is stopping the worker; nothing is left over after it. */
export function run<T extends Task>(task: T, progress: (progress: Progress) => void): Running<T> {
  const worker = new Worker(new URL('./number-worker.ts', import.meta.url), { type: 'module' });
  let end: (outcome: Outcome<T['kind']> | null) => void = () => {};
  const outcome = new Promise<Outcome<T['kind']> | null>((resolve, reject) => {
    end = resolve;
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if ('progress' in data) return progress(data.progress);
      worker.terminate();
      if ('broken' in data) reject(new Error(data.broken));
      else resolve(data.outcome as Outcome<T['kind']>);
    };
    worker.onerror = (event) => {
      worker.terminate();
      reject(new Error(event.message || 'The worker did not start.'));
    };
  });
  worker.postMessage(task);
  return {
    outcome,
    cancel() {
      worker.terminate();
      end(null);
    },
  };
}
