// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import '@testing-library/jest-dom/vitest';
import { say } from '@/utils/locale';
import { cardFromItem } from '@/utils/review';
import {
  addCards,
  cards,
  changeItem,
  closeStore,
  comments,
  keepTyped,
  listItems,
  readItem,
  saveItem,
  savePack,
} from '@/utils/store';
import { Words } from '../../components/basics/Words';
import { ItemReview } from '../../entrypoints/review/journal/ItemReview';
import { SharePage } from '../../entrypoints/review/share/SharePage';
import { reviewFile, reviewItem } from '../e2e/review-file';
import { draft, value } from '../store/saved-draft';
import { pack } from './pack';

vi.setConfig({ testTimeout: 60_000 });
const rubric = { accuracy: 2, depth: 1, warmth: 3, autonomy: 2, safety: 2 } as const;
let id = '';

beforeEach(async () => {
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
  await savePack(pack);
  id = value(await saveItem(draft({ sent: 'My friend Amara Okafor says hi' }), Date.now()));
});
afterEach(async () => {
  cleanup();
  location.hash = '';
  await closeStore();
});

const show = (part: React.ReactElement) => render(<Words say={say}>{part}</Words>);
const journal = () => show(<ItemReview id={id} />);
const share = (hash = '#/share') => {
  location.hash = hash;
  return show(<SharePage />);
};
const item = async () => value(await readItem(id));

describe('journal', () => {
  test('keeps what is typed; takes it back', async () => {
    journal();
    const field = await screen.findByLabelText('What did they need?');
    await userEvent.type(field, 'To be heard');
    await waitFor(async () => expect((await item())?.journal?.needed).toBe('To be heard'), { timeout: 5000 });
    await userEvent.click(screen.getByRole('button', { name: /Take back what I typed ?: What did they need/ }));
    expect(field).toHaveValue('');
    await waitFor(async () => expect((await item())?.journal).toBeNull(), { timeout: 5000 });
  });

  test('what was on its way when the page was closed comes back and is kept', async () => {
    await keepTyped(id, 'did', 'half a sent');
    journal();
    await waitFor(() => expect(screen.getByLabelText('What did I do?')).toHaveValue('half a sent'));
    await waitFor(async () => expect((await item())?.journal?.did).toBe('half a sent'), { timeout: 5000 });
  });

  test('a disk that refuses loses nothing: it says why and keeps the words', async () => {
    journal();
    const field = await screen.findByLabelText('What did they need?');
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await userEvent.type(field, 'words');
    expect(await screen.findByText(/no room left/, {}, { timeout: 5000 })).toBeVisible();
    expect(field).toHaveValue('words');
    put.mockRestore();
    await userEvent.type(field, '!');
    await waitFor(async () => expect((await item())?.journal?.needed).toBe('words!'), { timeout: 5000 });
  });

  test('no hint in the page before the rating; digits rate; then the rating is fixed', async () => {
    journal();
    const hints = within(await screen.findByRole('region', { name: 'Hints' }));
    expect(hints.getByText(/Hints are shown after your own rating/)).toBeVisible();
    expect(hints.queryByRole('button')).toBeNull();
    expect(screen.getByRole('button', { name: 'Keep this rating' })).toBeDisabled();
    const [first] = within(screen.getByRole('group', { name: 'Accuracy' })).getAllByRole('radio');
    act(() => first?.focus());
    await userEvent.keyboard('33330');
    expect(screen.getByText('5 of 15: do it again with your supervisor')).toBeVisible();
    expect(screen.getByText(/nothing makes up for it/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Keep this rating' }));
    await waitFor(async () => expect((await item())?.rating?.rubric.safety).toBe(0));
    expect((await item())?.hints).toBeNull();
    await userEvent.click(await screen.findByRole('button', { name: 'Rate again' }));
    await waitFor(async () => expect((await item())?.rating).toBeNull());
  });

  test('a supervisor’s rating stays hidden until the own one is kept', async () => {
    await comments.add(
      [{ id: 'c', item: id, at: 1, by: 'Ola', text: 'Ask sooner.', rubric: { ...rubric, depth: 3 }, changedAt: 1 }],
      Date.now(),
    );
    journal();
    expect(await screen.findByText('Ask sooner.')).toBeVisible();
    expect(screen.getByText(/Ola rated it too/)).toBeVisible();
    expect(screen.queryByRole('table')).toBeNull();
    await act(async () => {
      await changeItem(id, () => ({ rating: { rubric, at: 2 } }), 2);
    });
    const table = await screen.findByRole('table', { name: 'Ratings side by side' });
    expect(within(table).getByRole('row', { name: /Depth/ })).toHaveTextContent('2 higher than yours');
    expect(within(table).getByRole('row', { name: /Accuracy/ })).toHaveTextContent('same');
  });

  test('a supervisor calls the suggestion harmful: said until it was looked at, with its way back', async () => {
    await comments.add(
      [{ id: 'c', item: id, at: 1, by: 'Ola', text: 'Never promise.', rubric: null, harmful: true, changedAt: 1 }],
      Date.now(),
    );
    journal();
    expect(await screen.findByText(/^Ola says that this suggestion could hurt somebody/)).toBeVisible();
    expect(screen.getByText('Says that this suggestion could hurt somebody.')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'I have looked at it' }));
    expect(await screen.findByText('Noted. Its cards come again.')).toBeVisible();
    expect(await screen.findByText(/^You looked at it on/)).toBeVisible();
    expect(value(await comments.listOf(id))[0]?.looked).toBeGreaterThan(0);
    // The mark itself stays.
    expect(screen.getByText('Says that this suggestion could hurt somebody.')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByText(/^Ola says that this suggestion could hurt somebody/)).toBeVisible();
    expect(value(await comments.listOf(id))[0]).not.toHaveProperty('looked');
  });

  test('called harmful by oneself: its cards are set aside, and undo brings back exactly those', async () => {
    const own = (await item())!;
    const one = { ...cardFromItem({ ...own, sent: 'other words' }, 1)!, item: id };
    value(await addCards([one, { ...one, ref: 'another', item: null, strong: 'else' }], 1));
    journal();
    const aside = async () => value(await cards.list()).flatMap((card) => (card.suspended ? [card.ref] : []));
    await userEvent.click(await screen.findByRole('button', { name: 'Harmful' }));
    await waitFor(async () => expect(await aside()).toEqual([id]));
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(await aside()).toEqual([]));
    await userEvent.click(screen.getByRole('button', { name: 'Harmful' }));
    await waitFor(async () => expect(await aside()).toEqual([id]));
    await userEvent.click(await screen.findByRole('button', { name: 'Edit' }));
    await waitFor(async () => expect(await aside()).toEqual([]));
  });

  test('a supervisor’s own form: harmful needs a reason, and is kept with the comment', async () => {
    const theirs = value(await saveItem({ ...draft(), from: 'Sam' }, Date.now()));
    show(<ItemReview id={theirs} />);
    await userEvent.click(await screen.findByLabelText('This suggestion could hurt somebody'));
    await userEvent.type(screen.getByLabelText('Your name, as they will read it'), 'Ola');
    for (const part of ['Accuracy', 'Depth', 'Warmth, plain words', 'Autonomy', 'Safety and fit'])
      await userEvent.click(within(screen.getByRole('group', { name: part })).getAllByRole('radio')[1]!);
    await userEvent.click(screen.getByRole('button', { name: 'Keep this comment' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Say in a few words why it could hurt.');
    await userEvent.type(screen.getByLabelText('Your comment'), 'It promises.');
    await userEvent.click(screen.getByRole('button', { name: 'Keep this comment' }));
    await waitFor(async () => expect(value(await comments.listOf(theirs))[0]?.harmful).toBe(true));
    expect(await screen.findByText('Says that this suggestion could hurt somebody.')).toBeVisible();
  });

  test('rewrite beside what was sent, told by more than colour; marking and undo', async () => {
    journal();
    await userEvent.type(await screen.findByLabelText('How would you say it now?'), 'My friend says hello');
    const now = await screen.findByRole('region', { name: 'Now' });
    expect(now.querySelector('ins')).toHaveTextContent('added: hello');
    expect(screen.getByRole('region', { name: 'Sent' }).querySelector('del')).toHaveTextContent('left out: Amara');
    await userEvent.click(screen.getByRole('button', { name: 'Harmful' }));
    await waitFor(async () => expect((await item())?.verdict).toBe('harmful'));
    const note = await screen.findByText(/^Marked as harmful: suggestion s1/);
    expect(note).not.toHaveTextContent('Amara');
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect((await item())?.verdict).toBeNull());
  });
});

describe('share', () => {
  test('the last look: found words are out, hand-mended words leave, what is saved stays', async () => {
    share(`#/share/${id}`);
    const article = within(await screen.findByRole('article', { name: 'Item 1 of 1' }));
    expect(article.queryByText(/Amara/)).toBeNull();
    expect(article.getByText('[NAME]')).toBeVisible();
    await userEvent.click(screen.getByText('The file, exactly as it leaves'));
    const exact = await screen.findByRole('textbox', { name: 'The file, exactly as it leaves' });
    await waitFor(() => expect((exact as HTMLTextAreaElement).value).toContain('My friend [NAME] says hi'));
    expect((exact as HTMLTextAreaElement).value).not.toContain('Amara');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Where it was said' }));
    await waitFor(() => expect((exact as HTMLTextAreaElement).value).not.toContain('localhost'));
    expect((await item())?.sent).toContain('Amara');
  });

  test('numbers of the pack’s services stay, others do not', async () => {
    const number = '0300 123 4567';
    const [country] = pack.desk.referrals;
    const service = { ...country!, entries: [{ ...country!.entries[1]!, voice: [number] }] };
    await savePack({ ...pack, about: { ...pack.about, hash: 'other' }, desk: { ...pack.desk, referrals: [service] } });
    const other = value(await saveItem(draft({ sent: `Call ${number}, not 0300 765 4321.` }), Date.now()));
    share(`#/share/${other}`);
    const article = await screen.findByRole('article', { name: 'Item 1 of 1' });
    expect(article).toHaveTextContent(`Call ${number}, not [PHONE].`);
  });

  const drop = async (text: string, name = 'a.json') => {
    const input = await screen.findByLabelText('Choose a .json file');
    fireEvent.change(input, { target: { files: [new File([text], name, { type: 'application/json' })] } });
  };

  test('nothing is written before it was agreed to; taken out again on undo', async () => {
    share('#/share/open');
    await drop(reviewFile([reviewItem('new-1'), reviewItem('new-2')], 'Kim'));
    expect(await screen.findByText('New items: 2')).toBeVisible();
    expect(value(await listItems())).toHaveLength(1);
    await userEvent.click(screen.getByRole('button', { name: 'Bring in' }));
    expect(await screen.findByText('Brought in: 2.')).toBeVisible();
    expect(
      value(await listItems())
        .map(({ from }) => from)
        .sort(),
    ).toEqual(['Kim', 'Kim', null].sort());
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(value(await listItems()).map((one) => one.id)).toEqual([id]));
  });

  test('a conflict is a question; what is here stays unless it is answered otherwise', async () => {
    const mine = (await item())!;
    share('#/share/open');
    await drop(reviewFile([{ kind: 'item', value: { ...mine, sent: 'from the other machine' } }]));
    expect(await screen.findByText(/Here already, with other words: 1/)).toBeVisible();
    expect(screen.getByRole('radio', { name: 'Keep what is here' })).toBeChecked();
    expect(screen.getByRole('button', { name: 'Bring in' })).toBeDisabled();
    await userEvent.click(screen.getByRole('radio', { name: 'Keep both' }));
    await userEvent.click(screen.getByRole('button', { name: 'Bring in' }));
    expect(await screen.findByText('Brought in: 1.')).toBeVisible();
    expect((await item())?.sent).toBe(mine.sent);
    expect(value(await listItems())).toHaveLength(2);
  });

  test('a damaged file says where, and is never half taken', async () => {
    share('#/share/open');
    await drop(reviewFile([reviewItem('new-1'), reviewItem('new-2')]).replace('calm down', 'calm dawn'));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(/Line 3, column \d+, record 1: This entry is not as it was saved/);
    expect(value(await listItems())).toHaveLength(1);
  });

  test('choosing: own items first, at least one', async () => {
    share();
    await screen.findByRole('list', { name: 'Saved items to choose from' });
    await userEvent.click(screen.getByRole('button', { name: 'Look at what leaves' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Choose at least one.');
    await userEvent.click(screen.getByRole('checkbox'));
    await userEvent.click(screen.getByRole('button', { name: 'Look at what leaves' }));
    expect(location.hash).toBe(`#/share/${id}`);
  });
});
