/**
 * A day of review begins at four in the morning, by the machine's own clock: who works nights and reviews at one does
 * not get two days' cards in one sitting.
 */
const BEGINS = 4;

/** The day a moment belongs to, as the moment it begins (milliseconds since 1970). */
export function dayOf(at: number): number {
  const day = new Date(at);
  if (day.getHours() < BEGINS) day.setDate(day.getDate() - 1);
  return day.setHours(BEGINS, 0, 0, 0);
}

/** The day so many days later (or earlier), also over a change to summer time. */
export function addDays(day: number, days: number): number {
  const moved = new Date(day);
  moved.setDate(moved.getDate() + days);
  return moved.getTime();
}

/** How many days lie between two days given by `dayOf`; negative when the second is earlier. */
export const daysBetween = (from: number, to: number): number => Math.round((to - from) / DAY);

/** Milliseconds of a day without a change of the clock. */
export const DAY = 86_400_000;
