import { browser } from 'wxt/browser';
import { Fold } from '@/components/basics/Fold';
import { useSay } from '@/components/basics/Words';
import { SiteRow } from '@/components/sites/SiteRow';
import { type KnownPlatform, SwitchOn, type SwitchResult } from '@/components/sites/SwitchOn';
import { send } from '@/utils/messaging';
import type { CompiledRule } from '@/utils/packs';
import { entries } from '@/utils/platforms';
import { patternOf, type Sites, type Stored, saveSite } from '@/utils/store';
import { usePolicy } from './use-policy';

const platforms: KnownPlatform[] = entries.flatMap(({ id, name, hosts }) => {
  const host = hosts.map((pattern) => pattern.split('/')[0] ?? '').find((pattern) => pattern && !pattern.includes('*'));
  return host ? [{ id, name, origin: `https://${host}` }] : [];
});

interface Props {
  sites: Sites;
  /** To name ignored rules in words. */
  rules: readonly CompiledRule[];
  tell: (result: Stored<unknown>) => void;
  onDone: (notice: string) => void;
}

/** The sites that are on, what each is on for, and the switch for another one. */
export function SitesPart({ sites, rules, tell, onDone }: Props) {
  const say = useSay();
  const only = usePolicy()?.policy.onlyTheseSites ?? false;
  const list = Object.entries(sites).sort(([a], [b]) => (a < b ? -1 : 1));
  const failed: Stored<never> = { ok: false, error: 'failed' };

  const switchOn = async (origin: string): Promise<SwitchResult> => {
    // Nothing is awaited before the browser is asked: it needs the click.
    const granted = await browser.permissions.request({ origins: [patternOf(origin)] });
    if (!granted) return 'refused';
    const sent = await send('desk.site', { origin, on: true });
    if (!sent.ok || !sent.answer.ok) return 'failed';
    onDone(say('options_site_on_done', new URL(origin).host));
    return 'on';
  };
  const switchOff = async (origin: string) => {
    const sent = await send('desk.site', { origin, on: false });
    if (sent.ok && sent.answer.ok) onDone(say('options_site_off_done', new URL(origin).host));
    else tell(failed);
  };

  return (
    <section className="stack narrow" aria-labelledby="sites-heading">
      <h2 id="sites-heading">{say('options_sites')}</h2>
      {list.length === 0 && <p>{say('options_sites_none')}</p>}
      {list.length > 0 && (
        <ul className="stack">
          {list.map(([origin, site]) => (
            <SiteRow
              key={origin}
              site={{
                origin,
                host: new URL(origin).host,
                drafts: site.drafts,
                messages: site.messages,
                ...(site.byPolicy ? { locked: say('policy_site_row') } : {}),
                ignored: site.ignored.map((rule) => ({
                  rule,
                  says: rules.find(({ id }) => id === rule)?.says || rule,
                })),
              }}
              onChange={(change) => void saveSite(origin, change, Date.now()).then(tell)}
              onStopIgnoring={(rule) =>
                void saveSite(origin, { ignored: site.ignored.filter((id) => id !== rule) }, Date.now()).then(tell)
              }
              onSwitchOff={() => void switchOff(origin)}
            />
          ))}
        </ul>
      )}
      {only ? (
        <p className="quiet">{say('policy_only')}</p>
      ) : (
        <div className="card">
          <Fold title={<h3>{say('options_site_add')}</h3>} open={list.length === 0}>
            <SwitchOn key={list.length} platforms={platforms} here={null} onSwitchOn={switchOn} />
          </Fold>
        </div>
      )}
    </section>
  );
}
