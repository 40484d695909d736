import { lazy, Suspense, useEffect } from 'react';
import { browser } from 'wxt/browser';
import { applyTheme } from '@/components/basics/theme';
import { useWatched } from '@/components/basics/use-watched';
import { useSay } from '@/components/basics/Words';
import { readSettings, watchSettings } from '@/utils/store';
import { hashOf, PAGES, useRoute } from './route';

/** Each page is loaded when it is opened. */
const pages = {
  edit: lazy(() => import('./edit/EditPage').then(({ EditPage }) => ({ default: EditPage }))),
  try: lazy(() => import('./try/TryPage').then(({ TryPage }) => ({ default: TryPage }))),
  measure: lazy(() => import('./measure/MeasurePage').then(({ MeasurePage }) => ({ default: MeasurePage }))),
  compare: lazy(() => import('./compare/ComparePage').then(({ ComparePage }) => ({ default: ComparePage }))),
  teach: lazy(() => import('./teach/TeachPage').then(({ TeachPage }) => ({ default: TeachPage }))),
  ship: lazy(() => import('./ship/ShipPage').then(({ ShipPage }) => ({ default: ShipPage }))),
};

/** The workbench: an organisation's pack, edited, tried, measured, compared, taught and shipped. */
export function App() {
  const say = useSay();
  const { page, rest } = useRoute();
  // The project stays the same from page to page.
  const project = rest.slice(0, 1);
  const settings = useWatched(readSettings, watchSettings);
  useEffect(() => applyTheme(settings?.theme ?? 'system'), [settings?.theme]);
  const Shown = pages[page];
  return (
    <>
      <header className="page-top">
        <h1>{say('work_title')}</h1>
        <nav className="page-tabs" aria-label={say('work_pages')}>
          {PAGES.map((name) => (
            <a
              key={name}
              href={hashOf(name, ...project)}
              {...(name === page ? { 'aria-current': 'page' as const } : {})}
            >
              {say(`work_${name}`)}
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
