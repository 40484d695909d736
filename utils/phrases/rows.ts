import type { State } from './determine';

/** A state as it is written: like another one, but for these roads. */
export interface Row {
  /** State whose roads it has too, but for those of its own; 0: none. */
  like: number;
  /** Own roads by where they lead: target, and its symbols in order. */
  own: [number, number[]][];
}

/** So many of the latest states with a road are looked at as models. */
const LATEST = 12;
const SMALLEST = 3;

/**
 * Writes each state as another one and a few roads more, where that is shorter. A model comes before the state and has
 * no symbol that the state does not have.
 */
export const rowsOf = (states: readonly State[], skip: number): Row[] => {
  const ways = states.length;
  const latest = new Map<number, number[]>();
  const shared = new Uint32Array(ways);
  const met: number[] = [];
  return states.map(({ edges }, number) => {
    if (number === skip) return { like: 0, own: [] };
    let like = 0;
    if (edges.length >= 2 * SMALLEST) {
      met.length = 0;
      for (let k = 0; k < edges.length; k += 2) {
        for (const other of latest.get((edges[k] as number) * ways + (edges[k + 1] as number)) ?? []) {
          if (shared[other] === 0) met.push(other);
          shared[other] = (shared[other] as number) + 1;
        }
      }
      met.sort((a, b) => (shared[b] as number) - (shared[a] as number));
      like =
        met.slice(0, 24).find((other) => (shared[other] as number) > 1 && within(states[other]?.edges ?? [], edges)) ??
        0;
      for (const other of met) shared[other] = 0;
      for (let k = 0; k < edges.length; k += 2) {
        const key = (edges[k] as number) * ways + (edges[k + 1] as number);
        const list = latest.get(key);
        if (!list) latest.set(key, [number]);
        else if (list.push(number) > LATEST) list.shift();
      }
    }
    return { like, own: without(edges, like > 0 ? (states[like]?.edges ?? []) : []) };
  });
};

/** Are all symbols of `few` among those of `many`? Both are in order. */
const within = (few: readonly number[], many: readonly number[]): boolean => {
  if (few.length > many.length) return false;
  let k = 0;
  for (let i = 0; i < few.length; i += 2) {
    while (k < many.length && (many[k] as number) < (few[i] as number)) k += 2;
    if (many[k] !== few[i]) return false;
    k += 2;
  }
  return true;
};

const without = (edges: readonly number[], model: readonly number[]): [number, number[]][] => {
  const byTarget = new Map<number, number[]>();
  let m = 0;
  for (let k = 0; k < edges.length; k += 2) {
    const symbol = edges[k] as number;
    const target = edges[k + 1] as number;
    while (m < model.length && (model[m] as number) < symbol) m += 2;
    if (model[m] === symbol && model[m + 1] === target) continue;
    const list = byTarget.get(target);
    if (list) list.push(symbol);
    else byTarget.set(target, [symbol]);
  }
  return [...byTarget];
};
