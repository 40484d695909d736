import { lazy, Suspense, useEffect } from 'react';
import { browser } from 'wxt/browser';
import { applyTheme } from '@/components/basics/theme';
import { useWatched } from '@/components/basics/use-watched';
import { useSay } from '@/components/basics/Words';
import { lock, readSettings, watchSettings } from '@/utils/store';
import { hashOf, PAGES, readRoute, useRoute } from './route';
import { readVault, VaultGate, watchVaultState } from './VaultGate';

/** Each page is loaded when it is opened: who only looks something up does not wait for plots and scheduler. */
const load = {
  library: () => import('./library/LibraryPage').then(({ LibraryPage }) => ({ default: LibraryPage })),
  cards: () => import('./cards/CardsPage').then(({ CardsPage }) => ({ default: CardsPage })),
  practice: () => import('./practice/PracticePage').then(({ PracticePage }) => ({ default: PracticePage })),
  progress: () => import('./progress/ProgressPage').then(({ ProgressPage }) => ({ default: ProgressPage })),
  share: () => import('./share/SharePage').then(({ SharePage }) => ({ default: SharePage })),
};
const pages = {
  library: lazy(load.library),
  cards: lazy(load.cards),
  practice: lazy(load.practice),
  progress: lazy(load.progress),
  share: lazy(load.share),
};
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
  const Shown = pages[page];
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
        {vault && (
          <VaultGate vault={vault}>
            <Suspense fallback={null}>
              <Shown />
            </Suspense>
          </VaultGate>
        )}
      </main>
    </>
  );
}
