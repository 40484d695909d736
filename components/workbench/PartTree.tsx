import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useSay } from '../basics/Words';

/** A row of the tree, whether open or not. */
export interface TreeRow {
  key: string;
  depth: number;
  label: string;
  /** Beside the label: a number of things, a level. */
  note: string;
  /** null: nothing to open. */
  open: boolean | null;
  problems: number;
}

/** The rows in order, each made when it is looked at. */
export interface TreeRows {
  readonly length: number;
  at(index: number): TreeRow | undefined;
  /** Place of a row by its key; -1 where it is not there. */
  find(key: string): number;
}

interface Props {
  label: string;
  rows: TreeRows;
  selected: string | null;
  onSelect: (key: string) => void;
  onOpen: (key: string, open: boolean) => void;
}

/** Height of a row in CSS pixels: fixed, so that of ten thousand only those in sight are drawn. */
const ROW = 28;
const AROUND = 6;

/** The things of a pack as a tree: arrow keys as everywhere, Enter opens; drawn in part, whole for screen readers. */
export function PartTree({ label, rows, selected, onSelect, onOpen }: Props) {
  const say = useSay();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [{ top, height }, setSight] = useState({ top: 0, height: 600 });
  const [at, setAt] = useState<string | null>(null);
  const place = useMemo(() => {
    const current = at === null ? -1 : rows.find(at);
    return current < 0 && selected !== null ? rows.find(selected) : current;
  }, [rows, at, selected]);

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const look = () => setSight({ top: element.scrollTop, height: element.clientHeight });
    look();
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    return () => sizes.disconnect();
  }, []);
  useEffect(() => setAt(selected), [selected]);
  // What is chosen elsewhere comes into sight here.
  useLayoutEffect(() => {
    const element = box.current;
    if (!element || place < 0) return;
    const y = place * ROW;
    if (y < element.scrollTop) element.scrollTop = y;
    else if (y + ROW > element.scrollTop + element.clientHeight) element.scrollTop = y + ROW - element.clientHeight;
  }, [place]);

  const goTo = (index: number) => {
    const row = rows.at(Math.max(0, Math.min(rows.length - 1, index)));
    if (row) setAt(row.key);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const row = place < 0 ? undefined : rows.at(place);
    const acts: Record<string, () => void> = {
      ArrowDown: () => goTo(place + 1),
      ArrowUp: () => goTo(place - 1),
      Home: () => goTo(0),
      End: () => goTo(rows.length - 1),
      PageDown: () => goTo(place + Math.floor(height / ROW)),
      PageUp: () => goTo(place - Math.floor(height / ROW)),
      ArrowRight: () => {
        if (row?.open === false) onOpen(row.key, true);
        else if (row?.open) goTo(place + 1);
      },
      ArrowLeft: () => {
        if (row?.open) onOpen(row.key, false);
        else if (row) {
          for (let above = place - 1; above >= 0; above -= 1)
            if ((rows.at(above)?.depth ?? 0) < row.depth) return goTo(above);
        }
      },
      Enter: () => row && act(row),
      ' ': () => row && act(row),
    };
    const run = acts[event.key];
    if (!run || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    run();
  };
  const act = (row: TreeRow) => {
    setAt(row.key);
    if (row.open === null) onSelect(row.key);
    else onOpen(row.key, !row.open);
  };
  const from = Math.max(0, Math.floor(top / ROW) - AROUND);
  const to = Math.min(rows.length, Math.ceil((top + height) / ROW) + AROUND);
  const places = Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
  if (place >= 0 && (place < from || place >= to)) places.push(place);
  const drawn = places.flatMap((i) => {
    const row = rows.at(i);
    return row ? [[row, i] as const] : [];
  });
  return (
    <div
      ref={box}
      className="tree"
      role="tree"
      tabIndex={0}
      aria-label={label}
      {...(place >= 0 ? { 'aria-activedescendant': `${id}-${place}` } : {})}
      onKeyDown={onKeyDown}
      onScroll={({ currentTarget }) => setSight({ top: currentTarget.scrollTop, height: currentTarget.clientHeight })}
    >
      <div role="presentation" style={{ blockSize: rows.length * ROW, position: 'relative' }}>
        {drawn.map(([row, i]) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the tree has the focus and names the row it is at (aria-activedescendant)
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the tree
          <div
            key={row.key}
            id={`${id}-${i}`}
            role="treeitem"
            aria-level={row.depth + 1}
            aria-setsize={rows.length}
            aria-posinset={i + 1}
            aria-selected={row.key === selected}
            {...(row.open === null ? {} : { 'aria-expanded': row.open })}
            className={i === place ? 'tree-row tree-at' : 'tree-row'}
            style={{ insetBlockStart: i * ROW, blockSize: ROW, paddingInlineStart: `${0.5 + row.depth * 0.9}rem` }}
            onClick={() => act(row)}
          >
            <span className="tree-mark" aria-hidden="true">
              {row.open === null ? '' : row.open ? '▾' : '▸'}
            </span>
            <span className="tree-label">{row.label}</span>
            {row.note && <span className="tree-note">{row.note}</span>}
            {row.problems > 0 && <span className="tree-problems">{say('work_problems_short', row.problems)}</span>}
          </div>
        ))}
      </div>
    </div>
  );
}
