import type { Finding } from '@/utils/engine';
import type { Speaker } from '@/utils/level';

/**
 * What the specialist asked last: the ids of all they wrote since the person last did. It stands until the specialist
 * writes after an answer, because an answer may come in pieces ("well" … "yes").
 *
 * Example: "How are you?" / "Do you think about suicide?" / *not sure* / *yes* / "Thank you." Both answers are read with
 * what the first two messages asked; what comes after "Thank you." is not.
 *
 * Where several people are told apart (`from`), whoever answers first answers as above. Anybody else's *next* message
 * may be the answer too, but nothing after it; and where the specialist named somebody, only theirs is, in pieces or not.
 */
export class LastAsked {
  #ids = new Set<string>();
  #answered = false;
  /** Whose answer came first; null where nobody knows whose it was. */
  #first: string | null = null;
  /** Who else has written since. */
  readonly #others = new Set<string>();
  readonly #named = new Set<string>();

  /** What the next message of the person answers. */
  get ids(): string[] {
    return [...this.#ids];
  }

  /** What the next message of one of several people answers. */
  idsFor(from: string | undefined): string[] {
    if (from === undefined) return this.ids;
    if (this.#named.size > 0) return this.#named.has(from) ? this.ids : [];
    return this.#first === null || this.#first === from || !this.#others.has(from) ? this.ids : [];
  }

  /**
   * One message more, in the order of the conversation, as it was read.
   * @param from which of several people; missing where nobody knows
   * @param named whom the specialist addressed by name
   */
  hear(
    speaker: Speaker,
    findings: readonly Pick<Finding, 'category'>[],
    from?: string,
    named: readonly string[] = [],
  ): void {
    if (speaker === 'person') {
      if (!this.#answered) this.#first = from ?? null;
      else if (from !== undefined) this.#others.add(from);
      this.#answered = true;
      return;
    }
    if (this.#answered) {
      this.#ids = new Set();
      this.#named.clear();
    }
    this.#answered = false;
    this.#first = null;
    this.#others.clear();
    for (const one of named) this.#named.add(one);
    for (const { category } of findings) this.#ids.add(category);
  }
}

/** How many messages before one are read with it. */
const BEFORE = 10;

/** The messages just before one, nearest first: what a learned reading may look back at. */
export const lastBefore = <T>(messages: readonly T[], order: number): T[] =>
  messages.slice(Math.max(0, order - BEFORE), order).reverse();
