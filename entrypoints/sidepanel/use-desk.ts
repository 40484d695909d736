import { useCallback, useEffect, useState } from 'react';
import { useWatched } from '@/components/basics/use-watched';
import {
  readAbout,
  readCombinations,
  readConversation,
  readDesk,
  readGuidance,
  readPanelStep,
  readSettings,
  readSites,
  readTab,
  watchConversations,
  watchPack,
  watchPanelStep,
  watchSettings,
  watchSites,
  watchTabs,
} from '@/utils/store';

const readPack = async () => {
  const [about, desk, guidance, combinations] = await Promise.all([
    readAbout(),
    readDesk(),
    readGuidance(),
    readCombinations(),
  ]);
  return about && desk && guidance ? { about, desk, guidance, combinations: combinations ?? [] } : null;
};

/** The pack in use; null where none is stored, undefined while it is read. */
export const usePack = () => useWatched(readPack, watchPack);
export type Pack = NonNullable<Awaited<ReturnType<typeof readPack>>>;

export const useSettings = () => useWatched(readSettings, watchSettings);
export const useSites = () => useWatched(readSites, watchSites);

/** Key of the conversation that a tab shows; null where it shows none. */
export const useTabKey = (tabId: number | null) =>
  useWatched(
    useCallback(async () => (tabId === null ? null : readTab(tabId)), [tabId]),
    useCallback(
      (changed: () => void, signal: AbortSignal) => watchTabs((id) => id === tabId && changed(), signal),
      [tabId],
    ),
  );

/** The facts of one conversation, fresh with every change. */
export const useConversation = (key: string | null) =>
  useWatched(
    useCallback(async () => (key === null ? null : readConversation(key)), [key]),
    useCallback(
      (changed: () => void, signal: AbortSignal) => watchConversations((name) => name === key && changed(), signal),
      [key],
    ),
  );

/** Now, in milliseconds since 1970, fresh every half minute: dates of referrals and clocks grow old while one looks. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** How long after it was asked for a step is still what the specialist is looking for. */
const FRESH = 10_000;

/** The step that the page asked the panel to show, for this tab and just now; null otherwise. */
export const useWantedStep = (tabId: number | null) =>
  useWatched(
    useCallback(async () => {
      const wanted = await readPanelStep();
      return wanted && wanted.tabId === tabId && Date.now() - wanted.at < FRESH ? wanted : null;
    }, [tabId]),
    watchPanelStep,
  ) ?? null;
