// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import 'fake-indexeddb/auto';
import { say } from '@/utils/locale';
import {
  deleteEverything,
  listItems,
  listPackVersions,
  listProjects,
  newProject,
  type PackVersion,
  readSettings,
  readSite,
  readVaultState,
  removePackVersionsBut,
  saveItem,
  savePack,
  savePackChoice,
  savePackVersion,
  saveSettings,
  saveSite,
} from '@/utils/store';
import { Words } from '../../components/basics/Words';
import { App } from '../../entrypoints/options/App';
import { saved } from '../components/fixtures';
import { pack } from './pack';

const ORIGIN = 'https://chat.example.org';
let sent: { name: string; ask: unknown }[];

beforeEach(async () => {
  sent = [];
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation((async (message: (typeof sent)[number]) => {
    sent.push(message);
    return { ok: true, answer: { ok: true } };
  }) as never);
  Object.assign(fakeBrowser, {
    commands: { getAll: async () => [{ name: 'open-panel', shortcut: 'Alt+Shift+H' }] },
  });
  document.documentElement.removeAttribute('data-theme');
  await savePack(pack);
});
afterEach(cleanup);

const page = () =>
  render(
    <Words say={say}>
      <App />
    </Words>,
  );
const part = (name: string) => screen.findByRole('region', { name });

test('no site: says that nothing is read, and the switch stands open', async () => {
  page();
  const sites = await part('Sites');
  expect(sites).toHaveTextContent('Steady Hand reads nothing until you switch one on.');
  expect(within(sites).getByText('Messages I can see')).toBeVisible();
});

test('switches a site on from here', async () => {
  const request = vi.fn(async () => true);
  Object.assign(fakeBrowser.permissions, { request });
  page();
  await userEvent.type(await screen.findByLabelText('Address of your chat page'), 'chat.example.org');
  await userEvent.click(screen.getByRole('button', { name: 'Switch on for this site' }));
  expect(request).toHaveBeenCalledExactlyOnceWith({ origins: ['https://chat.example.org/*'] });
  expect(await screen.findByText(/is switched on/)).toBeVisible();
  expect(sent).toEqual([{ name: 'desk.site', ask: { origin: ORIGIN, on: true } }]);
});

test('each switch of a site is stored, and what was ignored can be asked again', async () => {
  await saveSite(ORIGIN, { ignored: ['suicide-active.end-my-life'] }, 1);
  page();
  const sites = await part('Sites');
  await userEvent.click(within(sites).getByRole('checkbox', { name: 'My drafts' }));
  await waitFor(async () => expect(await readSite(ORIGIN)).toMatchObject({ drafts: false, messages: true }));
  await userEvent.click(within(sites).getByText('Ignored here: 1'));
  await userEvent.click(within(sites).getByRole('button', { name: 'Ask again Thoughts of ending their life' }));
  await waitFor(async () => expect((await readSite(ORIGIN))?.ignored).toEqual([]));
  await userEvent.click(within(sites).getByRole('button', { name: 'Switch off' }));
  await userEvent.click(within(sites).getByRole('button', { name: 'Switch off' }));
  expect(sent).toEqual([{ name: 'desk.site', ask: { origin: ORIGIN, on: false } }]);
});

test('theme and country are stored and used', async () => {
  page();
  await userEvent.click(await screen.findByRole('radio', { name: 'Dark' }));
  await waitFor(() => expect(document.documentElement).toHaveAttribute('data-theme', 'dark'));
  await userEvent.click(screen.getByRole('radio', { name: 'As the system' }));
  await waitFor(() => expect(document.documentElement).not.toHaveAttribute('data-theme'));
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Country' }), 'US');
  await waitFor(async () => expect(await readSettings()).toMatchObject({ country: 'US', theme: 'system' }));
});

test.each(['181', '-1', '1.5', '', 'ten'])('retention "%s" is refused in words', async (days) => {
  page();
  const field = await screen.findByLabelText(/how many days/);
  await userEvent.clear(field);
  if (days) await userEvent.type(field, days);
  await userEvent.click(screen.getByRole('button', { name: 'Set' }));
  expect(screen.getByRole('alert')).toHaveTextContent('Write a whole number from 0 to 180.');
  expect((await readSettings()).retentionDays).toBe(30);
});

test('a shorter retention is stored and deletes what is older', async () => {
  const { id: _, savedAt: __, ...draft } = saved();
  await saveItem(draft, Date.now() - 9 * 86_400_000);
  page();
  const field = await screen.findByLabelText(/how many days/);
  await userEvent.clear(field);
  await userEvent.type(field, '7');
  await userEvent.click(screen.getByRole('button', { name: 'Set' }));
  await waitFor(async () => expect(await listItems()).toEqual({ ok: true, value: [] }));
  expect((await readSettings()).retentionDays).toBe(7);
  expect(await screen.findByText('Kept for 7 days from now on. Deleted because they were older: 1.')).toBeVisible();
});

test('a passphrase is set only after it is understood, changed, and removed; what lies there is sealed and opened', async () => {
  const { id: _, savedAt: __, ...draft } = saved();
  await saveItem(draft, Date.now());
  page();
  const vault = await part('Passphrase');
  const fill = async (old: string | null, next: string, again: string) => {
    for (const [label, value] of [
      ['The passphrase until now', old],
      ['New passphrase', next],
      ['The new passphrase once more', again],
    ] as const) {
      if (value === null) continue;
      await userEvent.clear(within(vault).getByLabelText(label));
      await userEvent.type(within(vault).getByLabelText(label), value);
    }
  };
  const press = (name: string) => userEvent.click(within(vault).getByRole('button', { name }));
  const SLOW = { timeout: 15_000 };
  await fill(null, 'too short', 'too short');
  await press('Set the passphrase');
  expect(within(vault).getByRole('alert')).toHaveTextContent('shorter than 12');
  await fill(null, 'correct horse battery', 'correct horse batery');
  await press('Set the passphrase');
  expect(within(vault).getByRole('alert')).toHaveTextContent('not the same');
  await fill(null, 'correct horse battery', 'correct horse battery');
  await press('Set the passphrase');
  expect(within(vault).getByRole('alert')).toHaveTextContent('cannot be recovered');
  expect(await readVaultState(Date.now())).toMatchObject({ value: { state: 'off' } });
  await userEvent.click(within(vault).getByRole('checkbox'));
  await press('Set the passphrase');
  expect(await screen.findByText('The passphrase is set. Everything saved is sealed.', {}, SLOW)).toBeVisible();
  expect(await readVaultState(Date.now())).toMatchObject({ value: { state: 'open', unfinished: null } });

  await userEvent.clear(within(vault).getByLabelText(/Lock by itself/));
  await userEvent.type(within(vault).getByLabelText(/Lock by itself/), '0');
  await press('Set');
  expect(within(vault).getByRole('alert')).toHaveTextContent('from 1 to 240');
  await userEvent.clear(within(vault).getByLabelText(/Lock by itself/));
  await userEvent.type(within(vault).getByLabelText(/Lock by itself/), '5');
  await press('Set');
  expect(await screen.findByText('It locks by itself after 5 minutes without use.')).toBeVisible();

  await fill('wrong horse battery', 'another horse battery', 'another horse battery');
  await press('Change the passphrase');
  expect(await within(vault).findByRole('alert', {}, SLOW)).toHaveTextContent('This is not the passphrase.');
  await fill('correct horse battery', 'another horse battery', 'another horse battery');
  await press('Change the passphrase');
  expect(await screen.findByText(/The passphrase is changed\./, {}, SLOW)).toBeVisible();

  await press('Lock now');
  expect(await within(vault).findByText('A passphrase is set, and it is locked.')).toBeVisible();
  await userEvent.type(within(vault).getByLabelText('Passphrase'), 'another horse battery{Enter}');
  expect(await within(vault).findByText(/unlocked now/, {}, SLOW)).toBeVisible();
  await press('Remove the passphrase');
  await press('Remove the passphrase');
  expect(await screen.findByText(/The passphrase is removed\. What you saved lies open/, {}, SLOW)).toBeVisible();
  expect(await listItems()).toMatchObject({ value: [{ context: draft.context }] });
}, 60_000);

test('deletes everything now, after a second yes, and says what it was', async () => {
  await deleteEverything();
  const { id: _, savedAt: __, ...draft } = saved();
  await saveItem(draft, Date.now());
  await saveSettings({ country: 'US' });
  page();
  await userEvent.click(await screen.findByRole('button', { name: 'Delete everything now' }));
  await userEvent.click(screen.getByRole('button', { name: 'Delete everything now' }));
  expect(await screen.findByText(/Everything saved and every conversation is deleted\./)).toHaveTextContent(
    'Deleted: 1 saved items, 0 cards, 0 reviews, 0 practice chats, 0 comments.',
  );
  expect(await listItems()).toEqual({ ok: true, value: [] });
  expect((await readSettings()).country).toBe('US');
});

test('packs of the workbench stay when everything saved is deleted, and have a deletion of their own', async () => {
  await newProject('Night line', { 'pack.yaml': 'id: night-line\n', 'corpus/ambiguous.jsonl': '{"text":"words"}' }, 1);
  const about = { id: 'night-line', name: 'Night line', version: '1.0.0' } as PackVersion['about'];
  for (const hash of ['used', 'old'])
    await savePackVersion({ hash, about, text: '{}', signedWith: null, from: 'file', takenAt: 1 });
  await savePackChoice({ hash: 'used' });
  await deleteEverything();
  page();
  expect(await screen.findByText('1 packs under work, 2 kept versions.')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Delete packs under work' }));
  await userEvent.click(screen.getByRole('button', { name: 'Delete packs under work' }));
  expect(await screen.findByText(/Deleted 1 packs under work and 1 kept versions\./)).toBeVisible();
  expect(await listProjects()).toEqual({ ok: true, value: [] });
  const left = await listPackVersions();
  expect(left.ok && left.value.map(({ hash }) => hash)).toEqual(['used']);
  await savePackChoice({ hash: null });
  await removePackVersionsBut([]);
});

test('says which pack it is and that no clinician reviewed it; shows the keys as set', async () => {
  page();
  const facts = await part('Guidance pack');
  for (const words of ['Core (core-en)', '1.2.3', 'abc123', 'No clinician has reviewed this pack yet.'])
    expect(facts).toHaveTextContent(words);
  expect(await screen.findByText('Alt+Shift+H')).toBeVisible();
  expect(screen.getByText('Not set')).toBeVisible();
});
