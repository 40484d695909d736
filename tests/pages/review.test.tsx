// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import 'fake-indexeddb/auto';
import { say } from '@/utils/locale';
import { deleteEverything, listItems, type SavedItem, saveItem, savePack } from '@/utils/store';
import { Words } from '../../components/basics/Words';
import { App } from '../../entrypoints/review/App';
import { saved } from '../components/fixtures';
import { pack } from './pack';

const draft = (change: Partial<SavedItem>) => {
  const { id: _, savedAt: __, ...rest } = saved(change);
  return rest;
};
const page = () =>
  render(
    <Words say={say}>
      <App />
    </Words>,
  );
const lines = () => within(screen.getByRole('list', { name: 'Saved, newest first' })).getAllByRole('button');
const stored = async () => {
  const items = await listItems();
  return items.ok ? items.value.map(({ text }) => text) : items;
};

beforeEach(async () => {
  await deleteEverything();
  await savePack(pack);
});
afterEach(cleanup);

const two = async () => {
  await saveItem(draft({ text: 'Older words', context: 'about a café' }), Date.UTC(2026, 10, 1));
  await saveItem(draft({ text: 'Newer words', context: '' }), Date.UTC(2026, 10, 2));
};

test('empty: says how to save', async () => {
  page();
  expect(await screen.findByRole('heading', { name: 'Nothing saved yet' })).toBeVisible();
  expect(screen.getByText(/press Save beside it/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Delete everything' })).toBeNull();
});

test('newest first; opens one with names for its ids', async () => {
  await two();
  page();
  await screen.findByText('Newer words');
  expect(lines().map((line) => line.textContent)).toEqual([
    expect.stringMatching(/^Newer words/),
    expect.stringMatching(/^Older words/),
  ]);
  await userEvent.click(lines()[1]!);
  const detail = screen.getByRole('article', { name: 'Saved suggestion' });
  expect(detail).toHaveTextContent('about a café');
  expect(detail).toHaveTextContent('Thoughts of suicide');
  expect(detail).toHaveTextContent('Safety first');
  expect(detail).toHaveTextContent('Soon, this shift');
});

test('searches while typing', async () => {
  await two();
  page();
  await screen.findByText('Newer words');
  await userEvent.type(screen.getByRole('searchbox'), 'cafe');
  expect(await screen.findByText('1 of 2 found')).toBeVisible();
  expect(lines()).toHaveLength(1);
  await userEvent.type(screen.getByRole('searchbox'), ' zebra');
  expect(await screen.findByText('Nothing saved matches these words.')).toBeVisible();
});

test('deletes at once, and brings back on undo with its date', async () => {
  await two();
  page();
  await screen.findByText('Older words');
  await userEvent.click(lines()[1]!);
  await userEvent.click(screen.getByRole('button', { name: 'Delete' }));
  expect(await screen.findByText('Deleted.')).toBeVisible();
  expect(await stored()).toEqual(['Newer words']);
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(async () => expect(await stored()).toEqual(['Newer words', 'Older words']));
  expect(screen.queryByText('Deleted.')).toBeNull();
});

test('deletes everything only after a second yes', async () => {
  await two();
  page();
  await userEvent.click(await screen.findByRole('button', { name: 'Delete everything' }));
  expect(screen.getByText(/Delete all 2 saved suggestions/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Keep' }));
  expect(await stored()).toHaveLength(2);
  await userEvent.click(screen.getByRole('button', { name: 'Delete everything' }));
  await userEvent.click(screen.getByRole('button', { name: 'Delete everything' }));
  expect(await screen.findByRole('heading', { name: 'Nothing saved yet' })).toBeVisible();
  expect(await stored()).toEqual([]);
});
