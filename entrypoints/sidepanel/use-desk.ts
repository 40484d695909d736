import { useCallback, useEffect, useState } from 'react';
import { useFollowed, useWatched } from '@/components/basics/use-watched';
import type { ConversationState } from '@/utils/conversation';
import {
  readAbout,
  readCombinations,
  readConversation,
  readDesk,
  readGuidance,
  readHabits,
  readOrganisation,
  readPackTrouble,
  readPanelStep,
  readPolicy,
  readSettings,
  readSites,
  readTab,
  watchConversations,
  watchHabits,
  watchOrganisation,
  watchPack,
  watchPackTrouble,
  watchPanelStep,
  watchPolicy,
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

/** Milliseconds. Just installed, the background still puts the pack in its place. */
const PACK_COMES_WITHIN = 8000;

/** There is no pack, and none will come by itself. */
export function usePackMissing(pack: Pack | null | undefined): boolean {
  const [late, setLate] = useState(false);
  const absent = pack === null;
  useEffect(() => {
    setLate(false);
    if (!absent) return;
    const timer = setTimeout(() => setLate(true), PACK_COMES_WITHIN);
    return () => clearTimeout(timer);
  }, [absent]);
  return absent && late;
}

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
  useFollowed(
    useCallback(async () => (key === null ? null : readConversation(key)), [key]),
    useCallback(
      (changed: (state: ConversationState | null) => void, signal: AbortSignal) =>
        watchConversations((name, state) => name === key && changed(state), signal),
      [key],
    ),
  );

/** Milliseconds between two looks at the clock: what is shown are whole minutes. */
const TICK = 10_000;

/**
 * Now, in milliseconds since 1970, while the panel can be seen: dates of referrals and clocks grow old while one looks.
 * Nothing ticks behind a hidden panel; it is told the time when it comes back.
 */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    let timer: ReturnType<typeof setInterval> | undefined;
    const follow = () => {
      clearInterval(timer);
      if (document.visibilityState === 'hidden') return;
      setNow(Date.now());
      timer = setInterval(() => setNow(Date.now()), TICK);
    };
    follow();
    document.addEventListener('visibilitychange', follow);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', follow);
    };
  }, []);
  return now;
}

export const useOrganisation = () => useWatched(readOrganisation, watchOrganisation);
export const usePolicy = () => useWatched(readPolicy, watchPolicy);
export const usePackTrouble = () => useWatched(readPackTrouble, watchPackTrouble) ?? null;
export const useHabits = () => useWatched(readHabits, watchHabits);

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
