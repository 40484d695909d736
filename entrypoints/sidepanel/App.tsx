import { useEffect, useMemo, useState } from 'react';
import { browser } from 'wxt/browser';
import { LevelTag } from '@/components/basics/LevelTag';
import { applyTheme } from '@/components/basics/theme';
import { UndoNotice } from '@/components/basics/UndoNotice';
import { useSay } from '@/components/basics/Words';
import { BeforeEnding } from '@/components/conversation/BeforeEnding';
import { OtherConversations } from '@/components/conversation/OtherConversations';
import { SwitchOn } from '@/components/sites/SwitchOn';
import { BEFORE_ENDING, BY_HAND, open, view as viewOf } from '@/utils/conversation';
import { rank } from '@/utils/level';
import { clock, Desk } from './Desk';
import { PackNotice } from './PackNotice';
import { goToNote } from './PapersPart';
import { PolicySites } from './PolicySites';
import { knownPlatforms, switchOff, switchOn } from './sites';
import { useActs } from './use-acts';
import {
  type Pack,
  useConversation,
  useHabits,
  useNow,
  useOrganisation,
  usePack,
  usePackMissing,
  usePolicy,
  useSettings,
  useSites,
  useTabKey,
  useWantedStep,
} from './use-desk';
import { goToTabOf, useOthers } from './use-others';
import { usePanelKeys } from './use-panel-keys';
import { useTab } from './use-tab';
import { WatchControls, WatchingLine } from './Watching';

/** The side panel of the tab in front: off, nothing matched, or a conversation with what was noticed. */
export function App() {
  const say = useSay();
  const tab = useTab();
  const pack = usePack();
  const packMissing = usePackMissing(pack);
  const settings = useSettings();
  const sites = useSites();
  const tabKey = useTabKey(tab?.id ?? null);
  // Help started by hand has a conversation of its own where the page has shown none.
  const [peeked, peek] = useState<{ key: string; beside: string | null | undefined } | null>(null);
  // Looked at from here because no tab shows it; a change of the tab or of its thread leads back.
  const peeking = peeked && peeked.beside === tabKey ? peeked.key : null;
  const key = peeking ?? tabKey ?? BY_HAND;
  const state = useConversation(key);
  const organisation = useOrganisation();
  const policy = usePolicy()?.policy;
  const now = useNow();
  usePanelKeys(useHabits()?.letters ?? false);
  const others = useOthers(key, pack, now, clock);
  const [ending, end] = useState<string | null>(null);
  const [noted, note] = useState<string | null>(null);
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
  const ready =
    settings && organisation && policy && sites && tab !== undefined && tabKey !== undefined && state !== undefined;
  // Stays in sight when the banner has been scrolled away.
  const level = ready ? (view?.level ?? null) : null;
  const levelName = pack?.guidance.levels.find(({ id }) => id === level)?.name ?? '';

  const stillOpen = BEFORE_ENDING.flatMap((id) => {
    const step = view?.steps.find((one) => one.id === id);
    const left = step && step.status !== 'confirmed' && step.status !== 'not_applicable';
    return left ? (pack?.desk.steps.find((one) => one.id === id)?.label ?? []) : [];
  });

  return (
    <>
      <header className="top">
        <h1 className={level ? 'unseen' : ''}>{say('panel_title')}</h1>
        {level && <LevelTag level={level} name={levelName} />}
        {ready && <WatchingLine {...{ host, site, watching }} health={view?.health ?? null} />}
        {acts.notice && <UndoNotice text={acts.notice} onDismiss={() => acts.setNotice('')} />}
      </header>
      <main>
        <OtherConversations
          others={others}
          levels={pack?.guidance.levels ?? []}
          onGo={(other) => void goToTabOf(other).then((gone) => gone || peek({ key: other, beside: tabKey }))}
        />
        {peeking && (
          <p className="row row-apart peeking">
            <span className="quiet">{say('panel_peeking', view?.place.host ?? '')}</span>
            <button type="button" className="button" onClick={() => peek(null)}>
              {say('panel_peek_back')}
            </button>
          </p>
        )}
        {(!ready || pack === undefined || (pack === null && !packMissing)) && (
          <p className="quiet">{say('panel_loading')}</p>
        )}
        {packMissing && (
          <p className="card" role="alert">
            {say('panel_pack_missing')}
          </p>
        )}
        {pack && <PackNotice pack={pack} />}
        {ready && !site && (
          <section className="card stack off" aria-labelledby="off-heading">
            <h2 id="off-heading" className="part-title">
              {host ? say('panel_off_here', host) : say('panel_off_unknown')}
            </h2>
            {policy.onlyTheseSites ? (
              <PolicySites policy={policy} sites={sites} />
            ) : (
              <SwitchOn key={origin} platforms={knownPlatforms} here={origin} onSwitchOn={switchOn} />
            )}
          </section>
        )}
        {ready && pack && view && (
          <Desk
            key={key}
            {...{ pack, settings, organisation, policy, now, state, view, acts, wanted }}
            watched={site !== null}
            seesMessages={site?.messages === true}
            canInsert={site !== null && watching !== 'ended' && peeking === null}
            onNoted={() => note(key)}
          />
        )}
      </main>
      <footer className="bottom" data-region="">
        {ready && view && ending === key && watching !== 'ended' && (
          <BeforeEnding
            open={stillOpen}
            noteLost={noted !== key && view.steps.length > 0}
            onKeep={() => end(null)}
            onNote={() => {
              end(null);
              goToNote();
            }}
            onEnd={() => {
              end(null);
              void acts.dispatch({ type: 'watching', watching: 'ended' });
            }}
          />
        )}
        {ready && site && origin && ending !== key && (
          <WatchControls
            host={host}
            watching={watching}
            known={state !== null}
            onWatching={(next) =>
              next === 'ended' && rank(view?.raisedTo) >= rank('soon')
                ? end(key)
                : void acts.dispatch({ type: 'watching', watching: next })
            }
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
