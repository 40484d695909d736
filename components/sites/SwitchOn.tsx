import { useId, useState } from 'react';
import type { WordKey } from '@/utils/locale';
import { Icon } from '../basics/Icon';
import { useSay } from '../basics/Words';
import { type AddressProblem, readAddress } from './address';

export interface KnownPlatform {
  id: string;
  name: string;
  /** A full origin, "https://discord.com". */
  origin: string;
}

/** How switching on went; `refused`: the browser's question was answered with no. */
export type SwitchResult = 'on' | 'refused' | 'failed';

const PROBLEMS: { [P in AddressProblem]: WordKey } = {
  empty: 'panel_site_empty',
  unreadable: 'panel_site_unreadable',
  not_web: 'panel_site_not_web',
  browser_page: 'panel_site_browser_page',
  too_wide: 'panel_site_too_wide',
};

interface Props {
  platforms: KnownPlatform[];
  /** Origin of the page in front, where the browser lets us see it. */
  here: string | null;
  /** Asks the browser for this one host. Is called inside the click, so that the browser accepts it. */
  onSwitchOn: (origin: string) => Promise<SwitchResult>;
}

/** The switch for one site. Names both things that it turns on before it asks for anything. */
export function SwitchOn({ platforms, here, onSwitchOn }: Props) {
  const say = useSay();
  const id = useId();
  const [platform, setPlatform] = useState('');
  const [address, setAddress] = useState(here ?? '');
  const [problem, setProblem] = useState<WordKey | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = () => {
    const wanted = readAddress(platform || address);
    if (!wanted.ok) return setProblem(PROBLEMS[wanted.problem]);
    setProblem(null);
    setBusy(true);
    // No await before this call: a browser grants a host only inside the click.
    onSwitchOn(wanted.origin)
      .then((result) =>
        setProblem(result === 'on' ? null : result === 'refused' ? 'panel_site_refused' : 'panel_site_failed'),
      )
      .catch(() => setProblem('panel_site_failed'))
      .finally(() => setBusy(false));
  };

  return (
    <form
      className="stack switch-on"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className="stack">
        <p>{say('panel_site_turns_on')}</p>
        <ul className="turns-on">
          <li>
            <Icon name="edit" />
            <span>
              <strong>{say('panel_site_drafts')}</strong> {say('panel_site_drafts_how')}
            </span>
          </li>
          <li>
            <Icon name="eye" />
            <span>
              <strong>{say('panel_site_messages')}</strong> {say('panel_site_messages_how')}
            </span>
          </li>
        </ul>
        <p className="quiet">{say('panel_site_promise')}</p>
      </div>
      {platforms.length > 0 && (
        <div className="field">
          <label htmlFor={`${id}platform`}>{say('panel_site_platform')}</label>
          <select
            id={`${id}platform`}
            className="input"
            value={platform}
            onChange={(event) => {
              setPlatform(event.target.value);
              setProblem(null);
            }}
          >
            <option value="">{say('panel_site_platform_other')}</option>
            {platforms.map((known) => (
              <option key={known.id} value={known.origin}>
                {known.name}
              </option>
            ))}
          </select>
        </div>
      )}
      {!platform && (
        <div className="field">
          <label htmlFor={`${id}address`}>{say('panel_site_address')}</label>
          <input
            id={`${id}address`}
            className="input"
            type="url"
            inputMode="url"
            autoComplete="off"
            spellCheck={false}
            placeholder="https://chat.example.org"
            value={address}
            aria-invalid={problem !== null}
            aria-describedby={problem ? `${id}problem` : undefined}
            onChange={(event) => {
              setAddress(event.target.value);
              setProblem(null);
            }}
          />
        </div>
      )}
      {problem && (
        <p id={`${id}problem`} role="alert" className="error">
          {say(problem)}
        </p>
      )}
      <div>
        <button type="submit" className="button button-main" disabled={busy}>
          {say('panel_site_switch_on')}
        </button>
      </div>
    </form>
  );
}
