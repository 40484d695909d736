import { type Store, withStore } from './database';
import { type Stored, StoreProblem } from './result';
import type { Files, Step } from './workbench-change';

/** A pack under work, as lists show it. */
export interface ProjectInfo {
  id: string;
  name: string;
  /** Milliseconds since 1970. */
  createdAt: number;
  savedAt: number;
  /** Counts what was written: who writes on top of another count than the one they read is refused. */
  rev: number;
  /** How many steps of its history are in force; later ones were undone. */
  done: number;
}

/** A pack under work: its sources (path within the pack → text) and what led there. */
export interface Project extends ProjectInfo {
  files: Files;
  /** Numbered from 1, without gaps; older ones than the last 1,000 are forgotten. */
  steps: ReadonlyMap<number, Step>;
}

/** A row of `projectSteps`. */
export interface StepRow extends Step {
  project: string;
  n: number;
}
export interface FileRow {
  project: string;
  path: string;
  text: string;
}

/** A deleted project, for `putBackProject`; lives in the page that deleted it. */
export interface RemovedProject {
  info: ProjectInfo;
  files: FileRow[];
  steps: StepRow[];
}

const NAMES = ['projects', 'projectFiles', 'projectSteps'] as const;
const MOST_STEPS = 1000;
const CHANNEL = 'steady-hand packs';

/** Calls with the id when a project changed, came or went, in this window or another, until the signal aborts. */
export function watchProjects(changed: (id: string) => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }) => typeof data === 'string' && changed(data);
  signal.addEventListener('abort', () => channel.close(), { once: true });
}

/** As `watchProjects`, of one. */
export const watchProject = (id: string, changed: () => void, signal: AbortSignal): void =>
  watchProjects((other) => other === id && changed(), signal);

function tell<T>(id: string, result: Stored<T>): Stored<T> {
  if (result.ok) {
    const channel = new BroadcastChannel(CHANNEL);
    channel.postMessage(id);
    channel.close();
  }
  return result;
}

const inOne = async <T>(db: Store, work: (tx: ReturnType<typeof begin>) => Promise<T>): Promise<T> => {
  const tx = begin(db);
  tx.done.catch(() => undefined);
  try {
    const result = await work(tx);
    await tx.done;
    return result;
  } catch (error) {
    try {
      tx.abort();
    } catch {
      // Over already.
    }
    throw error;
  }
};
// Strict: a crash of the machine a moment later must not take what the page called saved.
const begin = (db: Store) => db.transaction(NAMES, 'readwrite', { durability: 'strict' });
const rowsOf = (id: string) => IDBKeyRange.bound([id], [id, []]);

/** All projects, last saved first, without their files. */
export const listProjects = (): Promise<Stored<ProjectInfo[]>> =>
  withStore(async (db) => (await db.getAll('projects')).sort((a, b) => b.savedAt - a.savedAt));

/** One project with its files and history; null when there is none. */
export const readProject = (id: string): Promise<Stored<Project | null>> =>
  withStore(async (db) => {
    const tx = db.transaction(NAMES);
    const [info, files, steps] = await Promise.all([
      tx.objectStore('projects').get(id),
      tx.objectStore('projectFiles').getAll(rowsOf(id)),
      tx.objectStore('projectSteps').getAll(rowsOf(id)),
    ]);
    if (!info) return null;
    return {
      ...info,
      files: Object.fromEntries(files.map(({ path, text }) => [path, text])),
      steps: new Map(steps.map(({ n, at, parts }) => [n, { at, parts }])),
    };
  });

/** Starts a project from sources (path within the pack → text): a template's, an imported pack's. Gives its id. */
export async function newProject(name: string, files: Files, now: number): Promise<Stored<string>> {
  const id = crypto.randomUUID();
  return tell(
    id,
    await withStore((db) =>
      inOne(db, async (tx) => {
        await tx.objectStore('projects').add({ id, name, createdAt: now, savedAt: now, rev: 1, done: 0 });
        for (const [path, text] of Object.entries(files))
          await tx.objectStore('projectFiles').add({ project: id, path, text });
        return id;
      }),
    ),
  );
}

/** What one write puts down: all of it or none. */
export interface ProjectWrite {
  /** The count the writer read; `null` of the answer says that somebody else has written since. */
  rev: number;
  /** Text, or null for a file that went. */
  files: Readonly<Record<string, string | null>>;
  steps: readonly (Step & { n: number })[];
  done: number;
  name: string;
}

/** Writes on top of what was read. Gives the new count; null, and nothing written, when it is gone or somebody else was there. */
export async function writeProject(id: string, write: ProjectWrite, now: number): Promise<Stored<number | null>> {
  const result = await withStore((db) =>
    inOne(db, async (tx) => {
      const info = await tx.objectStore('projects').get(id);
      if (info?.rev !== write.rev) return null;
      const rev = info.rev + 1;
      for (const [path, text] of Object.entries(write.files))
        if (text === null) await tx.objectStore('projectFiles').delete([id, path]);
        else await tx.objectStore('projectFiles').put({ project: id, path, text });
      for (const step of write.steps) await tx.objectStore('projectSteps').put({ project: id, ...step });
      // What was undone and then written over, and what is too long ago.
      const last = write.steps.at(-1)?.n;
      if (last !== undefined && last <= write.done)
        await tx.objectStore('projectSteps').delete(IDBKeyRange.bound([id, write.done], [id, []], true));
      if (write.done > MOST_STEPS)
        await tx.objectStore('projectSteps').delete(IDBKeyRange.bound([id], [id, write.done - MOST_STEPS]));
      await tx.objectStore('projects').put({ ...info, name: write.name, savedAt: now, rev, done: write.done });
      return rev;
    }),
  );
  return result.ok && result.value === null ? result : tell(id, result);
}

/** Deletes a project with its history; `putBackProject` undoes it. Null when there is none. */
export async function removeProject(id: string): Promise<Stored<RemovedProject | null>> {
  return tell(
    id,
    await withStore((db) =>
      inOne(db, async (tx) => {
        const info = await tx.objectStore('projects').get(id);
        if (!info) return null;
        const files = await tx.objectStore('projectFiles').getAll(rowsOf(id));
        const steps = await tx.objectStore('projectSteps').getAll(rowsOf(id));
        await tx.objectStore('projects').delete(id);
        await tx.objectStore('projectFiles').delete(rowsOf(id));
        await tx.objectStore('projectSteps').delete(rowsOf(id));
        return { info, files, steps };
      }),
    ),
  );
}

/** Deletes every project with files and history, for good. Gives how many there were. */
export async function removeAllProjects(): Promise<Stored<number>> {
  const removed = await withStore((db) =>
    inOne(db, async (tx) => {
      const ids = await tx.objectStore('projects').getAllKeys();
      for (const name of NAMES) await tx.objectStore(name).clear();
      return ids;
    }),
  );
  if (!removed.ok) return removed;
  for (const id of removed.value) tell(id, removed);
  return { ok: true, value: removed.value.length };
}

/** Undoes `removeProject`. Fails when the project is there again. */
export async function putBackProject({ info, files, steps }: RemovedProject): Promise<Stored<void>> {
  return tell(
    info.id,
    await withStore((db) =>
      inOne(db, async (tx) => {
        if (await tx.objectStore('projects').get(info.id)) throw new StoreProblem('failed');
        await tx.objectStore('projects').add(info);
        for (const file of files) await tx.objectStore('projectFiles').add(file);
        for (const step of steps) await tx.objectStore('projectSteps').add(step);
      }),
    ),
  );
}
