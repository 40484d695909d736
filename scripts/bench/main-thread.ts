import type { CDPSession } from 'playwright-core';

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { data?: { url?: string; isolateV8?: string }; name?: string };
}

/** One task of the page's main thread, in milliseconds. */
export interface Task {
  /** On the clock, and of the processor: on a busy machine the first is longer. */
  wall: number;
  cpu: number;
  /** Of `cpu`, what ran in functions of the extension and all they asked of the browser. */
  ours: number;
  /** What took longest within our part, for the record. */
  inOurs: { [name: string]: number };
  /** What the browser did of itself, by its names for it: styles, layout, painting. */
  others: { [name: string]: number };
}

/** Records all tasks of the main thread of one page while something goes on. */
export async function tasksDuring(session: CDPSession, act: () => Promise<void>): Promise<Task[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => events.push(...(value as TraceEvent[]));
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'],
      excludedCategories: ['*'],
    },
  });
  await act();
  const ended = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.end');
  await ended;
  session.off('Tracing.dataCollected', collect);
  return tasksOf(events);
}

/** The main thread with most of our doings, or else the one with most tasks: other tabs are asleep. */
function tasksOf(events: readonly TraceEvent[]): Task[] {
  const mains = events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  const threads = mains.map(({ pid, tid }) =>
    events.filter((event) => event.pid === pid && event.tid === tid && event.ph === 'X'),
  );
  const isTask = ({ name }: TraceEvent) => name === 'RunTask' || name === 'ThreadControllerImpl::RunTask';
  const busy = (some: readonly TraceEvent[]) => some.filter(isTask).reduce((sum, { dur = 0 }) => sum + dur, 0);
  const main = threads.sort((a, b) => busy(b) - busy(a))[0] ?? [];
  const sorted = [...main].sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const tasks: Task[] = [];
  let end = 0;
  let oursEnd = 0;
  for (const event of sorted) {
    const { name, ts, dur = 0, tdur = dur, args } = event;
    if (ts >= end) {
      if (!isTask(event)) continue;
      tasks.push({ wall: dur / 1000, cpu: tdur / 1000, ours: 0, inOurs: {}, others: {} });
      end = ts + dur;
      oursEnd = 0;
      continue;
    }
    const task = tasks.at(-1) as Task;
    if (ts >= oursEnd) task.others[name] = (task.others[name] ?? 0) + tdur / 1000;
    if (ts < oursEnd) {
      task.inOurs[name] = (task.inOurs[name] ?? 0) + tdur / 1000;
    } else if (
      args?.data?.url?.startsWith('chrome-extension://') &&
      (name === 'FunctionCall' || name === 'EvaluateScript')
    ) {
      task.ours += tdur / 1000;
      oursEnd = ts + dur;
    }
  }
  return tasks;
}
