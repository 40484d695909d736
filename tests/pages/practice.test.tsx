// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import '@testing-library/jest-dom/vitest';
import 'fake-indexeddb/auto';
import builtIn from 'virtual:pack/core-en';
import { say } from '@/utils/locale';
import { loadFiles, parsePack, printProblem } from '@/utils/packs';
import { deleteEverything, listItems, runs, savePack } from '@/utils/store';
import { Words } from '../../components/basics/Words';
import { PracticePage } from '../../entrypoints/review/practice/PracticePage';
import { basePack, overlayPack } from '../packs/base-pack';

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

test('the pack is upgraded in the middle of a chat: it says so and stops, what was written is kept and looked back at', async () => {
  await begin();
  const field = screen.getByLabelText('Your message');
  await userEvent.type(field, `${good.replies[0]}{Enter}`);
  await waitFor(() => expect(theirs()).toBeGreaterThan(1), LONG);
  const [before] = await stored();
  // The same chat, begun otherwise; nothing else of the pack is different.
  const newer = (builtIn.scenarios ?? []).map((one) =>
    one.id === 'cannot-sleep'
      ? { ...one, turns: one.turns.map((turn, n) => (n === 0 ? { ...turn, says: ['other first words'] } : turn)) }
      : one,
  );
  await savePack({ ...builtIn, scenarios: newer, about: { ...builtIn.about, version: '9.0.0', hash: 'newer' } });
  expect(await screen.findByText(/This chat has changed since you began/, {}, LONG)).toBeVisible();
  expect(screen.queryByLabelText('Your message')).toBeNull();
  expect(screen.getByText(good.replies[0] as string)).toBeVisible();
  expect(await stored()).toEqual([before]);
  await userEvent.click(screen.getByRole('button', { name: 'End and look back' }));
  expect(await screen.findByText(/This chat was changed after you began it/, {}, LONG)).toBeVisible();
  const [after] = await stored();
  expect(after?.turns).toEqual(before?.turns);
  expect(after?.pack.version).toBe(builtIn.about.version);
  // Again is the new one, from its beginning.
  await userEvent.click(screen.getByRole('button', { name: 'Practise it again' }));
  expect(await screen.findByText('other first words', {}, LONG)).toBeVisible();
  expect(await screen.findByLabelText('Your message')).toBeVisible();
}, 60_000);

test('a chat that is no longer in the pack: what was said is still there', async () => {
  await begin();
  await savePack({ ...builtIn, scenarios: [], about: { ...builtIn.about, hash: 'without' } });
  expect(await screen.findByText(/This chat has changed since you began/, {}, LONG)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'End and look back' }));
  expect(await screen.findByRole('heading', { name: /^Looking back/ }, LONG)).toBeVisible();
  expect((await stored())[0]?.endedAt).not.toBeNull();
  expect(screen.queryByRole('button', { name: 'Practise it again' })).toBeNull();
}, 60_000);

test('a chat of the organisation’s own pack stands among the others and can be played', async () => {
  const own = `id: late
title: Late at the hub
level: none
person: Kim
about: Kim writes.
trains: [active_listening]
difficulty: gentle
minutes: 5
source: tests
covers: [asked_suicide]
turns:
  - id: hi
    says: the hub is shut
    answers:
      - { when: [asked_suicide], to: bye }
    otherwise: { says: [hm], to: gone }
  - { id: bye, says: thanks for asking, ends: good, because: Well done. }
  - { id: gone, says: bye then, ends: left, because: Nothing was asked. }
examples:
  good: { replies: [hello], ends: bye }
  weak: { replies: [hello], ends: gone }
`;
  const fixed = 'id: fixed\ntitle: F\nlevel: none\nperson: Kim\nmessages: [one, two]\n';
  const base = parsePack(basePack({ 'scenarios/fixed.yaml': fixed }));
  if (!base.ok) throw new Error(base.problems.map(printProblem).join('\n'));
  const loaded = await loadFiles(overlayPack({ 'scenarios/late.yaml': own }), { base: base.value });
  if (!loaded.ok) throw new Error(loaded.problems.map(printProblem).join('\n'));
  await savePack(loaded.value.pack);
  page();
  expect(await screen.findByRole('button', { name: 'Start the chat with Kim: F' }, LONG)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Start the chat with Kim: Late at the hub' }));
  expect(await screen.findByText('the hub is shut', {}, LONG)).toBeVisible();
  await userEvent.type(screen.getByLabelText('Your message'), 'i hear you{Enter}');
  expect(await screen.findByText('hm', {}, LONG)).toBeVisible();
  const [run] = await stored();
  expect(run).toMatchObject({ scenario: 'late', pack: { id: loaded.value.pack.about.id } });
}, 60_000);
