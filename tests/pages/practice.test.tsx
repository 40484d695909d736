// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import '@testing-library/jest-dom/vitest';
import 'fake-indexeddb/auto';
import builtIn from 'virtual:pack/core-en';
import { say } from '@/utils/locale';
import { deleteEverything, listItems, runs, savePack } from '@/utils/store';
import { Words } from '../../components/basics/Words';
import { PracticePage } from '../../entrypoints/review/practice/PracticePage';

/** The page with the pack that is really shipped: its chats, engine and ways to say it. */
const LONG = { timeout: 20_000 };
const scenario = builtIn.scenarios?.find(({ id }) => id === 'cannot-sleep');
if (!scenario?.examples) throw new Error('cannot-sleep has no examples');
const { good } = scenario.examples;

const page = () =>
  render(
    <Words say={say}>
      <PracticePage />
    </Words>,
  );
const stored = async () => {
  const all = await runs.list();
  if (!all.ok) throw new Error(all.error);
  return all.value;
};
const theirs = () => document.querySelectorAll('[role=log] li[data-from=person]').length;
async function begin() {
  page();
  const start = await screen.findByRole(
    'button',
    { name: `Start the chat with ${scenario?.person}: ${scenario?.title}` },
    LONG,
  );
  await userEvent.click(start);
  await screen.findByRole('log', {}, LONG);
  await waitFor(() => expect(theirs()).toBeGreaterThan(0), LONG);
}

beforeEach(async () => {
  location.hash = '#/practice';
  await deleteEverything();
  await savePack(builtIn);
});
afterEach(cleanup);

test('what is sent is stored and answered; nothing is sent empty', async () => {
  await begin();
  const field = screen.getByLabelText('Your message');
  await userEvent.type(field, '{Enter}');
  expect((await stored())[0]?.turns.filter(({ who }) => who === 'specialist')).toEqual([]);
  const before = theirs();
  await userEvent.type(field, `${good.replies[0]}{Enter}`);
  await waitFor(() => expect(theirs()).toBeGreaterThan(before), LONG);
  const [run] = await stored();
  expect(run?.turns.find(({ who }) => who === 'specialist')?.text).toBe(good.replies[0]);
  expect(run?.endedAt).toBeNull();
  expect(field).toHaveValue('');
}, 60_000);

test('a suggestion is saved as in a real chat: nothing of theirs unless chosen, all of it shown before', async () => {
  await begin();
  const prompts = screen.getByRole('complementary', { name: 'Live prompts' });
  const save = async () => {
    await userEvent.click(within(prompts).getAllByRole('button', { name: 'Save' })[0] as HTMLElement);
    return screen.findByRole('form', { name: 'This is what will be saved' });
  };
  const first = await save();
  expect(first).toHaveTextContent('Practice chat');
  await userEvent.click(within(first).getByRole('button', { name: 'Cancel' }));
  expect(screen.queryByRole('form', { name: 'This is what will be saved' })).toBeNull();
  expect(await listItems()).toEqual({ ok: true, value: [] });
  const form = await save();
  await userEvent.click(within(form).getAllByRole('radio')[1] as HTMLElement);
  await userEvent.click(within(form).getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Saved on this machine.', {}, LONG)).toBeVisible();
  const items = await listItems();
  const [item] = items.ok ? items.value : [];
  expect(item).toMatchObject({ platform: 'Practice chat', from: null, sent: '', pack: { id: 'core-en' } });
  const said = (await stored())[0]?.turns.filter(({ who }) => who === 'person').at(-1)?.text;
  expect(item?.context).toBe(said);
  expect(item?.suggestion).toBeTruthy();
}, 60_000);

test('a flagged draft is told and put right; live prompts can be off', async () => {
  await begin();
  await userEvent.type(screen.getByLabelText('Your message'), 'You should just calm down.');
  const instead = await screen.findByRole('button', { name: 'Use this wording' }, LONG);
  await userEvent.click(instead);
  expect((screen.getByLabelText('Your message') as HTMLTextAreaElement).value).not.toContain('calm down');
  await userEvent.click(screen.getByRole('checkbox', { name: /prompts/i }));
  await waitFor(() => expect(screen.queryByRole('complementary', { name: 'Live prompts' })).toBeNull());
}, 60_000);

test('ended early it is looked back at; deleted it has its way back', async () => {
  await begin();
  await userEvent.click(screen.getByRole('button', { name: 'End and look back' }));
  expect(await screen.findByRole('heading', { name: /^Looking back/ }, LONG)).toBeVisible();
  expect(screen.getAllByText('Missed:').length).toBeGreaterThan(0);
  const [run] = await stored();
  expect(run?.endedAt).not.toBeNull();
  expect(run?.steps.missed.length).toBe(scenario.covers.length);
  location.hash = '#/practice';
  const list = await screen.findByRole('button', { name: /^Delete/ }, LONG);
  await userEvent.click(list);
  await waitFor(async () => expect(await stored()).toEqual([]));
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(async () => expect(await stored()).toEqual([run]));
}, 60_000);
