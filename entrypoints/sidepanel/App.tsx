import { useEffect, useMemo } from 'react';
import { browser } from 'wxt/browser';
import { LevelTag } from '@/components/basics/LevelTag';
import { applyTheme } from '@/components/basics/theme';
import { UndoNotice } from '@/components/basics/UndoNotice';
import { useSay } from '@/components/basics/Words';
import { SwitchOn } from '@/components/sites/SwitchOn';
import { BY_HAND, open, view as viewOf } from '@/utils/conversation';
import { Desk } from './Desk';
import { knownPlatforms, switchOff, switchOn } from './sites';
import { useActs } from './use-acts';
import { type Pack, useConversation, usePack, useSettings, useSites, useTabKey, useWantedStep } from './use-desk';
import { useTab } from './use-tab';
import { WatchControls, WatchingLine } from './Watching';

/** The side panel of the tab in front: off, nothing matched, or a conversation with what was noticed. */
export function App() {
  const say = useSay();
  const tab = useTab();
  const pack = usePack();
  const settings = useSettings();
  const sites = useSites();
  const tabKey = useTabKey(tab?.id ?? null);
  // Help started by hand has a conversation of its own where the page has shown none.
  const key = tabKey ?? BY_HAND;
  const state = useConversation(key);
  useEffect(() => applyTheme(settings?.theme ?? 'system'), [settings?.theme]);

  const origin = tab?.origin ?? null;
  const site = (origin && sites && Object.hasOwn(sites, origin) && sites[origin]) || null;
  const host = origin ? new URL(origin).host : '';
  const view = useMemo(
    () => (pack ? viewOf(state ?? open(key, { platform: '', host }, 0), pack.desk, pack.combinations) : null),
    [pack, state, key, host],
  );
  const acts = useActs(key, tab ?? null);
  const wanted = useWantedStep(tab?.id ?? null);
  const watching = state?.watching ?? 'on';
  const ready = settings && sites && tab !== undefined && tabKey !== undefined && state !== undefined;
  // Stays in sight when the banner has been scrolled away.
  const level = ready ? (view?.level ?? null) : null;
  const levelName = pack?.guidance.levels.find(({ id }) => id === level)?.name ?? '';

  return (
    <>
      <header className="top">
        <h1 className={level ? 'unseen' : ''}>{say('panel_title')}</h1>
        {level && <LevelTag level={level} name={levelName} />}
        {ready && <WatchingLine {...{ host, site, watching }} health={view?.health ?? null} />}
        {acts.notice && <UndoNotice text={acts.notice} onDismiss={() => acts.setNotice('')} />}
      </header>
      <main>
        {(!ready || pack === undefined) && <p className="quiet">{say('panel_loading')}</p>}
        {pack === null && (
          <p className="card" role="alert">
            {say('panel_pack_missing')}
          </p>
        )}
        {ready && !site && (
          <section className="card stack off" aria-labelledby="off-heading">
            <h2 id="off-heading" className="part-title">
              {host ? say('panel_off_here', host) : say('panel_off_unknown')}
            </h2>
            <SwitchOn key={origin} platforms={knownPlatforms} here={origin} onSwitchOn={switchOn} />
          </section>
        )}
        {ready && pack && view && (
          <Desk
            key={key}
            {...{ pack, settings, state, view, acts, wanted }}
            watched={site !== null}
            seesMessages={site?.messages === true}
            canInsert={site !== null && watching !== 'ended'}
          />
        )}
      </main>
      <footer className="bottom">
        {ready && site && origin && (
          <WatchControls
            host={host}
            watching={watching}
            known={state !== null}
            onWatching={(next) => void acts.dispatch({ type: 'watching', watching: next })}
            onClear={() => void acts.dispatch({ type: 'cleared' })}
            onSwitchOff={() => void switchOff(origin)}
          />
        )}
        {pack && <About pack={pack} />}
        <nav className="row" aria-label={say('panel_pages')}>
          <a href={browser.runtime.getURL('/review.html' as never)} target="_blank" rel="noreferrer">
            {say('panel_open_review')}
          </a>
          <a href={browser.runtime.getURL('/options.html' as never)} target="_blank" rel="noreferrer">
            {say('panel_open_options')}
          </a>
        </nav>
      </footer>
    </>
  );
}

/** Which guidance this is, and whether a clinician has looked at it. */
function About({ pack }: { pack: Pack }) {
  const say = useSay();
  const { name, version, reviewed } = pack.about;
  return (
    <p className="quiet">
      <strong>{reviewed ? say('panel_reviewed', reviewed.by, reviewed.on) : say('panel_not_reviewed')}</strong>{' '}
      {say('panel_pack', name, version)}
    </p>
  );
}
