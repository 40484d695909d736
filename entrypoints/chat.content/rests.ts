interface Rest {
  /** When it is to be done, on the page's clock. */
  due: number;
  /** When the timer will look. */
  looks: number;
  timer: ReturnType<typeof setTimeout>;
  act: () => void;
}

/** Things to do once the page has come to rest: each by its name, and only the last asking counts. */
export class Rests {
  readonly #rests = new Map<string, Rest>();

  constructor(signal: AbortSignal) {
    signal.addEventListener('abort', () => {
      for (const { timer } of this.#rests.values()) clearTimeout(timer);
      this.#rests.clear();
    });
  }

  /** @param wait milliseconds */
  after(wait: number, name: string, act: () => void): void {
    const due = performance.now() + wait;
    const known = this.#rests.get(name);
    // Asked for with every key: a timer that looks too early is put off when it does, not each time.
    if (known && known.looks <= due) {
      known.due = due;
      known.act = act;
      return;
    }
    if (known) clearTimeout(known.timer);
    this.#rests.set(name, { due, looks: due, act, timer: this.#lookIn(wait, name) });
  }

  #lookIn = (wait: number, name: string) => setTimeout(() => this.#look(name), wait);

  #look(name: string): void {
    const rest = this.#rests.get(name);
    if (!rest) return;
    const left = rest.due - performance.now();
    // Timers may fire a moment early.
    if (left > 1) {
      rest.looks = rest.due;
      rest.timer = this.#lookIn(left, name);
      return;
    }
    this.#rests.delete(name);
    rest.act();
  }
}
