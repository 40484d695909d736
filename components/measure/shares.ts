import type { Share } from '@/utils/packs';

/** Below this many lines a share says next to nothing: it is shown as counts. */
export const TOO_FEW = 10;

export const percent = (share: number): string => `${Math.round(100 * share)}%`;

/** A share as people read it: `84% (79–88)`; null where there is too little to say a share. */
export function shareText({ share, low, high, of }: Share): string | null {
  if (share === null || of < TOO_FEW) return null;
  return `${percent(share)} (${Math.round(100 * low)}–${Math.round(100 * high)})`;
}

/** For sorting: what cannot be said comes last. */
export const shareOrder = ({ share, of }: Share): number => (share === null ? -1 : of < TOO_FEW ? share / 1000 : share);
