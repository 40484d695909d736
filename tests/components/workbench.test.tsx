// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import '@testing-library/jest-dom/vitest';
import { afterEach, expect, test, vi } from 'vitest';
import { Words } from '@/components/basics/Words';
import { AddThing } from '@/components/workbench/AddThing';
import { PartForm } from '@/components/workbench/PartForm';
import { PartTree, type TreeRow } from '@/components/workbench/PartTree';
import { ProblemList } from '@/components/workbench/ProblemList';
import { say } from '@/utils/locale';
import { FIELDS, type PartKind, type PartValue } from '@/utils/packs';

afterEach(cleanup);

const form = (kind: PartKind, value: PartValue, more: object = {}) => {
  const onChange = vi.fn();
  const shown = (now: PartValue, rest: object = {}) => (
    <Words say={say}>
      <PartForm
        identity="one"
        kind={kind}
        fields={FIELDS[kind]}
        value={now}
        readOnly={false}
        problems={new Map()}
        namesFor={() => ['ask', 'urgent']}
        onChange={onChange}
        {...more}
        {...rest}
      />
    </Words>
  );
  const { rerender } = render(shown(value));
  return { onChange, again: (now: PartValue, rest: object = {}) => rerender(shown(now, rest)) };
};

const RULE = { id: 'a.b', level: 'ask', says: 'S', why: 'W', phrases: ['one'], fires: ['one'], quiet: ['two'] };

test('the form of a rule shows what stands in it, and tells each change by its field', async () => {
  const { onChange, again } = form('rule', RULE);
  const says = screen.getByLabelText('What the words can mean');
  expect(says).toHaveValue('S');
  await userEvent.type(says, '!');
  expect(onChange).toHaveBeenLastCalledWith('says', 'S!');
  const phrases = screen.getByLabelText('Phrases, one a line');
  fireEvent.change(phrases, { target: { value: 'one\ntwo ~ three\n' } });
  expect(onChange).toHaveBeenLastCalledWith('phrases', ['one', 'two ~ three']);
  await userEvent.selectOptions(screen.getByLabelText('Level'), 'urgent');
  expect(onChange).toHaveBeenLastCalledWith('level', 'urgent');
  // What was changed elsewhere (source, undo) is shown.
  again({ ...RULE, says: 'Changed in the source' });
  expect(screen.getByLabelText('What the words can mean')).toHaveValue('Changed in the source');
});

test('a field that stays as it is still tells the newest listener', async () => {
  const { onChange, again } = form('rule', RULE);
  const newer = vi.fn();
  again({ ...RULE, why: 'Another' }, { onChange: newer });
  await userEvent.type(screen.getByLabelText('What the words can mean'), '?');
  expect(onChange).not.toHaveBeenCalled();
  expect(newer).toHaveBeenLastCalledWith('says', 'S?');
});

test('what is wrong stands at its field, and a form that is only read takes no change', () => {
  const { again } = form('rule', RULE, { problems: new Map([['level', 'Must be one of: ask.']]) });
  expect(screen.getByLabelText('Level')).toHaveAccessibleDescription('Must be one of: ask.');
  again(RULE, { readOnly: true, problems: new Map() });
  expect(screen.getByLabelText('What the words can mean')).toHaveAttribute('readonly');
});

const ROWS = 10_000;
const row = (i: number): TreeRow => ({
  key: `row ${i}`,
  depth: i === 0 ? 0 : 1,
  label: `rule-${i}`,
  note: '',
  open: i === 0 ? true : null,
  problems: i === 3 ? 2 : 0,
});

test('of ten thousand rows those in sight are made and drawn; keys go to the last and back to what holds them', async () => {
  const at = vi.fn((i: number) => (i < ROWS ? row(i) : undefined));
  const onSelect = vi.fn();
  const onOpen = vi.fn();
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  render(
    <Words say={say}>
      <PartTree
        label="Parts"
        rows={{ length: ROWS, at, find: (key) => Number(key.slice(4)) }}
        selected="row 3"
        onSelect={onSelect}
        onOpen={onOpen}
      />
    </Words>,
  );
  expect(screen.getAllByRole('treeitem').length).toBeLessThan(60);
  expect(at.mock.calls.length).toBeLessThan(300);
  expect(screen.getByText('rule-3').parentElement).toHaveTextContent('2');
  const tree = screen.getByRole('tree');
  tree.focus();
  await userEvent.keyboard('{End}{Enter}');
  expect(onSelect).toHaveBeenLastCalledWith('row 9999');
  await userEvent.keyboard('{Home}{ArrowLeft}');
  expect(onOpen).toHaveBeenLastCalledWith('row 0', false);
  vi.unstubAllGlobals();
});

test('a rule is added with its category, a referral only with two letters', async () => {
  const onAdd = vi.fn();
  render(
    <Words say={say}>
      <AddThing
        kinds={['rule', 'referral']}
        asked={{ rule: 'category', referral: 'country' }}
        categories={['basic_needs', 'panic']}
        skills={[]}
        onAdd={onAdd}
        onClose={() => undefined}
      />
    </Words>,
  );
  await userEvent.selectOptions(screen.getAllByRole('combobox')[1] as HTMLElement, 'panic');
  await userEvent.click(screen.getByRole('button', { name: 'Add it' }));
  expect(onAdd).toHaveBeenLastCalledWith('rule', 'panic');
  await userEvent.selectOptions(screen.getAllByRole('combobox')[0] as HTMLElement, 'referral');
  const country = screen.getByRole('textbox');
  await userEvent.type(country, 'g');
  fireEvent.submit(screen.getByRole('form'));
  expect(onAdd).toHaveBeenCalledTimes(1);
  await userEvent.type(country, 'b');
  fireEvent.submit(screen.getByRole('form'));
  expect(onAdd).toHaveBeenLastCalledWith('referral', 'GB');
});

test('a problem names file and line and what to do, and leads there', async () => {
  const problem = { file: 'rules/panic.yaml', line: 4, path: '0.level', message: 'Must be one of.', fix: 'Mend it.' };
  const onJump = vi.fn();
  render(
    <Words say={say}>
      <ProblemList problems={[problem]} count={1} checking={false} sentences={12} onJump={onJump} />
    </Words>,
  );
  await userEvent.click(screen.getByRole('button', { name: /rules\/panic\.yaml:4 level: Must be one of\. Mend it\./ }));
  expect(onJump).toHaveBeenCalledWith(problem);
});
