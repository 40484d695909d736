import { ConfirmButton } from '../basics/ConfirmButton';
import { Fold } from '../basics/Fold';
import { Icon } from '../basics/Icon';
import { useSay } from '../basics/Words';

export interface SiteView {
  origin: string;
  host: string;
  drafts: boolean;
  messages: boolean;
  ignored: { rule: string; says: string }[];
  /** Why it stays as it is; left out: it can be changed. */
  locked?: string;
}

interface Props {
  site: SiteView;
  onChange: (change: { drafts?: boolean; messages?: boolean }) => void;
  onStopIgnoring: (rule: string) => void;
  onSwitchOff: () => void;
}

/** One site that is on: what is watched there, what is ignored there, and off. */
export function SiteRow({ site, onChange, onStopIgnoring, onSwitchOff }: Props) {
  const say = useSay();
  return (
    <li className="card stack">
      <div className="row row-apart">
        <h3>{site.host}</h3>
        {site.locked === undefined && (
          <ConfirmButton
            quiet
            label={say('options_site_off')}
            question={say('options_site_off_ask', site.host)}
            confirm={say('options_site_off')}
            onConfirm={onSwitchOff}
          />
        )}
      </div>
      {site.locked !== undefined && <p className="quiet">{site.locked}</p>}
      <fieldset className="stack" disabled={site.locked !== undefined}>
        <legend className="unseen">{say('options_site_watches', site.host)}</legend>
        <label className="tick">
          <input
            type="checkbox"
            checked={site.drafts}
            onChange={(event) => onChange({ drafts: event.target.checked })}
          />
          <span>{say('panel_site_drafts')}</span>
        </label>
        <label className="tick">
          <input
            type="checkbox"
            checked={site.messages}
            onChange={(event) => onChange({ messages: event.target.checked })}
          />
          <span>{say('panel_site_messages')}</span>
        </label>
        {!site.drafts && !site.messages && <p className="quiet">{say('options_site_watches_nothing')}</p>}
      </fieldset>
      {site.ignored.length > 0 && (
        <Fold title={say('options_site_ignored', site.ignored.length)}>
          <ul className="stack">
            {site.ignored.map(({ rule, says }) => (
              <li key={rule} className="row row-apart">
                <span>{says}</span>
                <button type="button" className="button" onClick={() => onStopIgnoring(rule)}>
                  <Icon name="undo" />
                  {say('options_site_ask_again')}
                  <span className="unseen">{says}</span>
                </button>
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </li>
  );
}
