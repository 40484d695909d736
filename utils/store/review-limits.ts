import * as z from 'zod/mini';
import { exclusively } from './exclusive';
import { item } from './item';
import type { Stored } from './result';

/** How many review cards a day. */
export interface ReviewLimits {
  /** New and due together, 1 to 50. */
  daily: number;
  /** Of them about suicide or abuse, or of `urgent` and `now`: 0 to 50. */
  hardDaily: number;
}

/** Ten a day, four of them hard (shared/domain/05 caps hard ones at about ten; that is the most, not the usual). */
const limits = item<ReviewLimits>('review.limits', {
  check: () => z.object({ daily: z.int().check(z.gte(1), z.lte(50)), hardDaily: z.int().check(z.gte(0), z.lte(50)) }),
  fallback: { daily: 10, hardDaily: 4 },
});
export const readReviewLimits = limits.read;
export const watchReviewLimits = limits.watch;
/** Changes the limits named and leaves the other as it is. */
export const saveReviewLimits = (changes: Partial<ReviewLimits>): Promise<Stored<void>> =>
  exclusively('review.limits', async () => limits.save({ ...(await limits.read()), ...changes }));
