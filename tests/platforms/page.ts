import { readFileSync } from 'node:fs';
import { readText } from '@/utils/composer';

/** Puts a saved page state on the page. */
export function show(name: string): void {
  document.body.innerHTML = readFileSync(`tests/platforms/pages/${name}.html`, 'utf8');
}

export const read = (elements: Element[], drop: string | undefined): string => readText(elements, drop).text;

/** Waits until `done` holds; fails with what it last saw. */
export async function until(done: () => boolean, within = 2000): Promise<void> {
  const end = performance.now() + within;
  while (!done()) {
    if (performance.now() > end) throw new Error('did not happen in time');
    await new Promise((next) => setTimeout(next, 10));
  }
}
