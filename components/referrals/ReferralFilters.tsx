import { useId } from 'react';
import { Fold } from '../basics/Fold';
import { useSay } from '../basics/Words';
import type { Wanted } from './choose';
import { timeIn, ZONES, zoneName } from './hours';

interface Props {
  country: string;
  audiences: string[];
  languages: string[];
  wanted: Wanted;
  onWanted: (wanted: Wanted) => void;
  /** The person's time zone; null: not known. */
  zone: string | null;
  now: number;
  onZone: (zone: string) => void;
}

/** Narrows the services by whom they are for and by language; asks for the time zone where a country has several. */
export function ReferralFilters({ country, audiences, languages, wanted, onWanted, zone, now, onZone }: Props) {
  const say = useSay();
  const id = useId();
  const zones = Object.hasOwn(ZONES, country) ? (ZONES[country] ?? []) : [];
  return (
    <Fold late title={say('panel_filter')} open={wanted.audience !== '' || wanted.language !== ''}>
      <div className="filters">
        {audiences.length > 0 && (
          <div className="field">
            <label htmlFor={`${id}audience`}>{say('panel_filter_audience')}</label>
            <select
              id={`${id}audience`}
              className="input"
              value={wanted.audience}
              onChange={(event) => onWanted({ ...wanted, audience: event.target.value })}
            >
              <option value="">{say('panel_filter_anybody')}</option>
              {audiences.map((audience) => (
                <option key={audience}>{audience}</option>
              ))}
            </select>
          </div>
        )}
        {languages.length > 1 && (
          <div className="field">
            <label htmlFor={`${id}language`}>{say('panel_filter_language')}</label>
            <select
              id={`${id}language`}
              className="input"
              value={wanted.language}
              onChange={(event) => onWanted({ ...wanted, language: event.target.value })}
            >
              <option value="">{say('panel_filter_any_language')}</option>
              {languages.map((language) => (
                <option key={language} value={language}>
                  {languageName(language)}
                </option>
              ))}
            </select>
          </div>
        )}
        {zones.length > 1 && (
          <div className="field">
            <label htmlFor={`${id}zone`}>{say('panel_zone')}</label>
            <select
              id={`${id}zone`}
              className="input"
              value={zone ?? ''}
              onChange={(event) => event.target.value && onZone(event.target.value)}
            >
              {!zone && <option value="">{say('panel_zone_choose')}</option>}
              {zones.map((one) => (
                <option key={one} value={one}>
                  {say('panel_zone_time', zoneName(one), timeIn(one, now))}
                </option>
              ))}
            </select>
          </div>
        )}
      </div>
    </Fold>
  );
}

/** "fr" as "French", in the language of the interface; the code itself where the browser knows no name. */
export function languageName(code: string): string {
  try {
    return new Intl.DisplayNames([], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
