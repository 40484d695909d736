/** Gaps remember where they were opened for so many words. */
const RING = 32;

/**
 * Gaps under way. Each has a slot with where it leads, until which word it stays open, and a ring of the last 32 words:
 * the earliest first word of the phrases that opened it there. Slots do not move; `order` lists those in use.
 */
export const openGaps = (gapMost: readonly number[], gapTo: readonly number[]) => {
  let room = 16;
  let order = new Uint16Array(room);
  let gap = new Uint32Array(room);
  let state = new Uint32Array(room);
  let until = new Uint32Array(room);
  /** Which turns of its ring the gap has written itself: the rest is left from another. */
  let opened = new Uint32Array(room);
  let openedAt = new Int32Array(room * RING);
  let openedBy = new Uint32Array(room * RING);
  /** Slot of a gap, if it is in use. */
  let slotOf = new Uint16Array(64);
  let waiting = 0;
  for (let i = 0; i < room; i++) order[i] = i;

  const grow = () => {
    const old = { order, gap, state, until, opened, openedAt, openedBy };
    room *= 2;
    order = new Uint16Array(room);
    gap = new Uint32Array(room);
    state = new Uint32Array(room);
    until = new Uint32Array(room);
    opened = new Uint32Array(room);
    openedAt = new Int32Array(room * RING);
    openedBy = new Uint32Array(room * RING);
    order.set(old.order);
    gap.set(old.gap);
    state.set(old.state);
    until.set(old.until);
    opened.set(old.opened);
    openedAt.set(old.openedAt);
    openedBy.set(old.openedBy);
    for (let i = waiting; i < room; i++) order[i] = i;
  };

  return {
    waiting: () => waiting,
    /** The slot that stands at place `k` of the list, and the state behind its gap. */
    slot: (k: number) => order[k] as number,
    state: (slot: number) => state[slot] as number,
    /** Opens a gap behind word `t` for a phrase that began at word `first`. */
    open(which: number, t: number, first: number) {
      if (which >= slotOf.length) {
        const wider = new Uint16Array(2 * which);
        wider.set(slotOf);
        slotOf = wider;
      }
      // A slot is the gap's own only while it stands in the list.
      let slot = slotOf[which] as number;
      if (until[slot] === 0 || gap[slot] !== which) {
        if (waiting === room) grow();
        slot = order[waiting++] as number;
        slotOf[which] = slot;
        gap[slot] = which;
        state[slot] = gapTo[which] as number;
        opened[slot] = 0;
      }
      until[slot] = t + 1 + (gapMost[which] as number);
      const turn = t & (RING - 1);
      const place = slot * RING + turn;
      const again = (((opened[slot] as number) >>> turn) & 1) === 1 && openedAt[place] === t;
      if (!again || first < (openedBy[place] as number)) openedBy[place] = first;
      openedAt[place] = t;
      opened[slot] = (opened[slot] as number) | (1 << turn);
    },
    /** The earliest first word of those that opened the gap within reach of word `t`. */
    earliest(slot: number, t: number): number {
      let best = t;
      const bits = opened[slot] as number;
      for (let k = Math.max(0, t - 1 - (gapMost[gap[slot] as number] as number)); k < t; k++) {
        const turn = k & (RING - 1);
        if (((bits >>> turn) & 1) === 0) continue;
        const place = slot * RING + turn;
        if (openedAt[place] === k && (openedBy[place] as number) < best) best = openedBy[place] as number;
      }
      return best;
    },
    /** Gaps that have run out make room; the last takes their place in the list. */
    close(t: number) {
      for (let k = 0; k < waiting; ) {
        const slot = order[k] as number;
        if ((until[slot] as number) > t) {
          k++;
          continue;
        }
        until[slot] = 0;
        waiting--;
        order[k] = order[waiting] as number;
        order[waiting] = slot;
      }
    },
    /** Closes all. */
    closeAll() {
      for (let k = 0; k < waiting; k++) until[order[k] as number] = 0;
      waiting = 0;
    },
  };
};
