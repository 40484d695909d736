import type { ReviewCard } from '@/utils/store';
import { addDays, DAY, dayOf } from './day';
import { LONGEST, lastReview } from './schedule';

/**
 * Cards whose last review lies more than a day ahead: the clock ran ahead then, or was set back since. Left alone they
 * would not come again until that day. Each is given anew as if it had been reviewed at `now`: it comes after as many
 * days as were planned, so it is neither lost nor asked twice. Smaller differences are left alone.
 */
export function mendClock(cards: readonly ReviewCard[], now: number): Pick<ReviewCard, 'id' | 'due' | 'state'>[] {
  return cards.flatMap(({ id, state }) => {
    const last = lastReview({ state });
    if (last === null || last - now <= DAY) return [];
    const planned = typeof state.scheduled_days === 'number' ? state.scheduled_days : 1;
    const days = Math.min(LONGEST, Math.max(1, Math.round(planned)));
    return [{ id, due: addDays(dayOf(now), days), state: { ...state, last_review: now } }];
  });
}
