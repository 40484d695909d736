import { readText } from '@/utils/composer';
import { say } from '@/utils/locale';
import { type PageTools, toolsHandover } from '@/utils/platforms';
import { askBackground } from './background';

/** The learner and the pointer, brought beside this script when first needed; null where they cannot be brought. */
export async function openTools(need: () => Promise<{ ready: boolean } | null>): Promise<PageTools | null> {
  if (!toolsHandover.steadyHandTools && !(await need())?.ready) return null;
  return toolsHandover.steadyHandTools ?? null;
}

/** Lets the specialist point at composer, list and messages; one at a time. False: the tools could not be brought. */
export async function startPointing(
  tools: () => Promise<PageTools | null>,
  ui: { root: ShadowRoot; container: HTMLElement },
  signal: AbortSignal,
): Promise<boolean> {
  const brought = await tools();
  if (!brought || signal.aborted) return false;
  pointing?.abort();
  pointing = new AbortController();
  brought.point({
    document,
    ...ui,
    read: (elements, drop) => readText(elements, drop).text,
    say,
    save: async (entry) =>
      (await askBackground('page.pointed', { entry }))?.problems ?? [{ path: '', message: say('chip_away') }],
    signal: AbortSignal.any([pointing.signal, signal]),
  });
  return true;
}

let pointing: AbortController | null = null;
