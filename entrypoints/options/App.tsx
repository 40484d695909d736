import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { applyTheme } from '@/components/basics/theme';
import { UndoNotice } from '@/components/basics/UndoNotice';
import { useWatched } from '@/components/basics/use-watched';
import { useSay } from '@/components/basics/Words';
import { CountryPicker } from '@/components/referrals/CountryPicker';
import {
  readAbout,
  readDesk,
  readEnginePack,
  readSettings,
  readSites,
  type Settings,
  type Stored,
  saveSettings,
  watchPack,
  watchSettings,
  watchSites,
} from '@/utils/store';
import { Keys } from './Keys';
import { PackFacts } from './PackFacts';
import { PlatformsPart } from './PlatformsPart';
import { PolicyPart } from './PolicyPart';
import { Privacy } from './Privacy';
import { SitesPart } from './SitesPart';
import { usePolicy } from './use-policy';
import { VaultPart } from './VaultPart';

/** Everything that can be set: sites, referrals, appearance, privacy, pack, keys. */
export function App() {
  const say = useSay();
  const [notice, setNotice] = useState('');
  const settings = useWatched(readSettings, watchSettings);
  const sites = useWatched(readSites, watchSites);
  const desk = useWatched(readDesk, watchPack);
  const about = useWatched(readAbout, watchPack);
  const engine = useWatched(readEnginePack, watchPack);
  const known = usePolicy();
  const locked = known?.policy.locked ?? {};
  useEffect(() => applyTheme(settings?.theme ?? 'system'), [settings?.theme]);

  const tell = (result: Stored<unknown>, done = say('options_changed')) =>
    setNotice(result.ok ? done : say('options_failed', say(`panel_store_${result.error}`)));
  const change = async (changes: Partial<Settings>, done?: string) => tell(await saveSettings(changes), done);

  return (
    <>
      <header className="page-top">
        <h1>{say('options_title')}</h1>
        <nav aria-label={say('panel_pages')}>
          <a href={browser.runtime.getURL('/review.html' as never)}>{say('options_saved')}</a>{' '}
          <a href={browser.runtime.getURL('/workbench.html' as never)}>{say('work_link')}</a>
        </nav>
      </header>
      <main className="options">
        {notice && (
          <div className="notice-place">
            <UndoNotice text={notice} onDismiss={() => setNotice('')} />
          </div>
        )}
        {known && sites && <PolicyPart known={known} sites={sites} onDone={setNotice} />}
        {sites && <SitesPart sites={sites} rules={engine?.rules ?? []} tell={tell} onDone={setNotice} />}
        <PlatformsPart tell={tell} />
        {settings && desk && (
          <section className="stack narrow" aria-labelledby="country-heading">
            <h2 id="country-heading">{say('options_country')}</h2>
            <CountryPicker
              setting
              countries={desk.referrals.map(({ country, name }) => ({ code: country, name }))}
              country={settings.country}
              {...(locked.country ? { locked: say('policy_locked_note') } : {})}
              onChoose={(country) => void change({ country })}
            />
            <p className="quiet">{say('options_country_note')}</p>
          </section>
        )}
        {settings && (
          <section className="stack narrow" aria-labelledby="theme-heading">
            <h2 id="theme-heading">{say('options_theme')}</h2>
            <fieldset className="stack" disabled={locked.theme !== undefined}>
              <legend className="label">{say('options_theme_label')}</legend>
              <div className="row">
                {(['system', 'light', 'dark'] as const).map((theme) => (
                  <label key={theme} className="tick">
                    <input
                      type="radio"
                      name="theme"
                      checked={settings.theme === theme}
                      onChange={() => void change({ theme })}
                    />
                    <span>{say(`options_theme_${theme}`)}</span>
                  </label>
                ))}
              </div>
              {locked.theme !== undefined && <p className="quiet">{say('policy_locked_note')}</p>}
            </fieldset>
          </section>
        )}
        <VaultPart tell={setNotice} />
        {settings && (
          <Privacy
            key={settings.retentionDays}
            days={settings.retentionDays}
            locked={locked.retentionDays !== undefined}
            change={change}
            tell={tell}
          />
        )}
        {about && <PackFacts about={about} />}
        <Keys />
      </main>
    </>
  );
}
