import { browser } from 'wxt/browser';
import { type Protocol, send } from '@/utils/messaging';

/** The background, as the page sees it; null where it does not answer. */
export type Background = {
  [N in 'report' | 'openPanel' | 'save' | 'hello' | 'ignoreOnSite']: (
    ask: Protocol[`page.${N}`]['ask'],
  ) => Promise<Protocol[`page.${N}`]['answer'] | null>;
};

/** Asks the background; null where it does not answer, or where this script was cut off by an update. */
export const askBackground = async <N extends keyof Protocol>(
  name: N,
  ask: Protocol[N]['ask'],
): Promise<Protocol[N]['answer'] | null> => {
  if (browser.runtime?.id == null) return null;
  const answered = await send(name, ask);
  return answered.ok ? answered.answer : null;
};

export const background: Background = {
  report: (ask) => askBackground('page.report', ask),
  hello: (ask) => askBackground('page.hello', ask),
  openPanel: (ask) => askBackground('page.openPanel', ask),
  save: (ask) => askBackground('page.save', ask),
  ignoreOnSite: (ask) => askBackground('page.ignoreOnSite', ask),
};
