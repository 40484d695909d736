// @vitest-environment happy-dom
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { say } from '@/utils/locale';
import {
  addCards,
  cards,
  closeStore,
  deleteEverything,
  listItems,
  lock,
  type SavedItem,
  saveItem,
  savePack,
  setPassphrase,
} from '@/utils/store';
import { Words } from '../../components/basics/Words';
import { App } from '../../entrypoints/review/App';
import { saved } from '../components/fixtures';
import { pack } from './pack';

/** Without a layout nothing would be in view, and only what is in view is drawn. */
const sizes = ['offsetHeight', 'offsetWidth', 'clientHeight'] as const;
beforeAll(async () => {
  // Loaded when it is opened; here beforehand, so that no test waits for the first reading of its files.
  await import('../../entrypoints/review/library/LibraryPage');
  for (const size of sizes) Object.defineProperty(HTMLElement.prototype, size, { configurable: true, get: () => 800 });
});
afterAll(() => {
  for (const size of sizes) Reflect.deleteProperty(HTMLElement.prototype, size);
});

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
const list = () => screen.getByRole('list', { name: 'Saved, newest first' });
const lines = () => within(list()).getAllByRole('link');
const stored = async () => {
  const items = await listItems();
  return items.ok ? items.value.map(({ text }) => text) : items;
};
const tagsOf = async () => {
  const items = await listItems();
  return items.ok ? items.value.map(({ tags }) => tags.join()) : items;
};

beforeEach(async () => {
  location.hash = '';
  await deleteEverything();
  await savePack(pack);
});
afterEach(cleanup);

const save = (...texts: string[]) =>
  Promise.all(
    texts.map((text, at) =>
      saveItem(draft({ text, context: at === 0 ? 'about a café' : '', sent: '' }), Date.UTC(2026, 10, 1 + at)),
    ),
  );
const ids = async (saving: ReturnType<typeof save>) => (await saving).map((one) => (one.ok ? one.value : ''));

test('empty: says how to save', async () => {
  page();
  expect(await screen.findByRole('heading', { name: 'Nothing saved yet' })).toBeVisible();
  expect(screen.getByText(/press Save beside it/)).toBeVisible();
});

test('newest first; a line opens one with names for its ids, and back again', async () => {
  await save('Older words', 'Newer words');
  page();
  await screen.findByText('Newer words');
  expect(lines().map((line) => line.textContent)).toEqual([
    expect.stringMatching(/^Newer words/),
    expect.stringMatching(/^Older words/),
  ]);
  act(() => {
    location.hash = new URL((lines()[1] as HTMLAnchorElement).href).hash;
  });
  const detail = await screen.findByRole('article', { name: 'Saved suggestion' });
  for (const words of ['about a café', 'Thoughts of suicide', 'Safety first', 'Soon, this shift'])
    expect(detail).toHaveTextContent(words);
  expect(screen.getByRole('navigation', { name: '2 of 2' })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Back to the list' }));
  await screen.findByText('Newer words');
  await waitFor(() => expect(lines()[1]).toHaveFocus());
});

test('an upgrade of what is stored is cut off: it says so and what to do, and the next time everything is there', async () => {
  await closeStore();
  const before = globalThis.indexedDB;
  globalThis.indexedDB = new IDBFactory();
  await new Promise<void>((done, fail) => {
    const old = indexedDB.open('steady-hand', 1);
    old.onerror = () => fail(old.error);
    old.onupgradeneeded = () =>
      old.result.createObjectStore('saved', { keyPath: 'id' }).createIndex('savedAt', 'savedAt');
    old.onsuccess = () => {
      const tx = old.result.transaction('saved', 'readwrite');
      tx.objectStore('saved').add({
        id: 'old',
        savedAt: Date.now(),
        text: 'Old words.',
        pack: { id: 'p', version: '1' },
      });
      tx.oncomplete = () => {
        old.result.close();
        done();
      };
    };
  });
  const cut = vi.spyOn(IDBDatabase.prototype, 'createObjectStore').mockImplementation(() => {
    throw new Error('gone');
  });
  page();
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent(/could not be read.*Nothing was deleted.*open this page again/);
  cut.mockRestore();
  cleanup();
  page();
  expect(await screen.findByText('Old words.')).toBeVisible();
  await closeStore();
  globalThis.indexedDB = before;
});

test('an item that is gone says so', async () => {
  await save('Words');
  location.hash = '#/library/nobody';
  page();
  expect(await screen.findByText(/not here any more/)).toBeVisible();
});

test('searches while typing, filters, and shows everything again', async () => {
  await save('Older words', 'Newer words');
  page();
  await screen.findByText('Newer words');
  await userEvent.type(screen.getByRole('searchbox'), 'cafe');
  expect(await screen.findByText('1 of 2 found')).toBeVisible();
  expect(lines()).toHaveLength(1);
  await userEvent.type(screen.getByRole('searchbox'), ' zebra');
  expect(await screen.findByText('Nothing saved matches these words.')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Show everything' }));
  await waitFor(() => expect(lines()).toHaveLength(2));
  await userEvent.selectOptions(screen.getByLabelText('Own rating'), 'Not rated yet');
  await waitFor(() => expect(lines()).toHaveLength(2));
  await userEvent.selectOptions(screen.getByLabelText('Own rating'), '13 to 15: strong');
  expect(await screen.findByText('Nothing saved fits these filters.')).toBeVisible();
});

describe('by keys', () => {
  const ready = async (...texts: string[]) => {
    const made = await ids(save(...texts));
    page();
    await screen.findByText(texts.at(-1) as string);
    act(() => lines()[0]?.focus());
    return made;
  };

  test('one is deleted and brought back with its date', async () => {
    await ready('One', 'Two', 'Three');
    await userEvent.keyboard('{ArrowDown}{Delete}');
    expect(await screen.findByText('Deleted: 1.')).toBeVisible();
    expect(await stored()).toEqual(['Three', 'One']);
    await userEvent.keyboard('u');
    await waitFor(async () => expect(await stored()).toEqual(['Three', 'Two', 'One']));
    await waitFor(() => expect(lines()).toHaveLength(3));
  });

  test('a range is tagged, and untagged by undo', async () => {
    await ready('One', 'Two', 'Three');
    await userEvent.keyboard('x{Shift>}{ArrowDown}{/Shift}');
    expect(screen.getByText('2 chosen.')).toBeVisible();
    await userEvent.type(screen.getByLabelText('Tags, commas between'), 'night{Enter}');
    expect(await screen.findByText('Tagged: 2.')).toBeVisible();
    expect(await tagsOf()).toEqual(['night', 'night', '']);
    expect(screen.getByRole('link', { name: 'Share…' })).toHaveAttribute(
      'href',
      expect.stringMatching(/#\/share\/.+\/.+/),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(await tagsOf()).toEqual(['', '', '']));
  });

  test('all are chosen and deleted; undo brings all of them', async () => {
    await ready('One', 'Two', 'Three');
    await userEvent.keyboard('{Control>}a{/Control}');
    expect(screen.getByText('3 chosen.')).toBeVisible();
    await userEvent.keyboard('{Delete}');
    expect(await screen.findByRole('heading', { name: 'Nothing saved yet' })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(await stored()).toHaveLength(3));
  });

  test('cards of the chosen are paused, and go on by undo', async () => {
    const [id] = await ready('One', 'Two');
    await addCards(
      [
        {
          item: id as string,
          source: 'item',
          ref: id as string,
          pack: { id: 'core-en', version: '1' },
          rule: null,
          skill: 'safety_first',
          category: '',
          level: null,
          prompt: 'p',
          weak: 'w',
          strong: 's',
          due: 0,
          state: {},
        },
      ],
      1,
    );
    const suspended = async () => {
      const all = await cards.list();
      return all.ok && all.value.map((card) => card.suspended);
    };
    await userEvent.keyboard('{Control>}a{/Control}');
    await userEvent.click(screen.getByRole('button', { name: 'Pause cards' }));
    expect(await screen.findByText('Cards paused: 1.')).toBeVisible();
    expect(await suspended()).toEqual([true]);
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(await suspended()).toEqual([false]));
  });

  test('the slash goes to the search, down goes back; letters there are letters', async () => {
    await ready('One', 'Two');
    await userEvent.keyboard('/');
    expect(screen.getByRole('searchbox')).toHaveFocus();
    await userEvent.keyboard('xu');
    expect(screen.getByRole('searchbox')).toHaveValue('xu');
    await userEvent.clear(screen.getByRole('searchbox'));
    await userEvent.keyboard('{ArrowDown}');
    await waitFor(() => expect(lines()[0]).toHaveFocus());
    await userEvent.keyboard('{End}');
    await waitFor(() => expect(lines()[1]).toHaveFocus());
    await userEvent.keyboard('?');
    expect(screen.getByText('Choose all that are listed')).toBeVisible();
  });
});

test('what another window saves appears by itself', async () => {
  await save('One');
  page();
  await screen.findByText('One');
  await saveItem(draft({ text: 'From elsewhere' }), Date.now());
  expect(await screen.findByText('From elsewhere')).toBeVisible();
});

describe('locked', () => {
  test('nothing saved is shown before the passphrase; a wrong one says so; locking hides it again', async () => {
    vi.setConfig({ testTimeout: 30_000 });
    await save('Secret words');
    expect(await setPassphrase('correct horse battery', Date.now())).toEqual({ ok: true, value: undefined });
    await lock();
    page();
    expect(await screen.findByRole('heading', { name: 'What you saved is locked' })).toBeVisible();
    const field = screen.getByLabelText('Passphrase');
    expect(field).toHaveFocus();
    expect(screen.queryByText('Secret words')).toBeNull();
    await userEvent.type(field, 'wrong horse battery{Enter}');
    expect(await screen.findByRole('alert', {}, { timeout: 10_000 })).toHaveTextContent('This is not the passphrase.');
    await userEvent.clear(field);
    await userEvent.type(field, 'correct horse battery{Enter}');
    expect(await screen.findByText('Secret words', {}, { timeout: 10_000 })).toBeVisible();
    // What lay open when it was set is sealed in passing.
    await waitFor(() => expect(screen.queryByText(/Sealing what was saved before/)).toBeNull(), { timeout: 10_000 });
    await userEvent.click(screen.getByRole('button', { name: 'Lock now' }));
    expect(await screen.findByRole('heading', { name: 'What you saved is locked' })).toBeVisible();
    expect(screen.queryByText('Secret words')).toBeNull();
  }, 30_000);

  test('a lost passphrase: says plainly what it means, and deletes everything after a second yes', async () => {
    await save('Secret words');
    await setPassphrase('correct horse battery', Date.now());
    await lock();
    page();
    await userEvent.click(await screen.findByText('I have lost the passphrase'));
    expect(screen.getByText(/It cannot be recovered/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Delete everything' }));
    await userEvent.click(screen.getByRole('button', { name: 'Delete everything' }));
    expect(await screen.findByRole('heading', { name: 'Nothing saved yet' })).toBeVisible();
    expect(await stored()).toEqual([]);
  }, 30_000);
});
