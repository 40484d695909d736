import type { Referral } from '@/utils/packs';

/**
 * Splits the referrals of a country for a conversation. Emergency numbers are never hidden. Entries of confidence C
 * are not shown at all. `fitting` is for these categories or for any, `others` the rest.
 */
export function chooseReferrals(entries: readonly Referral[], categories: readonly string[]) {
  const emergency = entries.filter((entry) => entry.emergency);
  const shown = entries.filter((entry) => !entry.emergency && entry.confidence !== 'C');
  const own = (entry: Referral) => entry.categories.some((category) => categories.includes(category));
  const general = (entry: Referral) => entry.categories.length === 0 && entry.audience === '';
  return {
    emergency,
    // Made for exactly this before made for anybody; the pack's own order within each.
    fitting: [...shown.filter(own), ...shown.filter((entry) => !own(entry) && general(entry))],
    others: shown.filter((entry) => !own(entry) && !general(entry)),
  };
}
