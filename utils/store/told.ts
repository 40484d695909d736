import type { Stored } from './result';

const CHANNEL = 'steady-hand saved';

/** Calls when anything saved changed, in this window or another, until the signal aborts. */
export function watchItems(changed: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = changed;
  signal.addEventListener('abort', () => channel.close(), { once: true });
}

/** Tells every window that something saved changed, if it did. */
export function told<T>(result: Stored<T>): Stored<T> {
  if (result.ok) {
    const channel = new BroadcastChannel(CHANNEL);
    channel.postMessage(null);
    channel.close();
  }
  return result;
}
