import type { CountryReferrals } from '@/utils/packs';
import { Icon } from '../basics/Icon';
import { useSay } from '../basics/Words';

/** The emergency numbers inside the banner at `urgent` and `now`; without a country, the way to choose one. */
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
          <strong>{entry.voice.join(` ${say('panel_or')} `)}</strong> <span>{entry.name}</span>
        </li>
      ))}
    </ul>
  );
}
