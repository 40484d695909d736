/**
 * Runs work on one thing at a time: across all windows of the extension where the browser has Web Locks, in this
 * context otherwise. The queue holds no facts; whoever gets the turn reads what is stored and writes it back, so a
 * worker that dies loses only work nobody was told was done.
 */
export function exclusively<T>(name: string, work: () => Promise<T>): Promise<T> {
  const locks = (globalThis.navigator as Navigator | undefined)?.locks;
  if (!locks) return inTurn(name, work);
  let begun = false;
  return locks
    .request(`steady-hand ${name}`, () => {
      begun = true;
      return work();
    })
    .catch((error: unknown) => {
      // A browser that refuses locks (storage switched off for the profile) must not cost the work itself.
      if (begun) throw error;
      return inTurn(name, work);
    }) as Promise<T>;
}

function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
  const turn = (queues.get(name) ?? Promise.resolve()).then(work);
  const settled = turn.then(
    () => undefined,
    () => undefined,
  );
  queues.set(name, settled);
  settled.then(() => {
    if (queues.get(name) === settled) queues.delete(name);
  });
  return turn;
}

const queues = new Map<string, Promise<void>>();
