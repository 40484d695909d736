import { Socket } from 'node:net';

/** Keys of the WebDriver standard that the journeys press. */
const KEYS: Readonly<Record<string, string>> = {
  Tab: '\uE004',
  Enter: '\uE006',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Home: '\uE011',
  ArrowDown: '\uE015',
  F6: '\uE036',
};

/** Firefox's own remote protocol: `LENGTH:[0, id, command, parameters]` over a loopback socket, answers likewise. */
export class Marionette {
  readonly #socket = new Socket();
  readonly #waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  #rest = Buffer.alloc(0);
  #last = 0;

  /** Throws where nobody listens. */
  static async connect(port: number): Promise<Marionette> {
    const made = new Marionette();
    await new Promise<void>((resolve, reject) => {
      made.#socket.once('error', reject).connect(port, '127.0.0.1', resolve);
    });
    made.#socket.on('data', (chunk) => made.#hear(chunk));
    made.#socket.on('close', () => {
      for (const { reject } of made.#waiting.values()) reject(new Error('Firefox closed the connection.'));
    });
    return made;
  }

  #hear(chunk: Buffer): void {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    for (;;) {
      const colon = this.#rest.indexOf(':');
      const end = colon + 1 + Number(this.#rest.subarray(0, Math.max(colon, 0)).toString());
      if (colon < 0 || this.#rest.length < end) return;
      const message: unknown = JSON.parse(this.#rest.subarray(colon + 1, end).toString());
      this.#rest = this.#rest.subarray(end);
      // The greeting is no answer.
      if (!Array.isArray(message)) continue;
      const [, id, error, result] = message as [number, number, { error: string; message: string } | null, unknown];
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error) waiting?.reject(new Error(`${error.error}: ${error.message}`));
      else waiting?.resolve(result);
    }
  }

  send<T = unknown>(command: string, parameters: object = {}): Promise<T> {
    this.#last += 1;
    const id = this.#last;
    const body = JSON.stringify([0, id, command, parameters]);
    this.#socket.write(`${Buffer.byteLength(body)}:${body}`);
    return new Promise<T>((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
    });
  }

  /** Runs the body of a function where the session stands and gives what it returns. */
  async run<T>(body: string, args: readonly unknown[] = [], more: object = {}): Promise<T> {
    const { value } = await this.send<{ value: T }>('WebDriver:ExecuteScript', {
      script: body,
      args,
      newSandbox: true,
      ...more,
    });
    return value;
  }

  /** Presses keys together (`Alt+Shift+S`) as a person's keyboard does; names as in KEYS, else the letter itself. */
  async press(chord: string): Promise<void> {
    const keys = chord.split('+').map((name) => KEYS[name] ?? name);
    await this.#keys([
      ...keys.map((value) => ({ type: 'keyDown', value })),
      ...keys.toReversed().map((value) => ({ type: 'keyUp', value })),
    ]);
  }

  type(text: string): Promise<void> {
    return this.#keys(
      [...text].flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]),
    );
  }

  async #keys(actions: object[]): Promise<void> {
    await this.send('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  close(): void {
    this.#socket.destroy();
  }
}
