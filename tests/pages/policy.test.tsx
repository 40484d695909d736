// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import 'fake-indexeddb/auto';
import { say } from '@/utils/locale';
import { savePack, savePackTrouble, saveSite, takePolicy } from '@/utils/store';
import { Words } from '../../components/basics/Words';
import { App } from '../../entrypoints/options/App';
import { pack } from './pack';

let sent: unknown[];
beforeEach(async () => {
  sent = [];
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation((async (message: unknown) => {
    sent.push(message);
    return { ok: true, answer: { ok: true } };
  }) as never);
  Object.assign(fakeBrowser, { commands: { getAll: async () => [] } });
  await savePack(pack);
});
afterEach(cleanup);

async function under(policy: object): Promise<void> {
  Object.assign(fakeBrowser.storage, { managed: { get: async () => policy } });
  await takePolicy(() => ({ ok: true, entries: [{ id: 'own', name: 'Own chat', hosts: ['chat.example'] } as never] }));
  render(
    <Words say={say}>
      <App />
    </Words>,
  );
}
const part = (name: string | RegExp) => screen.findByRole('region', { name });

test('without a policy nothing is said of one', async () => {
  await under({});
  await part('Sites');
  expect(screen.queryByText(/Set by your organisation/)).toBeNull();
});

test('locked settings say why, and are shut', async () => {
  await under({ organisation: 'Harbour Line', locked: { retentionDays: 7, theme: 'dark', country: 'GB' } });
  const set = await part('Set by your organisation (Harbour Line)');
  expect(set).toHaveTextContent('Saved suggestions are kept for 7 days');
  const days = await screen.findByLabelText(/Keep saved suggestions/);
  expect(days).toBeDisabled();
  expect(days).toHaveAccessibleDescription('Set by your organisation. You cannot change it here.');
  expect(screen.getByRole('radio', { name: 'Light' })).toBeDisabled();
  expect(within(await part('Referrals')).getByRole('combobox')).toBeDisabled();
});

test('a page of the policy that is on stays as it is; one that waits is allowed by one press', async () => {
  await saveSite('https://a.example', {}, 1);
  const request = vi.fn(async () => true);
  Object.assign(fakeBrowser.permissions, { request });
  await under({ sites: [{ origin: 'https://a.example', drafts: false }, { origin: 'https://b.example' }] });
  const row = within(await part('Sites')).getByRole('checkbox', { name: 'My drafts' });
  expect(row).toBeDisabled();
  expect(row).not.toBeChecked();
  const set = await part(/Set by your organisation/);
  expect(set).toHaveTextContent('a.example is on.');
  await userEvent.click(within(set).getByRole('button', { name: 'Allow on b.example' }));
  expect(request).toHaveBeenCalledExactlyOnceWith({ origins: ['https://b.example/*'] });
  expect(sent).toEqual([{ name: 'desk.site', ask: { origin: 'https://b.example', on: true } }]);
});

test('parts that are broken are named, and so is a pack that does not run', async () => {
  await savePackTrouble({
    from: 'policy',
    name: 'Ours 2.0.0',
    problems: [{ file: 'rules/x.yaml', path: '', line: 3, message: 'Wrong.', fix: 'Mend it.' }],
    key: 'k',
    at: 1,
  });
  await under({ locked: { retentionDays: 999 }, colour: 'red' });
  const set = await part('Set by your organisation');
  await waitFor(() =>
    expect(set).toHaveTextContent('Your organisation’s pack Ours 2.0.0 could not be used. The last good pack runs on.'),
  );
  await waitFor(() => expect(set).toHaveTextContent(`Running: ${pack.about.name}, version ${pack.about.version}.`));
  expect(set).toHaveTextContent('rules/x.yaml:3: Wrong. Mend it.');
  expect(set).toHaveTextContent('locked.retentionDays Expected: A whole number from 0 to 180');
  expect(set).toHaveTextContent('colour There is no such part.');
});

test('own chat clients of the policy stay', async () => {
  await under({ platforms: '[]' });
  const platforms = await part('Chat platforms');
  expect(await within(platforms).findByText('Own chat')).toBeVisible();
  expect(within(platforms).getByText('set by your organisation')).toBeVisible();
  expect(within(platforms).queryByRole('button', { name: 'Remove' })).toBeNull();
});

test('where only the organisation’s pages may be on, there is no field for others', async () => {
  await under({ sites: [{ origin: 'https://a.example' }], onlyTheseSites: true });
  const sites = await part('Sites');
  expect(await within(sites).findByText('No other page can be switched on.')).toBeVisible();
  expect(within(sites).queryByLabelText('Address of your chat page')).toBeNull();
});
