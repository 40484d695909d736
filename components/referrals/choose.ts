import type { Referral } from '@/utils/packs';
import type { OwnReferral } from '@/utils/store';

/** What the specialist narrowed the list to; empty: anybody, any language. */
export interface Wanted {
  audience: string;
  language: string;
}
const ANY: Wanted = { audience: '', language: '' };

/**
 * Splits the referrals of a country for a conversation. Emergency numbers are never hidden. Entries of confidence C
 * are not shown at all. `fitting` is for these categories, for the audience chosen, or for anybody; `others` the rest.
 */
export function chooseReferrals(
  entries: readonly Referral[],
  categories: readonly string[],
  { audience, language }: Wanted = ANY,
) {
  const emergency = entries.filter((entry) => entry.emergency);
  const shown = entries.filter(
    (entry) =>
      !entry.emergency &&
      entry.confidence !== 'C' &&
      (language === '' || entry.languages.length === 0 || entry.languages.includes(language)),
  );
  const forThem = (entry: Referral) => audience !== '' && entry.audience === audience;
  const place = (entry: Referral) => {
    const own = entry.categories.some((category) => categories.includes(category));
    // Somebody else's line ("under 19") is no place to send the person who was said to be a veteran.
    if (audience !== '' && entry.audience !== '' && !forThem(entry)) return NOT_FIRST;
    if (forThem(entry)) return own ? 0 : 1;
    if (own) return 2;
    return entry.categories.length === 0 && entry.audience === '' ? 3 : NOT_FIRST;
  };
  const placed = shown.map((entry) => ({ entry, place: place(entry) }));
  // Made for exactly this before made for anybody; the pack's own order within each.
  const fitting = placed.filter((one) => one.place < NOT_FIRST).sort((a, b) => a.place - b.place);
  return {
    emergency,
    fitting: fitting.map(({ entry }) => entry),
    others: placed.filter((one) => one.place === NOT_FIRST).map(({ entry }) => entry),
    /** The first two, where nothing says which is better: both may be offered, and the person chooses. */
    equal:
      fitting[0] &&
      fitting[1] &&
      fitting[0].place === fitting[1].place &&
      fitting[0].entry.confidence === fitting[1].entry.confidence &&
      fitting[0].entry.audience === fitting[1].entry.audience
        ? ([fitting[0].entry, fitting[1].entry] as const)
        : null,
  };
}
const NOT_FIRST = 4;

/** Audiences and languages there are to choose from, in order of the entries. */
export const choicesOf = (entries: readonly Referral[]) => ({
  audiences: [
    ...new Set(entries.flatMap(({ audience, confidence }) => (audience && confidence !== 'C' ? audience : []))),
  ],
  languages: [...new Set(entries.flatMap(({ languages }) => languages))],
});

/** The organisation's own services for a country, as entries; they come before those of the pack. */
export const ownEntries = (own: readonly OwnReferral[], country: string | null): Referral[] =>
  own
    .filter((entry) => entry.country === '' || entry.country === country)
    .map(({ id, name, reach, hours, notes, verified }) => ({
      id: `own.${id}`,
      name,
      emergency: false,
      categories: [],
      audience: '',
      voice: reach.startsWith('https://') ? [] : [reach],
      sms: null,
      chatUrl: reach.startsWith('https://') ? reach : '',
      hours,
      languages: [],
      cost: '',
      notes,
      sources: [],
      verified,
      confidence: 'A',
    }));
