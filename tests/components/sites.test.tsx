// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { readAddress } from '../../components/sites/address';
import { SiteRow } from '../../components/sites/SiteRow';
import { SwitchOn, type SwitchResult } from '../../components/sites/SwitchOn';
import { show } from './fixtures';

afterEach(cleanup);

test.each([
  ['https://chat.example.org/room/1?x=y#z', 'https://chat.example.org'],
  ['  chat.example.org  ', 'https://chat.example.org'],
  ['chat.example.org:8443/a', 'https://chat.example.org:8443'],
  ['localhost:3000', 'http://localhost:3000'],
  ['http://127.0.0.1:5280/', 'http://127.0.0.1:5280'],
  ['https://user:secret@chat.example.org/', 'https://chat.example.org'],
])('reads %s as %s', (pasted, origin) => expect(readAddress(pasted)).toMatchObject({ ok: true, origin }));

test.each([
  ['', 'empty'],
  ['   ', 'empty'],
  ['my chat', 'unreadable'],
  ['chat', 'unreadable'],
  ['https://', 'unreadable'],
  ['mailto:sam@example.org', 'not_web'],
  ['file:///etc/hosts', 'not_web'],
  ['javascript:alert(1)', 'not_web'],
  ['chrome://extensions', 'browser_page'],
  ['about:debugging', 'browser_page'],
  ['https://addons.mozilla.org/x', 'browser_page'],
  ['https://*/*', 'too_wide'],
  ['*.example.org', 'too_wide'],
])('says what is wrong with "%s": %s', (pasted, problem) =>
  expect(readAddress(pasted)).toEqual({ ok: false, problem }),
);

const part = (result: SwitchResult = 'on') => {
  const onSwitchOn = vi.fn(async (_: string): Promise<SwitchResult> => result);
  const platforms = [{ id: 'discord', name: 'Discord', origin: 'https://discord.com' }];
  show(<SwitchOn platforms={platforms} here={null} onSwitchOn={onSwitchOn} />);
  return onSwitchOn;
};
const press = () => userEvent.click(screen.getByRole('button', { name: 'Switch on for this site' }));

test('names both things that it turns on', () => {
  part();
  expect(screen.getByText('My drafts')).toBeVisible();
  expect(screen.getByText('Messages I can see')).toBeVisible();
});

test('a pasted address becomes one origin', async () => {
  const onSwitchOn = part();
  await userEvent.type(screen.getByLabelText('Address of your chat page'), 'chat.example.org/room');
  await press();
  expect(onSwitchOn).toHaveBeenCalledExactlyOnceWith('https://chat.example.org');
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a known platform needs no address', async () => {
  const onSwitchOn = part();
  await userEvent.selectOptions(screen.getByLabelText('Chat platform'), 'Discord');
  expect(screen.queryByLabelText('Address of your chat page')).toBeNull();
  await press();
  expect(onSwitchOn).toHaveBeenCalledExactlyOnceWith('https://discord.com');
});

test('a wrong address is said in words and nothing is asked for', async () => {
  const onSwitchOn = part();
  await press();
  expect(screen.getByRole('alert')).toHaveTextContent('Paste the address');
  await userEvent.type(screen.getByLabelText('Address of your chat page'), 'chrome://settings');
  await press();
  expect(screen.getByRole('alert')).toHaveTextContent('no extension work');
  expect(onSwitchOn).not.toHaveBeenCalled();
});

test.each([
  ['refused', /not allowed/],
  ['failed', /did not work/],
] as const)('%s is said', async (result, words) => {
  part(result);
  await userEvent.type(screen.getByLabelText('Address of your chat page'), 'chat.example.org');
  await press();
  expect(await screen.findByRole('alert')).toHaveTextContent(words);
});

test('a site: each switch by itself, asking again, and off after a question', async () => {
  const acts = { onChange: vi.fn(), onStopIgnoring: vi.fn(), onSwitchOff: vi.fn() };
  const site = {
    origin: 'https://chat.example.org',
    host: 'chat.example.org',
    drafts: true,
    messages: false,
    ignored: [{ rule: 'a.b', says: 'Thoughts of ending their life' }],
  };
  show(<SiteRow site={site} {...acts} />);
  expect(screen.getByRole('checkbox', { name: 'My drafts' })).toBeChecked();
  await userEvent.click(screen.getByRole('checkbox', { name: 'Messages I can see' }));
  expect(acts.onChange).toHaveBeenCalledExactlyOnceWith({ messages: true });
  await userEvent.click(screen.getByText('Ignored here: 1'));
  await userEvent.click(screen.getByRole('button', { name: /Ask again/ }));
  expect(acts.onStopIgnoring).toHaveBeenCalledExactlyOnceWith('a.b');
  await userEvent.click(screen.getByRole('button', { name: 'Switch off' }));
  expect(acts.onSwitchOff).not.toHaveBeenCalled();
  expect(screen.getByRole('button', { name: 'Keep' })).toHaveFocus();
  await userEvent.click(screen.getByRole('button', { name: 'Switch off' }));
  expect(acts.onSwitchOff).toHaveBeenCalledOnce();
});
