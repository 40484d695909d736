// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { mendingWith, type Redact, replaceSpans } from '@/utils/privacy';
import { blanksOf, cutAtBlanks, fillBlanks, readBlanks } from '../../components/suggestions/blanks';
import { type Kept, SavePreview } from '../../components/suggestions/SavePreview';
import { type Stem, SuggestionCard } from '../../components/suggestions/SuggestionCard';
import { SuggestionsBySkill } from '../../components/suggestions/SuggestionsBySkill';
import { show } from './fixtures';

afterEach(cleanup);

const stem = (change: Partial<Stem> = {}): Stem => ({
  id: 'a',
  skill: 'safety_first',
  kind: 'safety_question',
  text: 'Do you have {means} with you?',
  used: false,
  ...change,
});
const part = (change: Partial<Stem> = {}) => {
  const acts = { onInsert: vi.fn(), onCopy: vi.fn() };
  show(<SuggestionCard stem={stem(change)} {...acts} saving={(text) => <p>saving: {text}</p>} />);
  return acts;
};

test('pieces joined again are the stem', () => {
  for (const text of ['{a}', 'x {a} y {b_c}', 'no blanks', 'open { brace', '{}{a}']) {
    expect(
      cutAtBlanks(text)
        .map((piece) => ('text' in piece ? piece.text : `{${piece.blank}}`))
        .join(''),
    ).toBe(text);
  }
  expect(blanksOf('{a} {b} {a}')).toEqual(['a', 'b']);
  expect(fillBlanks('{a} and {b}', { a: '{b}', b: '' })).toBe('b and {b}');
  expect(readBlanks('call {emergency} with {code_word}', { emergency: '911' })).toBe('call 911 with code word');
});

test('an empty blank blocks inserting and is put to the specialist, in focus', async () => {
  const { onInsert } = part();
  await userEvent.click(screen.getByRole('button', { name: 'Insert' }));
  expect(onInsert).not.toHaveBeenCalled();
  const field = screen.getByLabelText('means');
  expect(field).toHaveFocus();
  expect(screen.getByRole('button', { name: 'Insert' })).toBeDisabled();
  await userEvent.type(field, 'the pills{enter}');
  expect(onInsert).toHaveBeenCalledExactlyOnceWith('Do you have the pills with you?');
  expect(screen.getByRole('button', { name: 'Insert' })).toHaveFocus();
});

test('spaces do not fill a blank', async () => {
  const { onInsert } = part();
  await userEvent.click(screen.getByRole('button', { name: 'Insert' }));
  await userEvent.type(screen.getByLabelText('means'), '   {enter}');
  expect(onInsert).not.toHaveBeenCalled();
});

test('a stem without blanks is inserted and copied as it is', async () => {
  const { onInsert, onCopy } = part({ text: 'I am here.' });
  await userEvent.click(screen.getByRole('button', { name: 'Insert' }));
  await userEvent.click(screen.getByRole('button', { name: 'Copy' }));
  expect(onInsert).toHaveBeenCalledExactlyOnceWith('I am here.');
  expect(onCopy).toHaveBeenCalledExactlyOnceWith('I am here.');
});

test('own wording is inserted; a blank left in it is named and blocks', async () => {
  const { onInsert } = part();
  await userEvent.click(screen.getByRole('button', { name: 'Edit' }));
  await userEvent.click(screen.getByRole('button', { name: 'Insert' }));
  expect(onInsert).not.toHaveBeenCalled();
  expect(screen.getByRole('alert')).toHaveTextContent('{means}');
  const field = screen.getByLabelText('Your wording');
  await userEvent.clear(field);
  await userEvent.type(field, 'Is it near?');
  await userEvent.click(screen.getByRole('button', { name: 'Insert' }));
  expect(onInsert).toHaveBeenCalledExactlyOnceWith('Is it near?');
});

test('saving is opened on demand with the words as they stand', async () => {
  part({ known: { means: 'the knife' } });
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(screen.getByText('saving: Do you have the knife with you?')).toBeVisible();
});

test('without a composer there is no insert', () => {
  show(<SuggestionCard stem={stem()} onCopy={vi.fn()} saving={() => null} />);
  expect(screen.queryByRole('button', { name: 'Insert' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Copy' })).toBeVisible();
});

test('by skill: shows those of one skill, and says when none is left', async () => {
  const stems = [stem({ id: '1', text: 'one' }), stem({ id: '2', text: 'two', skill: 'active_listening' })];
  const stemsFor = (skill: string | null) => stems.filter((one) => !skill || one.skill === skill);
  show(<SuggestionsBySkill stemsFor={stemsFor} card={({ id, text }) => <p key={id}>{text}</p>} />);
  await userEvent.click(screen.getByRole('button', { name: 'Active listening' }));
  expect(screen.getByRole('button', { name: 'Active listening' })).toHaveAttribute('aria-pressed', 'true');
  expect(screen.queryByText('one')).toBeNull();
  expect(screen.getByText('two')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Practical support' }));
  expect(screen.getByText(/None left/)).toBeVisible();
});

describe('everything that is saved is shown first', () => {
  const sam: Redact = (text) =>
    replaceSpans(
      text,
      [...text.matchAll(/Sam/g)].map(({ index }) => ({ kind: 'name', start: index, end: index + 3 })),
    );
  const preview = (onSave = vi.fn(async (_: Kept): Promise<string | null> => null)) => {
    const onCancel = vi.fn();
    show(
      <SavePreview
        text="I am here."
        contexts={['i want out, Sam', 'Zorb knows']}
        days={30}
        also={[{ name: 'Level', value: 'Soon' }]}
        mending={mendingWith(sam)}
        {...{ onSave, onCancel }}
      />,
    );
    return { onSave, onCancel };
  };
  const save = () => userEvent.click(screen.getByRole('button', { name: 'Save' }));

  test('none of their words are kept unless chosen', async () => {
    const { onSave, onCancel } = preview();
    expect(screen.getByRole('form', { name: 'This is what will be saved' })).toHaveTextContent('I am here.');
    expect(screen.getByRole('form')).toHaveTextContent('Soon');
    expect(screen.getByText(/after 30 days/)).toBeVisible();
    expect(screen.getByRole('radio', { name: 'Nothing they said' })).toHaveFocus();
    expect(screen.getByRole('radio', { name: 'Nothing they said' })).toBeChecked();
    await userEvent.type(screen.getByLabelText(/What you really sent/), 'I am with you, Sam.');
    await userEvent.tab();
    expect(screen.getByLabelText(/What you really sent/)).toHaveValue('I am with you, [NAME].');
    await userEvent.click(screen.getByRole('button', { name: 'They said more' }));
    await save();
    expect(onSave).toHaveBeenCalledExactlyOnceWith({
      context: '',
      sent: 'I am with you, [NAME].',
      outcome: 'said_more',
      id: expect.any(String),
    });
    await userEvent.keyboard('{Escape}');
    expect(onCancel).toHaveBeenCalledOnce();
  });

  test('a chosen line is redacted; what was replaced is shown and put back, what was missed covered', async () => {
    const { onSave } = preview();
    await userEvent.click(screen.getByRole('radio', { name: '“i want out, [NAME]”' }));
    expect(screen.getByText('[NAME] stands for “Sam”')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Put “Sam” back' }));
    const line = screen.getByLabelText<HTMLTextAreaElement>('The line that is kept');
    expect(line).toHaveValue('i want out, Sam');
    await userEvent.click(screen.getByRole('radio', { name: '“Zorb knows”' }));
    const other = screen.getByLabelText<HTMLTextAreaElement>('The line that is kept');
    const [name] = screen.getAllByRole('button', { name: 'a name' });
    await userEvent.click(name!);
    expect(screen.getByText(/Select the words first/)).toBeVisible();
    other.focus();
    other.setSelectionRange(0, 4);
    fireEvent.select(other);
    await userEvent.click(name!);
    expect(other).toHaveValue('[NAME] knows');
    await save();
    expect(onSave).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ context: '[NAME] knows' }));
  });

  test('what could not be saved stays, with the remedy; pressing again is the same save', async () => {
    const { onSave } = preview(
      vi.fn(async (_: Kept): Promise<string | null> => null).mockResolvedValueOnce('There is no room left.'),
    );
    await userEvent.type(screen.getByLabelText(/What you really sent/), 'my words');
    await save();
    expect(await screen.findByRole('alert')).toHaveTextContent(/There is no room left\. Nothing is lost/);
    expect(screen.getByLabelText(/What you really sent/)).toHaveValue('my words');
    await save();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(onSave.mock.calls[1]).toEqual(onSave.mock.calls[0]);
  });
});
