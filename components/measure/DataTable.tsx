import { type ReactNode, useDeferredValue, useId, useMemo, useState } from 'react';
import { useSay } from '../basics/Words';
import { saveText, toCsv } from './csv';
import { Scrolls } from './Scrolls';

export interface Column<Row> {
  key: string;
  name: string;
  /** For sorting, filtering and the spreadsheet. */
  value: (row: Row) => string | number | null;
  /** What is shown, where that is more than the value. */
  cell?: (row: Row) => ReactNode;
  numeric?: boolean;
}

const PAGE = 50;

/**
 * A table one can sort by any column, filter by words and take away as CSV. Shows fifty rows at a time, so that a pack of
 * ten thousand rules does not freeze the page. `caption` names it, `empty` is said where there is no row.
 */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  keyOf,
  empty,
  fileName,
  first,
}: {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row, index: number) => string;
  empty: string;
  fileName: string;
  /** Column sorted by to begin with, and which way. */
  first?: { key: string; down: boolean };
}) {
  const say = useSay();
  const id = useId();
  const [sorted, sort] = useState(first ?? null);
  const [words, setWords] = useState('');
  const [page, turn] = useState(0);
  const wanted = useDeferredValue(words.trim().toLowerCase());
  const found = useMemo(() => {
    const some = wanted
      ? rows.filter((row) =>
          columns.some(({ value }) =>
            String(value(row) ?? '')
              .toLowerCase()
              .includes(wanted),
          ),
        )
      : [...rows];
    const by = columns.find(({ key }) => key === sorted?.key);
    if (by) {
      const way = sorted?.down ? -1 : 1;
      some.sort((a, b) => way * compare(by.value(a), by.value(b)));
    }
    return some;
  }, [rows, columns, wanted, sorted]);
  const pages = Math.max(1, Math.ceil(found.length / PAGE));
  const shown = Math.min(page, pages - 1);
  if (rows.length === 0) return <p className="quiet">{empty}</p>;
  return (
    <div className="stack">
      <div className="row row-apart">
        <div className="field data-filter">
          <label htmlFor={`${id}-filter`}>{say('measure_filter')}</label>
          <input
            id={`${id}-filter`}
            className="input"
            type="search"
            value={words}
            onChange={(event) => {
              setWords(event.target.value);
              turn(0);
            }}
          />
        </div>
        <div className="row">
          <span className="quiet" role="status">
            {say('measure_rows', found.length, rows.length)}
          </span>
          <button
            type="button"
            className="button"
            onClick={() =>
              saveText(
                fileName,
                toCsv(
                  columns.map(({ name }) => name),
                  found.map((row) => columns.map(({ value }) => value(row))),
                ),
                'text/csv',
              )
            }
          >
            {say('measure_csv')}
          </button>
        </div>
      </div>
      <Scrolls label={caption}>
        <table className="data">
          <caption className="unseen">{caption}</caption>
          <thead>
            <tr>
              {columns.map(({ key, name, numeric }) => (
                <th
                  key={key}
                  scope="col"
                  className={numeric ? 'number' : ''}
                  aria-sort={sorted?.key === key ? (sorted.down ? 'descending' : 'ascending') : 'none'}
                >
                  <button
                    type="button"
                    className="data-sort"
                    onClick={() => {
                      sort({ key, down: sorted?.key === key ? !sorted.down : numeric === true });
                      turn(0);
                    }}
                  >
                    {name}
                    <span aria-hidden="true" className="data-way">
                      {sorted?.key === key ? (sorted.down ? '▼' : '▲') : '↕'}
                    </span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {found.slice(shown * PAGE, (shown + 1) * PAGE).map((row, i) => (
              <tr key={keyOf(row, shown * PAGE + i)}>
                {columns.map(({ key, cell, value, numeric }, c) =>
                  c === 0 ? (
                    <th key={key} scope="row" className={numeric ? 'number' : ''}>
                      {cell ? cell(row) : value(row)}
                    </th>
                  ) : (
                    <td key={key} className={numeric ? 'number' : ''}>
                      {cell ? cell(row) : value(row)}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolls>
      {pages > 1 && (
        <nav className="row" aria-label={say('measure_pages', caption)}>
          <button type="button" className="button" disabled={shown === 0} onClick={() => turn(shown - 1)}>
            {say('measure_back')}
          </button>
          <span className="quiet">{say('measure_page', shown + 1, pages)}</span>
          <button type="button" className="button" disabled={shown === pages - 1} onClick={() => turn(shown + 1)}>
            {say('measure_forward')}
          </button>
        </nav>
      )}
    </div>
  );
}

/** Words by the alphabet, numbers by size; what is not there comes last. */
function compare(a: string | number | null, b: string | number | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [x, y] = [String(a), String(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}
