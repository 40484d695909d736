import packWork from '@/entrypoints/pack-work';

/** Loading pack-work.js, as a service worker does it. */
export function letPackWorkLoad(): void {
  Object.assign(globalThis, { importScripts: () => packWork.main() });
}
