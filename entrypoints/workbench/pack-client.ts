import type { Answer, AnswerTo, Ask } from './pack-requests';

/** A worker of this page. `ask` gives its answer, or null when a newer question of the same kind overtook it. */
export interface PackClient {
  ask<A extends Ask>(ask: A): Promise<AnswerTo<A['kind']> | null>;
  /** Asks nothing while the worker is busy with an older one of its kind: the newest waits, those between are dropped. */
  latest<A extends Ask>(ask: A): Promise<AnswerTo<A['kind']> | null>;
}

/** One worker: `check` for whole packs, `quick` for what must be answered while a check runs. */
function openClient(): PackClient {
  const worker = new Worker(new URL('./pack-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, (answer: Answer | null) => void>();
  let n = 0;
  worker.onmessage = ({ data }: MessageEvent<{ n: number; answer: Answer | { kind: 'broken'; message: string } }>) => {
    const { answer } = data;
    waiting.get(data.n)?.(answer.kind === 'broken' ? null : answer);
    waiting.delete(data.n);
    if (answer.kind === 'broken') reportError(new Error(answer.message));
  };
  const ask = <A extends Ask>(asked: A) =>
    new Promise<AnswerTo<A['kind']> | null>((resolve) => {
      n += 1;
      waiting.set(n, resolve as (answer: Answer | null) => void);
      worker.postMessage({ n, ask: asked });
    });
  const busy = new Set<string>();
  const next = new Map<string, { ask: Ask; resolve: (answer: never) => void }>();
  const run = async (asked: Ask, resolve: (answer: never) => void) => {
    busy.add(asked.kind);
    resolve((await ask(asked)) as never);
    busy.delete(asked.kind);
    const later = next.get(asked.kind);
    if (!later) return;
    next.delete(asked.kind);
    void run(later.ask, later.resolve);
  };
  return {
    ask,
    latest: (asked) =>
      new Promise((resolve) => {
        if (!busy.has(asked.kind)) return void run(asked, resolve as (answer: never) => void);
        next.get(asked.kind)?.resolve(null as never);
        next.set(asked.kind, { ask: asked, resolve: resolve as (answer: never) => void });
      }),
  };
}

let whole: Promise<PackClient> | null = null;
let single: PackClient | null = null;

/** The worker that knows the built-in pack, made when it is first asked for. */
export const packClient = (): Promise<PackClient> => {
  whole ??= (async () => {
    const client = openClient();
    const files = await builtInFiles();
    await client.ask({ kind: 'base', id: BUILT_IN, files });
    return client;
  })();
  return whole;
};

/** The worker that reads single files, so that a slip is shown at once however large the pack is. */
export const fileClient = (): PackClient => {
  single ??= openClient();
  return single;
};

/** The pack that overlays stand on. */
export const BUILT_IN = 'core-en';

let files: Promise<Record<string, string>> | null = null;
/** The built-in pack as its author wrote it. */
export const builtInFiles = (): Promise<Record<string, string>> => {
  files ??= import('virtual:pack-files/core-en').then(({ default: read }) => read());
  return files;
};
