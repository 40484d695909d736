const DAY = 86_400_000;

/**
 * How old the check of a number is: `fresh`, `old` after 90 days, `stale` after 180 (domain/04). A date that cannot be
 * read is stale. `now` in milliseconds since 1970.
 */
export function freshness(verified: string, now: number): 'fresh' | 'old' | 'stale' {
  const days = (now - Date.parse(verified)) / DAY;
  if (!(days <= 180)) return 'stale';
  return days > 90 ? 'old' : 'fresh';
}
