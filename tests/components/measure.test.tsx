// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { MarkChange } from '@/components/compare/MarkChange';
import { toCsv } from '@/components/measure/csv';
import { DataTable } from '@/components/measure/DataTable';
import { ShareCell } from '@/components/measure/ShareCell';
import { shareText } from '@/components/measure/shares';
import { wilson } from '@/utils/packs';
import { show } from './fixtures';

afterEach(cleanup);
const rows = Array.from({ length: 120 }, (_, i) => ({
  id: `rule-${String(i).padStart(3, '0')}`,
  times: (i * 37) % 120,
}));
const table = (some = rows) =>
  show(
    <DataTable
      caption="Rules"
      fileName="rules.csv"
      empty="There is none."
      rows={some}
      keyOf={({ id }) => id}
      columns={[
        { key: 'id', name: 'Rule', value: ({ id }) => id },
        { key: 'times', name: 'Times', numeric: true, value: ({ times }) => times },
      ]}
    />,
  );
const shown = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getByRole('rowheader').textContent);

describe('DataTable', () => {
  test('shows fifty at a time, and turns', async () => {
    table();
    expect(shown()).toHaveLength(50);
    const pages = screen.getByRole('navigation');
    const [back, on] = within(pages).getAllByRole('button') as [HTMLElement, HTMLElement];
    expect(back).toHaveProperty('disabled', true);
    await userEvent.click(on);
    await userEvent.click(on);
    expect(shown()).toHaveLength(20);
    expect(on).toHaveProperty('disabled', true);
  });
  test('sorts by a column, numbers from the largest, and back; says which', async () => {
    table();
    const times = screen.getByRole('columnheader', { name: /Times/ });
    expect(times.getAttribute('aria-sort')).toBe('none');
    await userEvent.click(within(times).getByRole('button'));
    expect(times.getAttribute('aria-sort')).toBe('descending');
    expect(shown()[0]).toBe(rows.find((row) => row.times === 119)?.id);
    await userEvent.click(within(times).getByRole('button'));
    expect(shown()[0]).toBe(rows.find((row) => row.times === 0)?.id);
  });
  test('filters by what is shown', async () => {
    table();
    await userEvent.type(screen.getByRole('searchbox'), 'RULE-07');
    await vi.waitFor(() => expect(shown()).toHaveLength(10));
  });
  test('nothing in it is said in words', () => {
    table([]);
    screen.getByText('There is none.');
    expect(screen.queryByRole('table')).toBeNull();
  });
});

describe('shares', () => {
  test('too few lines are never a percentage', () => {
    expect(shareText(wilson(9, 9))).toBeNull();
    expect(shareText(wilson(9, 10))).toBe('90% (60–98)');
    show(<ShareCell share={wilson(2, 3)} />);
    expect(document.body.textContent).not.toContain('%');
  });
});

test('CSV: quotes, line ends, and no formula is run', () =>
  expect(
    toCsv(
      ['a', 'b'],
      [
        ['=1+1', 'say "hi", you'],
        ['two\nlines', 3],
        [null, '-x'],
      ],
    ),
  ).toBe('\uFEFFa,b\r\n\'=1+1,"say ""hi"", you"\r\n"two\nlines",3\r\n,\'-x\r\n'));

test('a grave change is marked only with a reason', async () => {
  const marked = vi.fn();
  show(<MarkChange words="w" before="now" after="silent" why={null} place={null} disabled={false} onMark={marked} />);
  const button = screen.getByRole('button');
  expect(button).toHaveProperty('disabled', true);
  await userEvent.type(screen.getByRole('textbox'), '  Because. ');
  await userEvent.click(button);
  expect(marked).toHaveBeenCalledWith('Because.');
});
