import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Level } from '@/utils/level';
import { LevelTag } from '../basics/LevelTag';
import { useSay } from '../basics/Words';

export type LabelName = 'positive' | 'negative' | 'ambiguous';
export interface LabelRow {
  text: string;
  /** What the pack says of it now; null: nothing matched, or not read yet. */
  level: Level | null;
  levelName: string;
}

interface Props {
  rows: readonly LabelRow[];
  labels: readonly (LabelName | null)[];
  onLabel: (index: number, label: LabelName | null) => void;
}

const KEYS: Record<string, LabelName> = { p: 'positive', n: 'negative', a: 'ambiguous' };

/** Messages to label one after the other: p, n and a label and go on, arrows move, u takes the last label back. */
export function LabelList({ rows, labels, onLabel }: Props) {
  const say = useSay();
  const id = useId();
  const [at, setAt] = useState(0);
  const [past, setPast] = useState<{ index: number; before: LabelName | null }[]>([]);
  const box = useRef<HTMLDivElement>(null);
  const place = Math.min(at, rows.length - 1);
  useEffect(() => {
    document.getElementById(`${id}-${place}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, place]);
  const set = (label: LabelName | null) => {
    setPast([...past, { index: place, before: labels[place] ?? null }]);
    onLabel(place, label);
    setAt(Math.min(rows.length - 1, place + 1));
  };
  const undo = () => {
    const last = past.at(-1);
    if (!last) return;
    setPast(past.slice(0, -1));
    onLabel(last.index, last.before);
    setAt(last.index);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const key = event.key.toLowerCase();
    const label = KEYS[key];
    const control = event.ctrlKey || event.metaKey;
    if (event.altKey || (control && key !== 'z')) return;
    if (label) set(label);
    else if (key === 'u' || (control && key === 'z') || key === 'backspace') undo();
    else if (key === 'arrowdown' || key === 'arrowright') setAt(Math.min(rows.length - 1, place + 1));
    else if (key === 'arrowup' || key === 'arrowleft') setAt(Math.max(0, place - 1));
    else if (key === 'home') setAt(0);
    else if (key === 'end') setAt(rows.length - 1);
    else if (key === 'delete') onLabel(place, null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const done = labels.filter(Boolean).length;
  return (
    <div className="stack">
      <div className="row row-apart">
        <div className="row row-tight">
          {(Object.entries(KEYS) as [string, LabelName][]).map(([key, label]) => (
            <button
              key={key}
              type="button"
              className="button"
              onClick={() => {
                set(label);
                box.current?.focus();
              }}
            >
              {say(`work_label_${label}`)} <kbd>{key}</kbd>
            </button>
          ))}
          <button type="button" className="button" disabled={past.length === 0} onClick={undo}>
            {say('work_undo')} <kbd>u</kbd>
          </button>
        </div>
        <p className="quiet" role="status">
          {say('work_labelled', done, rows.length)}
        </p>
      </div>
      <div
        ref={box}
        className="label-list"
        role="listbox"
        tabIndex={0}
        aria-label={say('work_label_list')}
        aria-activedescendant={`${id}-${place}`}
        onKeyDown={onKeyDown}
      >
        {rows.map((row, i) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names the row it is at (aria-activedescendant)
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the list
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: rows never change their order, and two may be the same words
            key={i}
            id={`${id}-${i}`}
            role="option"
            aria-selected={i === place}
            className={`label-row label-${labels[i] ?? 'none'}`}
            onClick={() => setAt(i)}
          >
            <span className="label-mark">{say(`work_label_${labels[i] ?? 'none'}`)}</span>
            <span className="label-text">{row.text}</span>
            {row.level ? (
              <LevelTag level={row.level} name={row.levelName} />
            ) : (
              <span className="quiet">{say('work_nothing')}</span>
            )}
          </div>
        ))}
      </div>
    </div>
  );
}
