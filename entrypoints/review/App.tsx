import { lazy, Suspense, useEffect } from 'react';
import { browser } from 'wxt/browser';
import { applyTheme } from '@/components/basics/theme';
import { useWatched } from '@/components/basics/use-watched';
import { useSay } from '@/components/basics/Words';
import { readSettings, watchSettings } from '@/utils/store';
import { hashOf, PAGES, useRoute } from './route';

/** Each page is loaded when it is opened: who only looks something up does not wait for plots and scheduler. */
const pages = {
  library: lazy(() => import('./library/LibraryPage').then(({ LibraryPage }) => ({ default: LibraryPage }))),
  cards: lazy(() => import('./cards/CardsPage').then(({ CardsPage }) => ({ default: CardsPage }))),
  practice: lazy(() => import('./practice/PracticePage').then(({ PracticePage }) => ({ default: PracticePage }))),
  progress: lazy(() => import('./progress/ProgressPage').then(({ ProgressPage }) => ({ default: ProgressPage }))),
  share: lazy(() => import('./share/SharePage').then(({ SharePage }) => ({ default: SharePage }))),
};

/** The review: what was saved, cards, practice, progress and what goes to a supervisor, one page at a time. */
export function App() {
  const say = useSay();
  const { page } = useRoute();
  const settings = useWatched(readSettings, watchSettings);
  useEffect(() => applyTheme(settings?.theme ?? 'system'), [settings?.theme]);
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
        <nav aria-label={say('panel_pages')}>
          <a href={browser.runtime.getURL('/options.html' as never)}>{say('review_options')}</a>
        </nav>
      </header>
      <main>
        <Suspense fallback={null}>
          <Shown />
        </Suspense>
      </main>
    </>
  );
}
