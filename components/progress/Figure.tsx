import { useEffect, useId, useRef, useState } from 'react';
import { Fold } from '../basics/Fold';
import { useSay } from '../basics/Words';

/** The same numbers as a plot shows, for reading. */
export interface FigureTable {
  columns: string[];
  /** The first cell names the row. */
  rows: { id: string; cells: (string | number)[] }[];
}

interface Props {
  title: string;
  /** One plain sentence that says what is to be seen. */
  reading: string;
  /** Where the numbers or lines come from; may be empty. */
  source?: string;
  /** Draws at a width in px; null where there is too little to draw. */
  draw: ((width: number) => SVGElement | HTMLElement) | null;
  table: FigureTable;
}

/**
 * A plot with its sentence and its table. A screen reader hears the sentence for the picture and finds the table below;
 * who sees the plot can open the table too. Drawn anew when the room for it changes.
 */
export function Figure({ title, reading, source = '', draw, table }: Props) {
  const say = useSay();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => setWidth(Math.floor(element.clientWidth));
    measure();
    if (typeof ResizeObserver === 'undefined') return;
    const watcher = new ResizeObserver(measure);
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    element.replaceChildren(...(draw && width > 0 ? [draw(width)] : []));
  }, [draw, width]);
  return (
    <section className="card stack progress-figure" aria-labelledby={`${id}title`}>
      <h3 id={`${id}title`} className="part-title">
        {title}
      </h3>
      <p id={`${id}reading`}>{reading}</p>
      <div
        ref={box}
        className="progress-plot"
        {...(draw ? { role: 'img', 'aria-labelledby': `${id}title ${id}reading` } : { hidden: true })}
      />
      {source && <p className="quiet">{source}</p>}
      {table.rows.length > 0 && (
        <Fold title={say('progress_table')}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the page is scrolled by keys */}
          <section className="progress-table" aria-label={say('progress_table_of', title)} tabIndex={0}>
            <table>
              <thead>
                <tr>
                  {table.columns.map((column) => (
                    <th key={column} scope="col">
                      {column}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {table.rows.map(({ id: row, cells: [first, ...others] }) => (
                  <tr key={row}>
                    <th scope="row">{first}</th>
                    {others.map((cell, i) => (
                      <td key={table.columns[i + 1]}>{cell}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </Fold>
      )}
    </section>
  );
}
