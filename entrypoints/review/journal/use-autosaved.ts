import { useEffect, useRef, useState } from 'react';
import type { Written } from '@/components/journal/WrittenField';
import { forgetTyped, keepTyped, readTyped, type Stored } from '@/utils/store';

/** Typing rests this long before it goes to the disk, in milliseconds. */
const REST = 400;

interface Options {
  /** What the field belongs to and is called, for what is still on its way. */
  owner: string;
  field: string;
  /** What is on the disk now. */
  stored: string;
  /** Writes it; anything but ok keeps the words in memory and says why. */
  save: (text: string) => Promise<Stored<unknown>>;
  problemOf: (error: string) => string;
}

/**
 * A field that keeps itself. Every letter goes to memory at once (it survives the tab), and to the disk when typing rests,
 * when the field is left for another item, and when the page is hidden. What another page writes shows up as long as
 * nothing is being typed here. `onTakeBack` returns to what was there before the typing began.
 */
export function useAutosaved({ owner, field, stored, save, problemOf }: Options): Written {
  const [text, setText] = useState(stored);
  const [state, setState] = useState<Written['state']>('untouched');
  const [problem, setProblem] = useState('');
  /** What was there before typing began; null: nothing was typed. */
  const [before, setBefore] = useState<string | null>(null);
  const latest = useRef({
    text,
    save,
    waiting: undefined as ReturnType<typeof setTimeout> | undefined,
    dirty: false,
    /** What was written from here: its echo comes back late on a slow machine, over what was typed since. */
    written: new Set<string>(),
  });
  latest.current.save = save;

  const flush = async (): Promise<void> => {
    const mine = latest.current;
    clearTimeout(mine.waiting);
    if (!mine.dirty) return;
    const { text: words } = mine;
    mine.dirty = false;
    mine.written.add(words);
    const done = await mine.save(words);
    if (done.ok) await forgetTyped(owner, field, words);
    if (mine.text !== words) return;
    if (!done.ok) {
      mine.dirty = true;
      setProblem(problemOf(done.error));
    }
    setState(done.ok ? 'saved' : 'failed');
  };
  const flushNow = useRef(flush);
  flushNow.current = flush;

  const type = (words: string, how: Written['state'] = 'saving') => {
    latest.current.text = words;
    latest.current.dirty = true;
    setText(words);
    setState(how);
    void keepTyped(owner, field, words);
    clearTimeout(latest.current.waiting);
    latest.current.waiting = setTimeout(() => void flushNow.current(), REST);
  };

  // What was on its way when the tab was closed comes back, and goes on its way again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each field
  useEffect(() => {
    let over = false;
    readTyped(owner, field).then(
      (kept) => {
        if (over || latest.current.dirty || kept === null || kept === stored) return;
        setBefore(stored);
        type(kept, 'back');
      },
      () => undefined,
    );
    const hidden = () => void flushNow.current();
    document.addEventListener('visibilitychange', hidden);
    addEventListener('pagehide', hidden);
    return () => {
      over = true;
      document.removeEventListener('visibilitychange', hidden);
      removeEventListener('pagehide', hidden);
      void flushNow.current();
    };
  }, [owner, field]);

  // Another page wrote it.
  useEffect(() => {
    const { dirty, text: shown, written } = latest.current;
    if (dirty || shown === stored || written.has(stored)) return;
    latest.current.text = stored;
    setText(stored);
  }, [stored]);

  return {
    text,
    state,
    problem,
    changed: before !== null && before !== text,
    onType: (words) => {
      if (before === null) setBefore(text);
      type(words);
    },
    onTakeBack: () => {
      if (before !== null) type(before);
    },
  };
}
