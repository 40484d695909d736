import { type ComponentType, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { applyTheme } from '@/components/basics/theme';
import { useWatched } from '@/components/basics/use-watched';
import { useSay } from '@/components/basics/Words';
import { lock, readSettings, watchSettings } from '@/utils/store';
import { CutOffNotice } from './CutOffNotice';
import { hashOf, PAGES, type Page, readRoute, useRoute } from './route';
import { readVault, VaultGate, watchVaultState } from './VaultGate';

/** Each page is loaded when it is opened: who only looks something up does not wait for plots and scheduler. */
const load: { [P in Page]: () => Promise<ComponentType> } = {
  library: () => import('./library/LibraryPage').then(({ LibraryPage }) => LibraryPage),
  cards: () => import('./cards/CardsPage').then(({ CardsPage }) => CardsPage),
  practice: () => import('./practice/PracticePage').then(({ PracticePage }) => PracticePage),
  progress: () => import('./progress/ProgressPage').then(({ ProgressPage }) => ProgressPage),
  share: () => import('./share/SharePage').then(({ SharePage }) => SharePage),
};
const loaded = new Map<Page, ComponentType>();

/**
 * The page's component, null while it is loaded. Not React's `lazy`: once that has shown its fallback, even an empty one,
 * React holds what follows back for 300 ms, more than all the rest of opening the library takes.
 */
function usePage(page: Page): ComponentType | null {
  const [, redraw] = useState(0);
  const [failed, fail] = useState<unknown>(null);
  useEffect(() => {
    let over = false;
    if (!loaded.has(page))
      load[page]().then(
        (component) => {
          loaded.set(page, component);
          if (!over) redraw((count) => count + 1);
        },
        (error: unknown) => {
          if (!over) fail(error);
        },
      );
    return () => {
      over = true;
    };
  }, [page]);
  if (failed) throw failed;
  return loaded.get(page) ?? null;
}

// The page that is asked for and the open store come beside each other and before the first drawing, not after it.
void load[readRoute(location.hash).page]().catch(() => undefined);
void readVault().catch(() => undefined);

/** The review: what was saved, cards, practice, progress and what goes to a supervisor, one page at a time. */
export function App() {
  const say = useSay();
  const { page } = useRoute();
  const settings = useWatched(readSettings, watchSettings);
  useEffect(() => applyTheme(settings?.theme ?? 'system'), [settings?.theme]);
  const vault = useWatched(readVault, watchVaultState);
  const Shown = usePage(page);
  return (
    <>
      <header className="page-top">
        <h1>{say('review_heading')}</h1>
        <nav className="page-tabs" aria-label={say('review_pages')}>
          {PAGES.map((name) => (
            <a key={name} href={hashOf(name)} {...(name === page ? { 'aria-current': 'page' as const } : {})}>
              {say(`review_page_${name}`)}
            </a>
          ))}
        </nav>
        <nav className="row" aria-label={say('panel_pages')}>
          {vault?.ok && vault.value.state === 'open' && (
            <button type="button" className="button button-bare" onClick={() => void lock()}>
              {say('vault_lock_now')}
            </button>
          )}
          <a href={browser.runtime.getURL('/options.html' as never)}>{say('review_options')}</a>
        </nav>
      </header>
      <main>
        <CutOffNotice />
        {vault && <VaultGate vault={vault}>{Shown && <Shown />}</VaultGate>}
      </main>
    </>
  );
}
