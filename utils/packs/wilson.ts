/** A share with its interval: how many of how many, and where the true share lies with 95% confidence. */
export interface Share {
  hits: number;
  of: number;
  /** Null where there was nothing to count. */
  share: number | null;
  low: number;
  high: number;
}

const Z = 1.959964;

/**
 * Wilson's score interval (1927), 95%: honest for few cases and for shares near 0 and 1, where the textbook interval
 * claims certainty. 5 of 5 is 57 to 100%, not 100%.
 */
export function wilson(hits: number, of: number): Share {
  if (of === 0) return { hits, of, share: null, low: 0, high: 1 };
  const share = hits / of;
  const z2 = Z * Z;
  const middle = share + z2 / (2 * of);
  const spread = Z * Math.sqrt((share * (1 - share)) / of + z2 / (4 * of * of));
  const whole = 1 + z2 / of;
  return { hits, of, share, low: Math.max(0, (middle - spread) / whole), high: Math.min(1, (middle + spread) / whole) };
}
