import type { CountryReferrals } from '@/utils/packs';
import { Fold } from '../basics/Fold';
import { useSay } from '../basics/Words';
import { CountryPicker } from './CountryPicker';
import { chooseReferrals } from './choose';
import { ReferralEntry } from './ReferralEntry';

interface Props {
  directory: CountryReferrals[];
  country: string | null;
  categories: string[];
  now: number;
  onCountry: (code: string) => void;
  onCopy: (text: string) => void;
  onInsert?: (text: string) => void;
}

/** Few enough to read while somebody waits. */
const SHOWN = 4;

/** Where to refer to: emergency first, then what is made for this, then the rest of the country folded. */
export function Referrals({ directory, country, categories, now, onCountry, onCopy, onInsert }: Props) {
  const say = useSay();
  const chosen = directory.find((entry) => entry.country === country) ?? null;
  const lists = chooseReferrals(chosen?.entries ?? [], categories);
  const shown = [...lists.emergency, ...lists.fitting.slice(0, SHOWN)];
  const folded = [...lists.fitting.slice(SHOWN), ...lists.others];
  const acts = { now, onCopy, ...(onInsert ? { onInsert } : {}) };
  return (
    <section aria-labelledby="refer-heading" className="part" id="referrals">
      <h2 id="refer-heading" className="part-title">
        {say('panel_referrals')}
      </h2>
      <CountryPicker
        countries={directory.map((entry) => ({ code: entry.country, name: entry.name }))}
        country={chosen ? country : null}
        onChoose={onCountry}
      />
      {chosen && (
        <>
          <ul className="stack">
            {shown.map((entry) => (
              <ReferralEntry key={entry.id} entry={entry} {...acts} />
            ))}
          </ul>
          {folded.length > 0 && (
            <Fold title={say('panel_referrals_others', folded.length)}>
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
    </section>
  );
}
