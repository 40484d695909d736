/** Measures, compares and teaches beside the page. One task a worker; whoever cancels stops the worker. */
import { comparePack } from '../compare/compare-pack';
import { teachPack } from '../teach/teach-pack';
import { measurePack } from './measure-pack';
import type { FromWorker, Outcome, Report, Task, TaskKind } from './task';

const say = (message: FromWorker) => self.postMessage(message);
const PACE = 60;

/** Tells the page how far the work is, a few times a second. */
function report(): Report {
  let last = 0;
  let stageNow = '';
  return (stage, done, total) => {
    const now = performance.now();
    if (stage === stageNow && now - last < PACE && done < total) return;
    last = now;
    stageNow = stage;
    say({ progress: { stage, done, total } });
  };
}

const work = (task: Task): Promise<Outcome<TaskKind>> => {
  switch (task.kind) {
    case 'measure':
      return measurePack(task, report());
    case 'compare':
      return comparePack(task, report());
    case 'teach':
      return teachPack(task, report());
  }
};

self.onmessage = async ({ data }: MessageEvent<Task>) => {
  try {
    say({ outcome: await work(data) });
  } catch (error) {
    // A bug of ours: said, so that the page does not wait for ever.
    say({ broken: String((error as Error).message) });
  }
};
