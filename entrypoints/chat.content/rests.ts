/** Things to do once the page has come to rest: each by its name, and only the last asking counts. */
export class Rests {
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(signal: AbortSignal) {
    signal.addEventListener('abort', () => {
      for (const timer of this.#timers.values()) clearTimeout(timer);
    });
  }

  /** @param wait milliseconds */
  after(wait: number, name: string, act: () => void): void {
    clearTimeout(this.#timers.get(name));
    this.#timers.set(name, setTimeout(act, wait));
  }
}
