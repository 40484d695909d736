import { useCallback, useEffect, useRef, useState } from 'react';
import { withHeld } from '@/utils/review';
import {
  cards,
  type Library,
  openLibrary,
  type ReviewedItem,
  readHarmful,
  type StoreError,
  streamItems,
  watchItems,
} from '@/utils/store';

/** The library as far as it is read. `version` counts up with every change: the library itself stays the same object. */
export interface Loaded {
  library: Library;
  version: number;
  /** Everything was read at least once. */
  whole: boolean;
  error: StoreError | null;
}

/** Many things told at once (a bulk act, another page at work) are read anew once. */
const REST = 150;

/** Somebody else's items, brought in from a file, are under "Share", not among one's own. */
const own = ({ from }: ReviewedItem) => from === null;

/**
 * Reads all saved items, the newest first and quickly; the list can be shown from the first batch on. Whatever changes
 * in the store is read again beside what is shown and put in its place when it is whole. While `resting` (an item is open
 * and being written in) it waits until the list is in view again.
 */
export function useLibrary(resting: boolean): Loaded & { changed: () => void } {
  const [loaded, setLoaded] = useState<Loaded>(() => ({
    library: openLibrary(),
    version: 0,
    whole: false,
    error: null,
  }));
  const rests = useRef(resting);
  const wake = useRef(() => {});
  useEffect(() => {
    rests.current = resting;
    if (!resting) wake.current();
  }, [resting]);

  useEffect(() => {
    const over = new AbortController();
    let running = false;
    let again = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let first = true;
    const run = async () => {
      if (running || !again || over.signal.aborted || (rests.current && !first)) return;
      running = true;
      again = false;
      const show = (library: Library, whole: boolean, error: StoreError | null) => {
        if (!over.signal.aborted) setLoaded(({ version }) => ({ library, version: version + 1, whole, error }));
      };
      const result = await read(over.signal, (library) => {
        if (first) show(library, false, null);
      });
      if (result.ok) first = false;
      if (result.ok) show(result.value, true, null);
      else setLoaded((before) => (over.signal.aborted ? before : { ...before, whole: true, error: result.error }));
      running = false;
      void run();
    };
    wake.current = () => void run();
    watchItems(() => {
      again = true;
      clearTimeout(timer);
      timer = setTimeout(() => void run(), REST);
    }, over.signal);
    void run();
    return () => {
      over.abort();
      clearTimeout(timer);
    };
  }, []);

  const changed = useCallback(() => setLoaded((before) => ({ ...before, version: before.version + 1 })), []);
  return { ...loaded, changed };
}

/** One reading of everything; `first` is called when the first batch is there. */
async function read(signal: AbortSignal, first: (library: Library) => void) {
  const library = openLibrary();
  let shown = false;
  const items = await streamItems((batch) => {
    library.put(batch.filter(own).map((item) => ({ item, due: null })));
    if (shown || library.size === 0) return;
    shown = true;
    first(library);
    return painted();
  }, signal);
  if (!items.ok) return items;
  const [all, marks] = await Promise.all([cards.list(), readHarmful()]);
  if (!all.ok) return all;
  if (!marks.ok) return marks;
  const dues = new Map<string, number>();
  for (const { item, due, suspended } of withHeld(all.value, marks.value))
    if (item !== null && !suspended) dues.set(item, Math.min(due, dues.get(item) ?? due));
  library.put(
    [...dues].flatMap(([id, due]) => {
      const known = library.get(id);
      return known ? [{ item: known.item, due }] : [];
    }),
  );
  return { ok: true, value: library } as const;
}

/** After what was just shown is on the screen; a page that is not looked at draws nothing and goes on. */
const painted = () =>
  new Promise<void>((done) => {
    if (document.hidden) return done();
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, 500);
  });
