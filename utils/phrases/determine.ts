import { type Item, type Place, TooMany } from './items';

/** One state: where each symbol leads, whose phrases end here, which gaps open here. */
export interface State {
  /** symbol, state, symbol, state …, sorted by symbol. */
  edges: number[];
  hits: number[];
  /** most, state, most, state … */
  gaps: number[];
}

export interface Automaton {
  /** State 0 is the end of every road. */
  states: State[];
  start: number;
  anchored: number;
}

/**
 * Makes the next step certain: of all phrases under way, each symbol leads to exactly one state. Phrases are finite, so
 * this ends; states that can be continued in the same ways are one.
 */
export const determine = (
  anywhere: Place,
  anchored: Place,
  place: (items: Item[]) => Place,
  most: number,
): Automaton => {
  const states: State[] = [{ edges: [], hits: [], gaps: [] }];
  const byShape = new Map<string, number>([['||', 0]]);
  const done = new Map<number, number>();
  let edgeCount = 0;

  const gapsOf = (from: Place, wide: number, into: Map<number, Item[]>) => {
    for (const item of from.items) {
      if (item.kind !== 'gap') continue;
      const list = into.get(item.a + wide) ?? [];
      list.push(...item.to.items.filter((next) => next.kind !== 'gap'));
      into.set(item.a + wide, list);
      // A gap right behind a gap (an optional word between them): they add up.
      gapsOf(item.to, wide + item.a, into);
    }
  };

  const stateOf = (at: Place): number => {
    const before = done.get(at.number);
    if (before !== undefined) return before;
    const steps = new Map<number, Item[]>();
    const hits = new Set<number>();
    for (const { kind, a, to } of at.items) {
      if (kind === 'step') {
        const list = steps.get(a);
        if (list) list.push(...to.items);
        else steps.set(a, [...to.items]);
      } else if (kind === 'end') hits.add(a);
    }
    const wide = new Map<number, Item[]>();
    gapsOf(at, 0, wide);
    const edges = [...steps].sort(([a], [b]) => a - b).flatMap(([symbol, items]) => [symbol, stateOf(place(items))]);
    const gaps = [...wide].sort(([a], [b]) => a - b).flatMap(([words, items]) => [words, stateOf(place(items))]);
    edgeCount += edges.length / 2;
    if (edgeCount > most) throw new TooMany();
    const ends = [...hits].sort((a, b) => a - b);
    const shape = `${edges.join()}|${ends.join()}|${gaps.join()}`;
    let state = byShape.get(shape);
    if (state === undefined) {
      state = states.push({ edges, hits: ends, gaps }) - 1;
      byShape.set(shape, state);
    }
    done.set(at.number, state);
    return state;
  };

  return { start: stateOf(anywhere), anchored: stateOf(anchored), states };
};
