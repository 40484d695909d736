import { useState } from 'react';
import type { CountryReferrals } from '@/utils/packs';
import type { OwnReferral } from '@/utils/store';
import { Fold } from '../basics/Fold';
import { Icon } from '../basics/Icon';
import { useSay } from '../basics/Words';
import { CountryPicker } from './CountryPicker';
import { choicesOf, chooseReferrals, ownEntries, type Wanted } from './choose';
import { onlyZone, timeIn, ZONES } from './hours';
import { OwnReferrals } from './OwnReferrals';
import { ReferralEntry, reachWords } from './ReferralEntry';
import { ReferralFilters } from './ReferralFilters';

interface Props {
  directory: CountryReferrals[];
  country: string | null;
  categories: string[];
  now: number;
  /** The organisation's own services. */
  own: OwnReferral[];
  /** The person's time zone as chosen, and the specialist's; IANA names. */
  zone: string | null;
  here: string;
  onCountry: (code: string) => void;
  onZone: (zone: string) => void;
  onOwn: (own: OwnReferral[]) => void;
  onCopy: (text: string) => void;
  onInsert?: (text: string) => void;
}

/** Few enough to read while somebody waits. */
const SHOWN = 4;

/** Where to refer to: emergency first, then what is made for this, then the rest of the country folded. */
export function Referrals(props: Props) {
  const { directory, country, categories, now, own, here, onCountry, onZone, onOwn, onCopy, onInsert } = props;
  const say = useSay();
  const [wanted, want] = useState<Wanted>({ audience: '', language: '' });
  const chosen = directory.find((entry) => entry.country === country) ?? null;
  const entries = [...(chosen?.entries ?? [])];
  const mine = ownEntries(own, chosen?.country ?? null);
  const lists = chooseReferrals(entries, categories, wanted);
  const shown = [...lists.emergency, ...mine, ...lists.fitting.slice(0, SHOWN)];
  const folded = [...lists.fitting.slice(SHOWN), ...lists.others];
  // A zone chosen for another country says nothing here.
  const zone = country
    ? (onlyZone(country) ?? ((ZONES[country] ?? []).includes(props.zone ?? '') ? props.zone : null))
    : null;
  const acts = { now, here, zone, country: country ?? '', onCopy, ...(onInsert ? { onInsert } : {}) };
  const both =
    lists.equal &&
    say('panel_referral_either', ...lists.equal.flatMap((entry) => [entry.name, reachWords(entry, say)]));
  return (
    <section aria-labelledby="refer-heading" className="part" id="referrals" data-region="">
      <h2 id="refer-heading" className="part-title" tabIndex={-1}>
        {say('panel_referrals')}
      </h2>
      <CountryPicker
        countries={directory.map((entry) => ({ code: entry.country, name: entry.name }))}
        country={chosen ? country : null}
        onChoose={onCountry}
      />
      {!chosen && mine.length > 0 && (
        <ul className="stack">
          {mine.map((entry) => (
            <ReferralEntry key={entry.id} entry={entry} {...acts} />
          ))}
        </ul>
      )}
      {chosen && country && (
        <>
          {zone && zone !== here && <p className="quiet">{say('panel_zone_now', timeIn(zone, now))}</p>}
          <ReferralFilters {...choicesOf(entries)} {...{ country, wanted, zone, now, onZone }} onWanted={want} />
          <ul className="stack">
            {shown.map((entry) => (
              <ReferralEntry key={entry.id} entry={entry} {...acts} />
            ))}
          </ul>
          {both && (
            <div className="row row-tight">
              <span className="quiet">{say('panel_referral_equal')}</span>
              {onInsert && (
                <button type="button" className="button" onClick={() => onInsert(both)}>
                  <Icon name="insert" />
                  {say('panel_referral_insert_both')}
                </button>
              )}
              <button type="button" className="button button-bare" onClick={() => onCopy(both)}>
                {say('panel_referral_copy_both')}
              </button>
            </div>
          )}
          {folded.length > 0 && (
            <Fold late title={say('panel_referrals_others', folded.length)}>
              <ul className="stack">
                {folded.map((entry) => (
                  <ReferralEntry key={entry.id} entry={entry} {...acts} />
                ))}
              </ul>
            </Fold>
          )}
          <p className="quiet">{say('panel_referrals_check')}</p>
        </>
      )}
      <OwnReferrals
        {...{ own, onOwn }}
        country={chosen?.country ?? null}
        today={new Date(now).toISOString().slice(0, 10)}
      />
    </section>
  );
}
