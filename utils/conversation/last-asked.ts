import type { Finding } from '@/utils/engine';
import type { Speaker } from '@/utils/level';

/**
 * What the specialist asked last: the ids of all they wrote since the person last did. It stands until the specialist
 * writes after an answer, because an answer may come in pieces ("well" … "yes").
 *
 * Example: "How are you?" / "Do you think about suicide?" / *not sure* / *yes* / "Thank you." Both answers are read with
 * what the first two messages asked; what comes after "Thank you." is not.
 */
export class LastAsked {
  #ids = new Set<string>();
  #answered = false;

  /** What the next message of the person answers. */
  get ids(): string[] {
    return [...this.#ids];
  }

  /** One message more, in the order of the conversation, as it was read. */
  hear(speaker: Speaker, findings: readonly Pick<Finding, 'category'>[]): void {
    if (speaker === 'person') {
      this.#answered = true;
      return;
    }
    if (this.#answered) this.#ids = new Set();
    this.#answered = false;
    for (const { category } of findings) this.#ids.add(category);
  }
}

/** How many messages before one are read with it. */
const BEFORE = 10;

/** The messages just before one, nearest first: what a learned reading may look back at. */
export const lastBefore = <T>(messages: readonly T[], order: number): T[] =>
  messages.slice(Math.max(0, order - BEFORE), order).reverse();
