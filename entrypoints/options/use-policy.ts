import { useWatched } from '@/components/basics/use-watched';
import type { Say } from '@/utils/locale';
import { type KnownPolicy, type Policy, readPolicy, watchPolicy } from '@/utils/store';

export type Known = KnownPolicy;

/** What an administrator set; undefined while it is read. */
export const usePolicy = (): Known | undefined => useWatched(readPolicy, watchPolicy);

/** Locked settings in words. */
export const namesOfLocked = ({ country, theme, retentionDays }: Policy['locked'], say: Say): string[] => [
  ...(country ? [say('policy_locked_country', country)] : []),
  ...(theme ? [say('policy_locked_theme', say(`options_theme_${theme}`))] : []),
  ...(retentionDays === undefined ? [] : [say('policy_locked_retentionDays', retentionDays)]),
];
