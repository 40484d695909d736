import { useEffect, useState, useSyncExternalStore } from 'react';
import { listProjects, openProject, type ProjectSession, type ProjectView, type StoreError } from '@/utils/store';
import { useRoute } from './route';

/** The project a page works on. */
export type OpenProject =
  | { state: 'opening' }
  /** None is chosen yet, or there is none. */
  | { state: 'none' }
  | { state: 'failed'; error: StoreError }
  | { state: 'open'; session: ProjectSession };

/**
 * The project of this place (`#/page/PROJECT/…`); without one in the address the one saved last. Every page of the
 * workbench uses it; within one tab they share the session. What is not saved yet is saved when the page is hidden.
 */
export function useProject(): OpenProject {
  const { rest } = useRoute();
  const wanted = rest[0];
  const [opened, setOpened] = useState<OpenProject>({ state: 'opening' });
  useEffect(() => {
    let session: ProjectSession | null = null;
    let over = false;
    const opening = (async () => {
      const id = wanted ?? (await lastSaved());
      const result = id === null ? null : await openProject(id);
      if (result?.ok) session = result.value;
      if (over) return;
      if (!result || (result.ok && !session)) setOpened({ state: 'none' });
      else if (!result.ok) setOpened({ state: 'failed', error: result.error });
      else if (session) setOpened({ state: 'open', session });
    })();
    const save = () => void (document.visibilityState === 'hidden' && session?.flush());
    const leave = () => void session?.flush();
    document.addEventListener('visibilitychange', save);
    addEventListener('pagehide', leave);
    return () => {
      over = true;
      document.removeEventListener('visibilitychange', save);
      removeEventListener('pagehide', leave);
      void opening.then(() => session?.close());
    };
  }, [wanted]);
  return opened;
}

async function lastSaved(): Promise<string | null> {
  const listed = await listProjects();
  return listed.ok ? (listed.value[0]?.id ?? null) : null;
}

/** What an open project holds now; follows every change. */
export const useProjectView = (session: ProjectSession): ProjectView =>
  useSyncExternalStore(session.subscribe, session.view);
