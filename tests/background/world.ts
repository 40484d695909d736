import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { CompiledPack } from '@/utils/packs';
import { COMBINATIONS, DESK } from '../conversation/facts';

export const PACK: CompiledPack = {
  format: 1,
  about: {
    id: 'core-en',
    name: 'Core',
    version: '1',
    locale: 'en',
    licence: '',
    owner: '',
    reviewed: null,
    hash: 'h1',
  },
  engine: { matcher: 'AAAA', rules: [], combinations: COMBINATIONS },
  guidance: { suggestions: [], drafts: [], categories: [], levels: [] },
  desk: DESK,
};

interface Script {
  id: string;
  matches: string[];
  js: string[];
  css: string[];
  persistAcrossSessions: boolean;
}

/** The parts of a browser that the fake one lacks, as far as the background uses them. */
export function makeWorld() {
  const world = {
    granted: new Set<string>(),
    /** Hosts that cannot be given back, and scripts the browser will not register. */
    locked: new Set<string>(),
    refused: new Set<string>(),
    scripts: new Map<string, Script>(),
    tabs: [] as { id: number; url: string }[],
    injected: [] as number[],
    /** Scripts put into one frame. */
    put: [] as unknown[],
    styled: [] as number[],
    unstyled: [] as number[],
    /** Tabs in which a content script of ours is alive. */
    listening: new Set([7]),
    toTabs: [] as { tabId: number; name: string; ask: unknown }[],
    /** What a content script answers, by message name. */
    tabAnswers: {} as Record<string, unknown>,
    opened: [] as unknown[],
    badges: {} as Record<number, string>,
    titles: {} as Record<number, string>,
  };
  const put = (area: string, fakes: Record<string, unknown>) => {
    const target = fakeBrowser as unknown as Record<string, Record<string, unknown>>;
    target[area] = { ...target[area], ...fakes };
  };
  const event = () => {
    const listeners = new Set<(...args: never[]) => unknown>();
    return {
      addListener: (listener: (...args: never[]) => unknown) => listeners.add(listener),
      removeAllListeners: () => listeners.clear(),
      trigger: (...args: unknown[]) => Promise.all([...listeners].map((listener) => listener(...(args as never[])))),
    };
  };
  const onRemoved = event();
  const onAdded = event();
  const onCommand = event();
  const onUpdated = event();
  const onTabRemoved = event();
  put('permissions', {
    contains: async ({ origins }: { origins: string[] }) => origins.every((origin) => world.granted.has(origin)),
    remove: async ({ origins }: { origins: string[] }) => {
      if (origins.some((origin) => world.locked.has(origin)))
        throw new Error('You cannot remove required permissions.');
      for (const origin of origins) world.granted.delete(origin);
      await onRemoved.trigger({ origins });
      return true;
    },
    onRemoved,
    onAdded,
  });
  put('scripting', {
    getRegisteredContentScripts: async (only?: { ids: string[] }) =>
      [...world.scripts.values()].filter(({ id }) => only === undefined || only.ids.includes(id)),
    registerContentScripts: async (scripts: Script[]) => {
      for (const script of scripts) {
        if (world.refused.has(script.id)) throw new Error('Invalid script');
        if (world.scripts.has(script.id)) throw new Error('Duplicate script ID');
        world.scripts.set(script.id, script);
      }
    },
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
      for (const id of ids) if (!world.scripts.delete(id)) throw new Error('Nonexistent script ID');
    },
    executeScript: async ({ target, files }: { target: { tabId: number; frameIds?: number[] }; files: string[] }) => {
      if (target.tabId === 99) throw new Error('No tab with id: 99');
      if (target.frameIds) world.put.push({ ...target, files });
      else world.injected.push(target.tabId);
    },
    insertCSS: async ({ target }: { target: { tabId: number } }) => {
      world.styled.push(target.tabId);
    },
    removeCSS: async ({ target }: { target: { tabId: number } }) => {
      world.unstyled.push(target.tabId);
    },
  });
  put('tabs', {
    onUpdated,
    onRemoved: onTabRemoved,
    query: async ({ url }: { url: string }) =>
      world.tabs.filter(
        (tab) => world.granted.has(url) && `${new URL(tab.url).protocol}//${new URL(tab.url).hostname}/*` === url,
      ),
    sendMessage: async (tabId: number, { name, ask }: { name: string; ask: unknown }) => {
      if (!world.listening.has(tabId)) throw new Error('Could not establish connection. Receiving end does not exist.');
      world.toTabs.push({ tabId, name, ask });
      return { ok: true, answer: world.tabAnswers[name] ?? {} };
    },
  });
  put('commands', { onCommand });
  put('sidePanel', {
    open: async (at: unknown) => {
      world.opened.push(at);
    },
    setPanelBehavior: vi.fn(async () => undefined),
  });
  put('action', {
    setBadgeText: async ({ tabId, text }: { tabId: number; text: string }) => {
      world.badges[tabId] = text;
    },
    setTitle: async ({ tabId, title }: { tabId: number; title: string }) => {
      world.titles[tabId] = title;
    },
    setBadgeBackgroundColor: async () => undefined,
    setBadgeTextColor: async () => undefined,
    onClicked: event(),
  });
  return { ...world, onRemoved, onAdded, onCommand, onUpdated, onTabRemoved };
}
export type World = ReturnType<typeof makeWorld>;
