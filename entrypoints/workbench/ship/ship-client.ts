import type { ShipAnswer, ShipAnswerTo, ShipAsk } from './ship-requests';

/** Asks the worker; null when it broke. */
export type AskShip = <A extends ShipAsk>(ask: A) => Promise<ShipAnswerTo<A['kind']> | null>;

let worker: Worker | null = null;
let count = 0;
const waiting = new Map<number, (answer: ShipAnswer | null) => void>();

/** One worker for the page, begun with the first question; one that breaks is begun anew with the next. */
export const askShip: AskShip = (ask) =>
  new Promise((resolve) => {
    if (!worker) {
      worker = new Worker(new URL('./ship-worker.ts', import.meta.url), { type: 'module' });
      worker.onmessage = ({ data }: MessageEvent<{ n: number; answer: ShipAnswer | null }>) => {
        waiting.get(data.n)?.(data.answer);
        waiting.delete(data.n);
      };
      worker.onerror = () => {
        worker?.terminate();
        worker = null;
        for (const done of waiting.values()) done(null);
        waiting.clear();
      };
    }
    count += 1;
    waiting.set(count, resolve as (answer: ShipAnswer | null) => void);
    worker.postMessage({ n: count, ask });
  });
