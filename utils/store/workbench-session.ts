import { type Stored, type StoreError, StoreProblem, stored } from './result';
import { type ProjectInfo, readProject, watchProject, writeProject } from './workbench';
import { applied, changeBetween, type FileChange, type Files, joined, reversed, type Step } from './workbench-change';

/** What pages show of an open project; a new object with each change. */
export interface ProjectView {
  info: ProjectInfo;
  files: Files;
  canUndo: boolean;
  canRedo: boolean;
  /** False: another tab has it open, nothing can be changed here (`takeOver`). */
  mine: boolean;
  /** `failed`: the last try to save did not go well, it is tried again with the next change. */
  saved: 'saved' | 'saving' | 'failed';
  error: StoreError | null;
}

/** What an undo or redo put in, for the caret. */
export type Undone = readonly FileChange[] | null;

/** An open project: changes are in `view()` at once and in the store within a second. */
export interface ProjectSession {
  readonly id: string;
  view(): ProjectView;
  subscribe(changed: () => void): () => void;
  /** One act: each file's new text, null to remove it. Typing that goes on is joined for undo. False where not `mine`. */
  change(files: Readonly<Record<string, string | null>>, now?: number): boolean;
  rename(name: string): void;
  undo(): Undone;
  redo(): Undone;
  /** Writes what is not written yet; when it resolves with `ok`, a crash loses nothing. */
  flush(): Promise<Stored<void>>;
  /** Asks the other tab to let go (it saves first), then goes on from what it saved. */
  takeOver(): Promise<void>;
  close(): Promise<void>;
}

/** Keystrokes are written when they rest so long, in milliseconds, and after `LATEST` at the latest. */
const REST = 300;
const LATEST = 800;
const ANSWER = 3000;
const ASKS = 'steady-hand packs open';
const lockOf = (id: string) => `steady-hand pack ${id}`;

/** Sessions that are writing their last: who opens the project anew waits for them. */
const closing = new Map<string, Promise<void>>();
const sessions = new Map<string, { session: Promise<Stored<Session | null>>; users: number }>();

/**
 * Opens a project for changing; null when there is none. Two parts of one page that open the same share one session;
 * each closes it. A second tab gets one that can only look (`mine` false) and follows what the first writes.
 */
export async function openProject(id: string): Promise<Stored<ProjectSession | null>> {
  // From page to page: the one that was left may still be saving.
  while (!sessions.has(id) && closing.has(id)) await closing.get(id);
  const known = sessions.get(id);
  const entry = known ?? { session: stored(() => Session.open(id)), users: 0 };
  if (!known) sessions.set(id, entry);
  entry.users += 1;
  const result = await entry.session;
  if (!result.ok || !result.value) sessions.delete(id);
  return result;
}

/** Changes files of a project in one go, open in this page or not. False: another tab has it open, or it is gone. */
export async function changeFiles(
  id: string,
  files: Readonly<Record<string, string | null>>,
  now = Date.now(),
): Promise<Stored<boolean>> {
  const opened = await openProject(id);
  if (!opened.ok) return opened;
  const session = opened.value;
  if (!session) return { ok: true, value: false };
  const done = session.change(files, now);
  const written = await session.flush();
  await session.close();
  return written.ok ? { ok: true, value: done } : written;
}

class Session implements ProjectSession {
  private readonly listeners = new Set<() => void>();
  private readonly over = new AbortController();
  private state: ProjectView;
  private steps: Map<number, Step>;
  private rev: number;
  private readonly dirtyFiles = new Set<string>();
  private readonly dirtySteps = new Set<number>();
  private dirty = false;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private since = 0;
  private writing: Promise<Stored<void>> | null = null;
  private release: (() => void) | null = null;
  /** Settles when the lock was let go. */
  private held: Promise<unknown> = Promise.resolve();
  private readonly asks = new BroadcastChannel(ASKS);

  static async open(id: string): Promise<Session | null> {
    const read = await readProject(id);
    if (!read.ok) throw new StoreProblem(read.error);
    if (!read.value) return null;
    const session = new Session(id, read.value);
    await session.hold(true);
    // Between reading and holding, the tab that let go may have written.
    if (session.state.mine) await session.reload();
    return session;
  }

  private constructor(
    readonly id: string,
    { files, steps, ...info }: ProjectInfo & { files: Files; steps: ReadonlyMap<number, Step> },
  ) {
    this.steps = new Map(steps);
    this.rev = info.rev;
    this.state = { info, files, canUndo: false, canRedo: false, mine: false, saved: 'saved', error: null };
    this.show({});
    watchProject(id, () => void (this.state.mine ? undefined : this.reload()), this.over.signal);
    this.asks.onmessage = ({ data }) => {
      if (data === id && this.release) void this.flush().then(() => this.letGo());
    };
  }

  view = () => this.state;
  subscribe = (changed: () => void) => {
    this.listeners.add(changed);
    return () => void this.listeners.delete(changed);
  };

  change(files: Readonly<Record<string, string | null>>, now = Date.now()): boolean {
    if (!this.state.mine) return false;
    const parts = Object.entries(files).flatMap(([path, text]) => {
      const part = changeBetween(
        path,
        Object.hasOwn(this.state.files, path) ? this.state.files[path] : undefined,
        text,
      );
      return part ? [part] : [];
    });
    if (parts.length === 0) return true;
    const { done } = this.state.info;
    const step: Step = { at: now, parts };
    const last = this.steps.get(done);
    const whole = last && !this.steps.has(done + 1) ? joined(last, step) : null;
    const n = whole ? done : done + 1;
    for (const key of [...this.steps.keys()]) if (key > n) this.steps.delete(key);
    this.steps.set(n, whole ?? step);
    this.dirtySteps.add(n);
    this.take(parts, n);
    return true;
  }

  rename(name: string): void {
    if (!this.state.mine || name === this.state.info.name) return;
    this.show({ info: { ...this.state.info, name } });
    this.later();
  }

  undo = (): Undone => this.move(this.state.info.done, this.state.info.done - 1, reversed);
  redo = (): Undone => this.move(this.state.info.done + 1, this.state.info.done + 1, (parts) => [...parts]);

  private move(n: number, done: number, way: (parts: readonly FileChange[]) => FileChange[]): Undone {
    const step = this.steps.get(n);
    if (!step || !this.state.mine) return null;
    const parts = way(step.parts);
    this.take(parts, done);
    return parts;
  }

  private take(parts: readonly FileChange[], done: number): void {
    for (const { path } of parts) this.dirtyFiles.add(path);
    this.show({ files: applied(this.state.files, parts), info: { ...this.state.info, done } });
    this.later();
  }

  private later(): void {
    const now = Date.now();
    if (!this.dirty) this.since = now;
    this.dirty = true;
    if (this.state.saved !== 'saving') this.show({ saved: 'saving' });
    if (this.timer) clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), Math.max(0, Math.min(REST, this.since + LATEST - now)));
  }

  async flush(): Promise<Stored<void>> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    // One write after the other: the second is on top of the first's count.
    while (this.writing) await this.writing;
    if (!this.dirty) return { ok: true, value: undefined };
    this.writing = this.write();
    try {
      return await this.writing;
    } finally {
      this.writing = null;
    }
  }

  private async write(): Promise<Stored<void>> {
    const { info, files } = this.state;
    const paths = [...this.dirtyFiles];
    const numbers = [...this.dirtySteps].filter((n) => this.steps.has(n)).sort((a, b) => a - b);
    this.dirty = false;
    this.dirtyFiles.clear();
    this.dirtySteps.clear();
    const written = await writeProject(
      this.id,
      {
        rev: this.rev,
        files: Object.fromEntries(paths.map((path) => [path, files[path] ?? null])),
        steps: numbers.map((n) => ({ n, ...(this.steps.get(n) as Step) })),
        done: info.done,
        name: info.name,
      },
      Date.now(),
    );
    if (written.ok && written.value !== null) {
      this.rev = written.value;
      this.show({
        saved: this.dirty ? 'saving' : 'saved',
        error: null,
        info: { ...this.state.info, savedAt: Date.now() },
      });
      return { ok: true, value: undefined };
    }
    this.dirty = true;
    for (const path of paths) this.dirtyFiles.add(path);
    for (const n of numbers) this.dirtySteps.add(n);
    // Somebody wrote without holding the lock (it cannot be had in every browser): look, and write nothing over it.
    const error = written.ok ? 'failed' : written.error;
    this.show({ saved: 'failed', error, ...(written.ok ? { mine: false } : {}) });
    return { ok: false, error };
  }

  async takeOver(): Promise<void> {
    if (this.state.mine) return;
    this.asks.postMessage(this.id);
    await this.hold(false);
    await this.reload();
  }

  /** Becomes the one that writes, if nobody else is; `now` false waits, and takes it from a tab that does not answer. */
  private async hold(now: boolean): Promise<void> {
    const locks = (globalThis.navigator as Navigator | undefined)?.locks;
    if (!locks) {
      this.show({ mine: true });
      return;
    }
    const held = (options: LockOptions) =>
      new Promise<boolean>((resolve) => {
        this.held = locks
          .request(lockOf(this.id), options, (lock) => {
            if (!lock) return resolve(false);
            return new Promise<void>((release) => {
              this.release = release;
              this.show({ mine: true });
              resolve(true);
            });
          })
          .catch(() => {
            // Taken by another tab, or not to be had.
            if (this.release) this.show({ mine: false });
            this.release = null;
            resolve(false);
          });
      });
    if (now) await held({ ifAvailable: true });
    else if (!(await held({ signal: AbortSignal.timeout(ANSWER) }))) await held({ steal: true });
  }

  private letGo(): void {
    this.release?.();
    this.release = null;
    this.show({ mine: false });
  }

  private async reload(): Promise<void> {
    const read = await readProject(this.id);
    if (!read.ok || !read.value || this.dirty) return;
    const { files, steps, ...info } = read.value;
    this.steps = new Map(steps);
    this.rev = info.rev;
    this.show({ info, files });
  }

  async close(): Promise<void> {
    const entry = sessions.get(this.id);
    if (entry && --entry.users > 0) return;
    sessions.delete(this.id);
    const ending = this.end();
    closing.set(this.id, ending);
    await ending;
    if (closing.get(this.id) === ending) closing.delete(this.id);
  }

  private async end(): Promise<void> {
    await this.flush();
    this.over.abort();
    this.asks.close();
    this.release?.();
    this.release = null;
    await this.held;
  }

  private show(next: Partial<ProjectView>): void {
    const { done } = next.info ?? this.state.info;
    this.state = { ...this.state, ...next, canUndo: this.steps.has(done), canRedo: this.steps.has(done + 1) };
    for (const listener of this.listeners) listener();
  }
}
