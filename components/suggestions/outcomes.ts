import type { WordKey } from '@/utils/locale';
import type { Outcome } from '@/utils/store';

/** How it went on after a suggestion was sent: what may be tapped when it is saved. */
export const OUTCOMES: { [O in Outcome]: WordKey } = {
  said_more: 'review_outcome_said_more',
  steadier: 'review_outcome_steadier',
  next_step: 'review_outcome_next_step',
  pulled_back: 'review_outcome_pulled_back',
  no_answer: 'review_outcome_no_answer',
};

/** The sentence of a stored outcome; null for one that is not ours (another version's): it is shown as it stands. */
export const outcomeKey = (id: string): WordKey | null =>
  Object.hasOwn(OUTCOMES, id) ? OUTCOMES[id as Outcome] : null;
