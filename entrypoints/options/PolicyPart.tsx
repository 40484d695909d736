import { browser } from 'wxt/browser';
import { Fold } from '@/components/basics/Fold';
import { useWatched } from '@/components/basics/use-watched';
import { useSay } from '@/components/basics/Words';
import { send } from '@/utils/messaging';
import { patternOf, readAbout, readPackTrouble, type Sites, watchPack, watchPackTrouble } from '@/utils/store';
import { type Known, namesOfLocked } from './use-policy';

interface Props {
  known: Known;
  sites: Sites;
  onDone: (notice: string) => void;
}

/** What an administrator set, in words: what holds, what waits for the browser, and what cannot be used. */
export function PolicyPart({ known, sites, onDone }: Props) {
  const say = useSay();
  const trouble = useWatched(readPackTrouble, watchPackTrouble) ?? null;
  const about = useWatched(readAbout, watchPack);
  if (!known.set && !trouble) return null;
  const { policy, problems } = known;
  const allow = async (origin: string) => {
    // Nothing is awaited before the browser is asked: it needs the click.
    const granted = await browser.permissions.request({ origins: [patternOf(origin)] });
    const sent = granted ? await send('desk.site', { origin, on: true }) : null;
    const on = sent?.ok && sent.answer.ok;
    onDone(on ? say('policy_site_allowed', new URL(origin).host) : say('policy_site_refused'));
  };
  const facts = [
    ...namesOfLocked(policy.locked, say),
    ...(Object.keys(policy.contacts).length > 0 || policy.staff.length > 0 ? [say('policy_contacts')] : []),
    ...(policy.platforms.length > 0
      ? [say('policy_platforms', policy.platforms.map(({ name }) => name).join(', '))]
      : []),
    ...(policy.bringsPack ? [say('policy_pack')] : []),
    ...(policy.packKeys.length > 0 ? [say('policy_pack_signed')] : []),
    ...(policy.packHash && !policy.bringsPack ? [say('policy_pack_hash', policy.packHash)] : []),
    ...(policy.rescuePolicy ? [say(`policy_rescue_${policy.rescuePolicy}`)] : []),
    ...(policy.onlyTheseSites ? [say('policy_only')] : []),
  ];
  return (
    <section className="stack narrow" aria-labelledby="policy-heading">
      <h2 id="policy-heading">
        {policy.organisation ? say('policy_title_of', policy.organisation) : say('policy_title')}
      </h2>
      {trouble && (
        <div className="card stack" role="alert">
          <p>
            <strong>{say(trouble.from === 'policy' ? 'policy_pack_trouble' : 'policy_pack_old', trouble.name)}</strong>{' '}
            {about && say('policy_pack_running', about.name, about.version)}
          </p>
          <Fold title={say('policy_pack_more')} open={trouble.problems.length < 4}>
            <ul>
              {trouble.problems.slice(0, 50).map(({ file, line, message, fix }) => (
                <li key={`${file}${line}${message}`}>
                  {say(
                    'policy_pack_problem',
                    line ? `${file}:${line}` : file,
                    [message, fix].filter(Boolean).join(' '),
                  )}
                </li>
              ))}
            </ul>
          </Fold>
        </div>
      )}
      {problems.length > 0 && (
        <div className="card stack" role="alert">
          <p>
            <strong>{say('policy_problems')}</strong>
          </p>
          <ul className="stack">
            {problems.map(({ part, message }) => (
              <li key={`${part}${message}`}>
                {part && <code>{part}</code>} {message}
              </li>
            ))}
          </ul>
        </div>
      )}
      {known.set && <p className="quiet">{say('policy_intro')}</p>}
      {facts.length > 0 && (
        <ul className="stack">
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      )}
      {Object.keys(policy.sites).length > 0 && (
        <>
          <h3>{say('policy_sites')}</h3>
          <ul className="stack">
            {Object.keys(policy.sites).map((origin) => {
              const { host } = new URL(origin);
              return (
                <li key={origin} className="row row-apart">
                  <span>{say(Object.hasOwn(sites, origin) ? 'policy_site_on' : 'policy_site_waiting', host)}</span>
                  {!Object.hasOwn(sites, origin) && (
                    <button type="button" className="button button-main" onClick={() => void allow(origin)}>
                      {say('policy_site_allow', host)}
                    </button>
                  )}
                </li>
              );
            })}
          </ul>
        </>
      )}
    </section>
  );
}
