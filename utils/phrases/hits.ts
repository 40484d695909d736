import type { OnHit } from './match';

/**
 * Gathers hits and keeps, of one owner's spans that lie one inside the other, only the outer. Hits arrive in order of
 * their last token, so a new one can only hold older ones inside it.
 */
export const openHits = (owners: number) => {
  let room = 32;
  let owner = new Int32Array(room);
  let first = new Uint32Array(room);
  let last = new Uint32Array(room);
  let previous = new Int32Array(room);
  let count = 0;
  /** Place of the owner's newest hit, + 1. */
  const newest = new Uint32Array(owners);
  let mendedAt: number[] = [];

  const grow = () => {
    room *= 2;
    const wide = <A extends Int32Array | Uint32Array>(fresh: A, old: A): A => {
      fresh.set(old);
      return fresh;
    };
    owner = wide(new Int32Array(room), owner);
    first = wide(new Uint32Array(room), first);
    last = wide(new Uint32Array(room), last);
    previous = wide(new Int32Array(room), previous);
  };

  return {
    begin() {
      for (let k = 0; k < count; k++) if ((owner[k] as number) >= 0) newest[owner[k] as number] = 0;
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
        owner[before] = -1;
        before = previous[before] as number;
      }
      if (count === room) grow();
      owner[count] = whose;
      first[count] = from;
      last[count] = to;
      previous[count] = before;
      newest[whose] = ++count;
    },
    tell(onHit: OnHit) {
      let m = 0;
      for (let k = 0; k < count; k++) {
        if ((owner[k] as number) < 0) continue;
        const from = first[k] as number;
        const to = last[k] as number;
        let mended = false;
        if (mendedAt.length > 0) {
          // Hits come by their last token: those mended far before are never asked for again, save by long spans.
          while (m < mendedAt.length && (mendedAt[m] as number) <= to) m++;
          mended = m > 0 && (mendedAt[m - 1] as number) >= from;
        }
        onHit(owner[k] as number, from, to, mended);
      }
    },
  };
};
