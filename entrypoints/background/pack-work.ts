import { type PackWork, packHandover } from '@/utils/store';

const FILE = '/pack-work.js';
/** What a service worker has, and Firefox's background page has not. */
const worker: {
  importScripts?(file: string): void;
  addEventListener?(type: 'install', act: () => void): void;
} = globalThis as object;

/**
 * Brings the work on packs beside the background. A service worker (Chrome, Edge) may load later only what it loaded
 * while it was installed; Firefox's background page may import. Rejects where it cannot be brought.
 */
export async function bringPackWork(): Promise<PackWork> {
  if (!packHandover.steadyHandPackWork) {
    if (worker.importScripts) worker.importScripts(FILE);
    else await import(/* @vite-ignore */ FILE);
  }
  const work = packHandover.steadyHandPackWork;
  if (!work) throw new Error('The work on packs could not be loaded.');
  return work;
}

/** Has the browser keep the file with the worker. To be called in the worker's first turn. */
export function keepPackWork(): void {
  worker.addEventListener?.('install', () => worker.importScripts?.(FILE));
}
