import { browser } from 'wxt/browser';
import { type Handlers, sendToTab } from '@/utils/messaging';
import { entries, hostnameFits, type PlatformEntry, parseEntry } from '@/utils/platforms';
import {
  forgetLearned,
  type Platforms,
  readPlatforms,
  readSites,
  saveLearned,
  saveOwnPlatforms,
  tabsAt,
} from '@/utils/store';
import { injectScript } from './inject';

/** Entries that can fit a host: the organisation's first, then ours without those switched off. All checked anew. */
export function entriesFor(hostname: string, { own, off }: Platforms): PlatformEntry[] {
  const checked = own.flatMap((one) => {
    const parsed = parseEntry(one);
    return parsed.ok ? [parsed.entry] : [];
  });
  return [...checked, ...entries.filter(({ id }) => !off.includes(id))].filter(({ hosts }) =>
    hosts.some((pattern) => hostnameFits(pattern, hostname)),
  );
}

/** What a page may say about itself goes for itself alone, whatever hosts it names. */
const here = (entry: PlatformEntry, origin: string): PlatformEntry => {
  const { detect: _, ...kept } = entry;
  return { ...kept, hosts: [new URL(origin).hostname] };
};

type PlatformMessages =
  | 'page.platforms'
  | 'page.learned'
  | 'page.forgetLearned'
  | 'page.pointed'
  | 'page.needTools'
  | 'desk.inspect'
  | 'desk.point';

/** What the background answers about platforms. */
export const platformHandlers: Handlers<PlatformMessages> = {
  'page.platforms': async (_, { origin }) => {
    const platforms = await readPlatforms();
    const learned = (Object.hasOwn(platforms.learned, origin) && platforms.learned[origin]) || [];
    return {
      entries: entriesFor(new URL(origin).hostname, platforms),
      learned: learned.filter((one) => parseEntry(one).ok),
    };
  },

  'page.learned': async ({ entry }, { origin }) => {
    const parsed = parseEntry(here(entry, origin));
    if (!parsed.ok || !parsed.entry.learned) return { ok: false };
    return { ok: (await saveLearned(origin, parsed.entry)).ok };
  },

  'page.forgetLearned': async ({ id }, { origin }) => ({ ok: (await forgetLearned(origin, id)).ok }),

  'page.pointed': async ({ entry }, { origin }) => {
    const parsed = parseEntry(here(entry, origin));
    if (!parsed.ok) return { problems: parsed.problems };
    const saved = await saveOwnPlatforms([parsed.entry]);
    if (saved.ok) await forgetLearned(origin);
    return { problems: saved.ok ? [] : [{ path: '', message: saved.error }] };
  },

  'page.needTools': async (_, from) => ({ ready: await injectScript('/page-tools.js', from) }),

  'desk.inspect': async ({ tabId }) => {
    const sent = await sendToTab(tabId, 'tab.inspect', {});
    return sent.ok ? sent.answer : { report: null };
  },

  'desk.point': async ({ tabId }) => {
    const sent = await sendToTab(tabId, 'tab.point', {});
    if (sent.ok && sent.answer.started) await bringToFront(tabId);
    return sent.ok ? sent.answer : { started: false };
  },
};

async function bringToFront(tabId: number): Promise<void> {
  try {
    await browser.tabs.update(tabId, { active: true });
  } catch {
    // The tab was closed meanwhile: there is nothing to point at.
  }
}

/** Something about platforms changed: every tab asks again, and begins anew only if that concerns it. */
export async function tellOfPlatforms(): Promise<void> {
  for (const origin of Object.keys(await readSites()))
    for (const tab of await tabsAt(origin)) await sendToTab(tab, 'tab.platforms', {});
}
