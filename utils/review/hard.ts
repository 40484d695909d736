import { rank } from '@/utils/level';
import type { ReviewCard } from '@/utils/store';

/** Categories about suicide, self-harm and abuse, by what their ids are made of (shared/domain/01). */
const HEAVY = ['suicid', 'abuse', 'violence', 'self_harm', 'overdose'];

/**
 * A card that may weigh on whoever reviews it: of `urgent` or `now`, or about suicide, self-harm or abuse. After one a
 * pause is offered, and how many come on one day is limited (shared/domain/05, staff care).
 */
export const isHard = ({ level, category }: Pick<ReviewCard, 'level' | 'category'>): boolean =>
  rank(level) >= rank('urgent') || HEAVY.some((part) => category.includes(part));
