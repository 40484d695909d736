import { Stop, type Tokens } from '@/utils/text';
import type { Layout } from './layout';
import type { OnHit } from './match';

/**
 * Gathers hits and keeps, of the spans of one lane that lie one inside the other, only the outer. A lane is an owner's
 * phrases that reach equally far beyond their words. Hits arrive in order of
 * their last token, so a new one can only hold older ones inside it.
 */
export const openHits = ({ laneOwner, laneReach }: Pick<Layout, 'laneOwner' | 'laneReach'>) => {
  let room = 32;
  let lane = new Int32Array(room);
  let first = new Uint32Array(room);
  let last = new Uint32Array(room);
  let previous = new Int32Array(room);
  let count = 0;
  /** Place of the lane's newest hit, + 1. */
  const newest = new Uint32Array(laneOwner.length);
  let mendedAt: number[] = [];

  const grow = () => {
    room *= 2;
    const wide = <A extends Int32Array | Uint32Array>(fresh: A, old: A): A => {
      fresh.set(old);
      return fresh;
    };
    lane = wide(new Int32Array(room), lane);
    first = wide(new Uint32Array(room), first);
    last = wide(new Uint32Array(room), last);
    previous = wide(new Int32Array(room), previous);
  };

  return {
    begin() {
      for (let k = 0; k < count; k++) if ((lane[k] as number) >= 0) newest[lane[k] as number] = 0;
      count = 0;
      if (mendedAt.length > 0) mendedAt = [];
    },
    mended(token: number) {
      mendedAt.push(token);
    },
    add(whose: number, from: number, to: number) {
      let before = (newest[whose] as number) - 1;
      if (before >= 0 && last[before] === to && (first[before] as number) <= from) return;
      // What the new span holds goes.
      while (before >= 0 && (first[before] as number) >= from) {
        lane[before] = -1;
        before = previous[before] as number;
      }
      if (count === room) grow();
      lane[count] = whose;
      first[count] = from;
      last[count] = to;
      previous[count] = before;
      newest[whose] = ++count;
    },
    tell({ stop, count: words }: Tokens, onHit: OnHit) {
      let m = 0;
      for (let k = 0; k < count; k++) {
        const whose = lane[k] as number;
        if (whose < 0) continue;
        let from = first[k] as number;
        let to = last[k] as number;
        let mended = false;
        if (mendedAt.length > 0) {
          while (m < mendedAt.length && (mendedAt[m] as number) <= to) m++;
          mended = m > 0 && (mendedAt[m - 1] as number) >= from;
        }
        const reach = laneReach[whose] as number;
        for (let n = reach & 255; n > 0 && from > 0 && (stop[from] as number) < Stop.Line; n--) from--;
        for (let n = reach >> 8; n > 0 && to + 1 < words && (stop[to + 1] as number) < Stop.Line; n--) to++;
        onHit(laneOwner[whose] as number, from, to, mended);
      }
    },
  };
};
