/**
 * What became of reading or writing. `full`: no room left. `blocked`: another window holds an older version open.
 * `newer`: the database was made by a newer version of the extension. `locked`: sealed with a passphrase that was not given
 * yet, or not for a while. `set_by_policy`: the organisation's policy sets it, nobody changes it here. `failed`: anything else the browser refused.
 */
export type StoreError = 'full' | 'blocked' | 'newer' | 'locked' | 'set_by_policy' | 'failed';
export type Stored<T> = { ok: true; value: T } | { ok: false; error: StoreError };

/** Runs a piece of storage work; what it throws becomes a value that has to be looked at. */
export async function stored<T>(work: () => Promise<T>): Promise<Stored<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, error: reason(error) };
  }
}

/** Thrown inside `stored` for reasons that the browser does not name by itself. */
export class StoreProblem extends Error {
  constructor(readonly reason: StoreError) {
    super(reason);
  }
}

function reason(error: unknown): StoreError {
  if (error instanceof StoreProblem) return error.reason;
  const { name, message } = error instanceof Error || error instanceof DOMException ? error : new Error(String(error));
  if (name === 'VersionError') return 'newer';
  // IndexedDB names it; the storage areas only say it (Chrome "QUOTA_BYTES quota exceeded", Firefox "…QuotaExceeded…").
  return name === 'QuotaExceededError' || /quota/i.test(message) ? 'full' : 'failed';
}
