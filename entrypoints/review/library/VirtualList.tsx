import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
} from 'react';

export interface ListHandle {
  /** Brings a line into view and puts the focus on it. */
  focus(index: number): void;
  /** How many lines fit into the view. */
  page(): number;
}

interface Props {
  label: string;
  ids: readonly string[];
  /** Stays drawn even when scrolled away, so that the focus is not lost. */
  active: number;
  line: (index: number) => ReactNode;
  handle: RefObject<ListHandle | null>;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** Two lines of text and a row of facts, in pixels: only a guess, every line is measured. */
const GUESS = 84;

/** Thousands of lines of which only those in view are drawn. */
export function VirtualList({ label, ids, active, line, handle, onKeyDown }: Props) {
  const scroll = useRef<HTMLDivElement>(null);
  const wanted = useRef<string | null>(null);
  const list = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => GUESS,
    overscan: 6,
    getItemKey: useCallback((index: number) => ids[index] ?? index, [ids]),
    rangeExtractor: useCallback(
      (range: Range) => {
        const drawn = defaultRangeExtractor(range);
        if (active < 0 || active >= range.count || drawn.includes(active)) return drawn;
        return [...drawn, active].sort((a, b) => a - b);
      },
      [active],
    ),
  });
  useImperativeHandle(handle, () => ({
    focus(index) {
      const id = ids[index];
      if (id === undefined) return;
      wanted.current = id;
      list.scrollToIndex(index, { align: 'auto' });
      catchFocus();
    },
    page: () => Math.max(1, Math.floor((scroll.current?.clientHeight ?? 0) / GUESS) - 1),
  }));
  const catchFocus = useCallback(() => {
    const line = wanted.current === null ? null : document.getElementById(`saved-${wanted.current}`);
    if (!line) return;
    wanted.current = null;
    line.focus({ preventScroll: true });
  }, []);
  // The line may be drawn only after the list has scrolled to it.
  useLayoutEffect(catchFocus);
  // Another search or order begins at its top.
  const firstId = ids[0];
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the list begins with another line
  useEffect(() => {
    if (wanted.current === null && !scroll.current?.contains(document.activeElement)) list.scrollToOffset(0);
  }, [firstId]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys pressed on the links inside
    <div ref={scroll} className="saved-scroll" onKeyDown={onKeyDown}>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without bullets */}
      <ul role="list" aria-label={label} style={{ blockSize: list.getTotalSize(), position: 'relative' }}>
        {list.getVirtualItems().map(({ key, index, start }) => (
          <li
            key={key}
            ref={list.measureElement}
            data-index={index}
            aria-setsize={ids.length}
            aria-posinset={index + 1}
            className="saved-row"
            style={{ transform: `translateY(${start}px)` }}
          >
            {line(index)}
          </li>
        ))}
      </ul>
    </div>
  );
}
