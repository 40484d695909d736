import type { CountryReferrals } from '@/utils/packs';
import { Icon } from '../basics/Icon';
import { useSay } from '../basics/Words';

/**
 * The emergency numbers inside the banner at `urgent` and `now`; without a country, the way to choose one. A number is
 * read from left to right in every language: 116 123 must not turn into 123 116.
 */
export function EmergencyLine({ directory, country }: { directory: CountryReferrals[]; country: string | null }) {
  const say = useSay();
  const chosen = directory.find((entry) => entry.country === country);
  const numbers = (chosen?.entries ?? []).filter((entry) => entry.emergency);
  if (!chosen) {
    return (
      <p className="emergency">
        <a href="#referrals">{say('panel_emergency_choose')}</a>
      </p>
    );
  }
  return (
    <ul className="emergency" aria-label={say('panel_emergency', chosen.name)}>
      {numbers.map((entry) => (
        <li key={entry.id}>
          <Icon name="phone" />
          <strong>
            <bdi dir="ltr">{entry.voice.join(` ${say('panel_or')} `)}</bdi>
          </strong>{' '}
          <span>{entry.name}</span>
        </li>
      ))}
    </ul>
  );
}
