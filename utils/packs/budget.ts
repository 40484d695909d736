import type { Problem } from './problem';

/** Steps for reading one pack: about thirty times what core-en (1.8 MB) takes. */
export const PACK_STEPS = 100_000_000;

/** Thrown inside the room when a budget is spent; its doors turn it into a problem. */
export class BudgetSpent extends Error {}

/**
 * Counts the work of reading a pack (characters, nodes, phrases), so that a hostile file is given up after the same
 * number of steps on every machine. Time is never measured.
 */
export class Budget {
  spent = 0;
  constructor(readonly most: number = PACK_STEPS) {}

  /** Throws `BudgetSpent` when no steps are left. */
  spend(steps: number): void {
    this.spent += steps;
    if (this.spent > this.most) throw new BudgetSpent();
  }
}

/** What is told of a pack that takes too much work. */
export const tooMuchWork = (): Problem => ({
  file: '',
  path: '',
  message: 'The pack takes too much work to read.',
  fix: 'Take out what is repeated, or split the pack.',
});
