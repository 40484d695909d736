import { useId } from 'react';
import { useSay } from '../basics/Words';

interface Props {
  countries: { code: string; name: string }[];
  country: string | null;
  onChoose: (code: string) => void;
  /** Of no conversation in particular: the setting. */
  setting?: boolean;
  /** Why it cannot be chosen; left out: it can. */
  locked?: string;
}

/** Asked once, never guessed: a wrong emergency number is worse than none. */
export function CountryPicker({ countries, country, onChoose, setting = false, locked }: Props) {
  const say = useSay();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{say(country || setting ? 'panel_country' : 'panel_country_ask')}</label>
      <select
        id={id}
        className="input"
        value={country ?? ''}
        disabled={locked !== undefined}
        {...(locked === undefined ? {} : { 'aria-describedby': `${id}locked` })}
        onChange={(event) => event.target.value && onChoose(event.target.value)}
      >
        {!country && <option value="">{say('panel_country_choose')}</option>}
        {countries.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
      {locked !== undefined && (
        <p id={`${id}locked`} className="quiet">
          {locked}
        </p>
      )}
    </div>
  );
}
