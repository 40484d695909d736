import { useEffect, useState } from 'react';

/**
 * A value that is read once and again whenever it changed; undefined while it is first read. `read` and `watch` belong
 * together and must be the same functions as long as they mean the same thing (useCallback). A read that was overtaken
 * by a newer one is thrown away.
 */
export function useWatched<T>(
  read: () => Promise<T>,
  watch: (changed: () => void, signal: AbortSignal) => void,
): T | undefined {
  const [value, setValue] = useState<{ of: typeof read; value: T } | undefined>();
  useEffect(() => {
    const over = new AbortController();
    let turn = 0;
    const load = () => {
      turn += 1;
      const mine = turn;
      read().then((next) => {
        if (mine === turn && !over.signal.aborted) setValue({ of: read, value: next });
      }, nobodyToTell);
    };
    watch(load, over.signal);
    load();
    return () => over.abort();
  }, [read, watch]);
  // The answer to another question is no answer to this one.
  return value?.of === read ? value.value : undefined;
}

/**
 * As `useWatched`, where the watch hands over what the value became: nothing is read a second time, and a long one is
 * on the screen sooner.
 */
export function useFollowed<T>(
  read: () => Promise<T>,
  watch: (changed: (next: T) => void, signal: AbortSignal) => void,
): T | undefined {
  const [value, setValue] = useState<{ of: typeof read; value: T } | undefined>();
  useEffect(() => {
    const over = new AbortController();
    let told = false;
    watch((next) => {
      told = true;
      setValue({ of: read, value: next });
    }, over.signal);
    // What was told meanwhile is newer than what is being read.
    read().then((first) => {
      if (!told && !over.signal.aborted) setValue({ of: read, value: first });
    }, nobodyToTell);
    return () => over.abort();
  }, [read, watch]);
  return value?.of === read ? value.value : undefined;
}

/** The storage of a page that is being closed rejects; there is nobody left to tell. */
const nobodyToTell = () => undefined;
