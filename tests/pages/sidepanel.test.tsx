// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import 'fake-indexeddb/auto';
import { type ConversationEvent, open, reduce } from '@/utils/conversation';
import { say } from '@/utils/locale';
import {
  listItems,
  readFeedback,
  readPapers,
  readSettings,
  saveConversation,
  saveHabits,
  savePack,
  savePanelStep,
  saveSite,
  saveTab,
  takePolicy,
} from '@/utils/store';
import { Words } from '../../components/basics/Words';
import { App } from '../../entrypoints/sidepanel/App';
import { finding, step } from '../components/fixtures';
import { pack } from './pack';

const ORIGIN = 'https://chat.example.org';
const TAB = 7;
let address: string | undefined;
let sent: { name: string; ask: Record<string, unknown> }[];

beforeEach(async () => {
  address = `${ORIGIN}/room/1`;
  sent = [];
  // happy-dom has no layout.
  Element.prototype.scrollIntoView = () => undefined;
  const event = { addListener: () => undefined, removeListener: () => undefined };
  Object.assign(fakeBrowser.permissions, { onAdded: event, onRemoved: event });
  vi.spyOn(browser.tabs, 'query').mockImplementation(async () => [{ id: TAB, url: address }] as never);
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation((async (message: (typeof sent)[number]) => {
    sent.push(message);
    if (message.name === 'desk.insert') return { ok: true, answer: { result: 'inserted' } };
    if (message.name === 'desk.dispatch') await record(message.ask.event as ConversationEvent);
    return { ok: true, answer: { ok: true } };
  }) as never);
  await savePack(pack);
});
afterEach(cleanup);

let state = open('k', { platform: 'Practice chat', host: 'chat.example.org' }, 1);
async function record(...events: ConversationEvent[]) {
  state = events.reduce(reduce, state);
  await saveConversation(state);
}
const message = (change: Parameters<typeof finding>[0] = {}): ConversationEvent => ({
  type: 'message',
  at: 1_000,
  message: { id: 'm1', order: 1, speaker: 'person', at: 1_000, findings: [finding(change)], concepts: [], steps: [] },
});
const start = async (...events: ConversationEvent[]) => {
  state = open('k', { platform: 'Practice chat', host: 'chat.example.org' }, 1);
  await saveSite(ORIGIN, {}, 1);
  await saveTab(TAB, { key: 'k', origin: ORIGIN });
  await record(...events);
  page();
};
const page = () =>
  render(
    <Words say={say}>
      <App />
    </Words>,
  );
const dispatched = () => sent.filter(({ name }) => name === 'desk.dispatch').map(({ ask }) => ask.event);

test('off here: names both things, asks for one host, switches it on', async () => {
  const request = vi.fn(async () => true);
  Object.assign(fakeBrowser.permissions, { request });
  page();
  expect(await screen.findByRole('heading', { name: 'Steady Hand is off on chat.example.org.' })).toBeVisible();
  expect(screen.getByText('Not watching this page')).toBeVisible();
  expect(screen.getByText('My drafts')).toBeVisible();
  expect(screen.getByText('Messages I can see')).toBeVisible();
  expect(screen.queryByText(/No phrase matched/)).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Switch on for this site' }));
  expect(request).toHaveBeenCalledExactlyOnceWith({ origins: ['https://chat.example.org/*'] });
  await waitFor(() => expect(sent).toEqual([{ name: 'desk.site', ask: { origin: ORIGIN, on: true } }]));
});

test('off where the address cannot be seen: help is still there', async () => {
  address = undefined;
  page();
  expect(await screen.findByRole('heading', { name: /not switched on for the page in front/ })).toBeVisible();
  expect(screen.getByRole('combobox', { name: 'Start a checklist by hand' })).toBeVisible();
  expect(screen.getByRole('combobox', { name: /Which country/ })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Insert' })).toBeNull();
});

test('on and nothing matched: says that this is no safety check, starts a checklist by hand', async () => {
  await start();
  expect(await screen.findByRole('heading', { name: 'No phrase matched. This is not a safety check.' })).toBeVisible();
  expect(screen.getByText('Watching chat.example.org')).toBeVisible();
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Start a checklist by hand' }), 'Panic');
  await userEvent.click(screen.getByRole('button', { name: 'Start' }));
  expect(dispatched()).toMatchObject([{ type: 'open_checklist', category: 'panic' }]);
  expect(await screen.findByRole('region', { name: 'Checklist' })).toBeVisible();
});

test('a page that cannot be read is said to be so: silence would look like calm', async () => {
  await start({ type: 'health', at: 2, health: 'cannot_read' });
  const notice = await screen.findByRole('alert', { name: 'Steady Hand cannot read this page' });
  expect(notice).toHaveTextContent('Steady Hand cannot read this page');
  expect(notice).toHaveTextContent('not being read');
  expect(screen.getByText('Not reading chat.example.org')).toBeVisible();
  expect(screen.queryByText(/Watching/)).toBeNull();
  expect(screen.queryByText(/No phrase matched/)).toBeNull();
  await record({ type: 'health', at: 3, health: 'reading' });
  expect(await screen.findByRole('heading', { name: /No phrase matched/ })).toBeVisible();
  expect(screen.queryByText(/cannot read this page/)).toBeNull();
  expect(screen.getByText('Watching chat.example.org')).toBeVisible();
});

test('a page that does not tell who said what is said to be so', async () => {
  await start({ type: 'health', at: 2, health: 'own_only' });
  expect(await screen.findByText(/cannot see who said what here/)).toBeVisible();
});

test('a finding: first move, words, next step with ways to say it, who is told', async () => {
  await start(message());
  expect(await screen.findByRole('region', { name: /plan for safety/ })).toHaveTextContent('Soon, this shift');
  const noticed = screen.getByRole('region', { name: 'Noticed in their words' });
  expect(noticed).toHaveTextContent('end my life');
  const next = screen.getByRole('region', { name: 'Ask about suicide directly' });
  expect(next).toHaveTextContent('Are you having thoughts of suicide?');
  expect(screen.getByRole('region', { name: 'Who is told, by when' })).toHaveTextContent('This shift');
  expect(screen.getByText('No clinician has reviewed this pack yet.')).toBeVisible();
  expect(document.body.textContent).not.toMatch(/score|safe\b|no risk|detected|diagnos/i);
});

test('what changed is taken as it was told: nothing is read a second time', async () => {
  await start(message());
  await screen.findByRole('region', { name: /plan for safety/ });
  const read = vi.spyOn(fakeBrowser.storage.session, 'get');
  // As the browser tells it, without a read of ours before the write.
  state = reduce(state, { ...message({ level: 'now', rule: 'r2' }), at: 2_000 } as ConversationEvent);
  await fakeBrowser.storage.session.set({ 'conversation:k': state });
  expect(await screen.findByRole('region', { name: /Emergency services/ })).toBeVisible();
  expect(read).not.toHaveBeenCalled();
  read.mockRestore();
});

test('one tap lowers, one tap raises again', async () => {
  await start(message());
  await userEvent.click(await screen.findByRole('button', { name: 'Lyrics' }));
  expect(await screen.findByText(/lowered by you: lyrics/)).toBeVisible();
  expect(await screen.findByRole('heading', { name: /You lowered all.*not a safety check/ })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: /^Undo/ }));
  expect(await screen.findByRole('region', { name: /plan for safety/ })).toBeVisible();
  expect(dispatched()).toMatchObject([{ type: 'lower', reason: 'lyrics' }, { type: 'unlower' }]);
});

test('an answer is recorded and the next step follows, said politely', async () => {
  await start(message());
  const answers = await screen.findAllByRole('group', { name: 'Answer: Ask about suicide directly' });
  await userEvent.click(within(answers[0]!).getByRole('button', { name: 'Unsure' }));
  expect(await screen.findByRole('region', { name: 'Tell your supervisor' })).toBeVisible();
  expect(screen.getByRole('heading', { name: 'Tell your supervisor', level: 2 })).toHaveFocus();
  expect(dispatched()).toMatchObject([{ type: 'step', step: 'ask-suicide', status: 'confirmed', answer: 'unsure' }]);
  expect(screen.getByText('Next step: Tell your supervisor')).toHaveAttribute('aria-live', 'polite');
  expect(screen.getByRole('alert')).toBeEmptyDOMElement();
});

test('only `now` is announced assertively', async () => {
  await start(message());
  await screen.findByRole('region', { name: /plan for safety/ });
  await record({
    ...message({ level: 'now' }),
    message: { ...(message({ level: 'now' }) as { message: object }).message, id: 'm2', order: 2 },
  } as ConversationEvent);
  await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent(/^Now: Emergency services/));
  expect(screen.getByRole('link', { name: /Choose the country/ })).toBeVisible();
});

test('inserts into the tab and says that it is not sent', async () => {
  await start(message());
  const next = await screen.findByRole('region', { name: 'Ask about suicide directly' });
  await userEvent.click(within(next).getByRole('button', { name: 'Insert' }));
  expect(sent).toContainEqual({
    name: 'desk.insert',
    ask: { tabId: TAB, text: 'Are you having thoughts of suicide?', suggestion: 'ask-1' },
  });
  expect(await screen.findByText('Inserted into your message. It is not sent.')).toBeVisible();
});

test('saves what was shown, redacted, into the store', async () => {
  await start(message({ words: 'Sam Miller wants to end my life, call 555-123-4567' }));
  const next = await screen.findByRole('region', { name: 'Ask about suicide directly' });
  await userEvent.click(within(next).getByRole('button', { name: 'Save' }));
  const form = screen.getByRole('form', { name: 'This is what will be saved' });
  // None of their words are kept unless a line is chosen; what is offered is redacted already.
  await userEvent.click(within(form).getByRole('radio', { name: /wants to end my life/ }));
  const context = within(form).getByRole<HTMLTextAreaElement>('textbox', { name: /The line that is kept/ });
  expect(context.value).toMatch(/wants to end my life, call \[PHONE\]/);
  const shown = context.value;
  await userEvent.click(within(form).getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Saved on this machine.')).toBeVisible();
  const items = await listItems();
  expect(items.ok && items.value).toMatchObject([
    {
      suggestion: 'ask-1',
      text: 'Are you having thoughts of suicide?',
      context: shown,
      category: 'suicide_active',
      level: 'soon',
      platform: 'Practice chat, chat.example.org',
      pack: { id: 'core-en', version: '1.2.3' },
    },
  ]);
});

test('the country is asked once and then used', async () => {
  await start();
  await userEvent.selectOptions(await screen.findByRole('combobox', { name: /Which country/ }), 'US');
  expect(dispatched()).toMatchObject([{ type: 'country', code: 'US' }]);
  expect(await screen.findByText('911')).toBeVisible();
  cleanup();
  await saveTab(TAB, { key: 'another', origin: ORIGIN });
  page();
  expect(await screen.findByText('911')).toBeVisible();
});

test('the step that the chip asked for is opened and in focus', async () => {
  await start(message());
  await screen.findByRole('region', { name: 'Checklist' });
  await savePanelStep({ tabId: TAB, step: 'tell', at: Date.now() });
  const row = document.getElementById('step-tell')!;
  await waitFor(() => expect(row.querySelector('summary')).toHaveFocus());
  expect(row.querySelector('details')).toHaveAttribute('open');
});

test('a new message does not take away what is being typed', async () => {
  await start(message());
  const card = (await screen.findByText(/hardest part of/)).closest('article')!;
  await userEvent.click(within(card).getByRole('button', { name: 'Insert' }));
  await userEvent.type(screen.getByLabelText('when'), 'this we');
  await record({ type: 'step', at: 2_000, step: 'ask-suicide', status: 'confirmed', answer: 'yes' }, {
    ...message({ level: 'now', rule: 'r2' }),
    at: 2_000,
  } as ConversationEvent);
  expect(await screen.findByRole('region', { name: /Emergency services/ })).toBeVisible();
  expect(screen.getByRole('region', { name: 'Ask about suicide directly' })).toBeVisible();
  await userEvent.type(screen.getByLabelText('when'), 'ek');
  expect(screen.getByLabelText('when')).toHaveValue('this week');
  await userEvent.type(screen.getByLabelText('when'), '{enter}');
  expect(sent).toContainEqual({
    name: 'desk.insert',
    ask: { tabId: TAB, text: 'What was the hardest part of this week?', suggestion: 'hear-1' },
  });
  expect(await screen.findByRole('region', { name: 'Tell your supervisor' })).toBeVisible();
});

test('pause, end, clear and switch off', async () => {
  await start(message());
  await userEvent.click(await screen.findByRole('button', { name: 'Pause' }));
  expect(await screen.findByText('Paused on chat.example.org')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Go on watching' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Clear' }));
  await userEvent.click(screen.getByRole('button', { name: 'Clear' }));
  expect(await screen.findByRole('heading', { name: /No phrase matched/ })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Switch off here' }));
  await userEvent.click(screen.getByRole('button', { name: 'Switch off here' }));
  expect(sent).toContainEqual({ name: 'desk.site', ask: { origin: ORIGIN, on: false } });
});

test('without a pack it says so, once none can be on its way; one that comes is taken without a word', async () => {
  await browser.storage.local.clear();
  page();
  expect(await screen.findByText(say('panel_loading'))).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
  await savePack(pack);
  expect(await screen.findByText(/Core, version 1\.2\.3/)).toBeVisible();
  cleanup();
  await browser.storage.local.clear();
  vi.useFakeTimers({ shouldAdvanceTime: true });
  try {
    page();
    await screen.findByText(say('panel_loading'));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await screen.findByRole('alert')).toHaveTextContent('could not be read');
  } finally {
    vi.useRealTimers();
  }
});

test('while a life is in danger nobody is offered a number to think about, in any list', async () => {
  const offer = {
    ...pack.guidance.suggestions[0]!,
    id: 'offer',
    step: 'ask-suicide',
    text: '{helpline} is open. Would you like the number?',
  };
  const words = (level: 'urgent' | 'now') => {
    const hash = `offer ${level}`;
    return savePack({
      ...pack,
      about: { ...pack.about, hash },
      guidance: { ...pack.guidance, suggestions: [offer, ...pack.guidance.suggestions] },
    });
  };
  await words('urgent');
  await start(message({ level: 'urgent' }));
  expect(await screen.findByText(/Would you like the number/)).toBeVisible();
  await record({ ...message({ level: 'now', rule: 'r2' }), at: 2_000 } as ConversationEvent);
  await screen.findByRole('region', { name: /^Emergency services/ });
  expect(screen.queryByText(/Would you like the number/)).toBeNull();
});

test('a contact that the policy sets stands beside its role and cannot be changed here', async () => {
  await savePack(urgentPack());
  Object.assign(fakeBrowser.storage, {
    managed: { get: async () => ({ contacts: { supervisor: { name: 'Duty lead', reach: '0115 496 0000' } } }) },
  });
  await takePolicy(() => ({ ok: true, entries: [] }));
  await start(urgent);
  const table = await screen.findByRole('region', { name: 'Who is told, by when' });
  expect(await within(table).findByText('Duty lead, 0115 496 0000')).toBeVisible();
  await userEvent.click(within(table).getByText('Your own names and numbers'));
  expect(within(table).queryByRole('group', { name: 'Supervisor' })).toBeNull();
  expect(within(table).getByText(/Supervisor/, { selector: 'p' })).toBeVisible();
});

const urgent: ConversationEvent = message({ level: 'urgent' });
const urgentPack = () => ({
  ...pack,
  about: { ...pack.about, hash: 'urgent' },
  desk: {
    ...pack.desk,
    steps: [
      ...pack.desk.steps,
      step({ id: 'tell-supervisor', label: 'Tell the lead', phase: 'tell', answer: false }),
      step({ id: 'plan-signs', label: 'Plan 1: signs', phase: 'safer', answer: false }),
    ],
    checklists: [
      { id: 'base', title: 'Always', steps: ['ask-suicide', 'tell-supervisor', 'plan-signs'], note: '' },
      { id: 'suicide_attempt_now', title: 'Attempt', steps: ['emergency-line'], note: '' },
    ],
    contacts: [
      ...pack.desk.contacts.map((row) => ({ ...row, level: 'urgent' as const, supervisorWithin: 5 })),
      ...pack.desk.contacts.map((row) => ({ ...row, level: 'now' as const, supervisorWithin: 2 })),
    ],
  },
});

test('telling the supervisor is one act: the contact table and the checklist both know, and forget together', async () => {
  await savePack(urgentPack());
  await start(urgent);
  await userEvent.click(await screen.findByRole('button', { name: 'Mark told Supervisor' }));
  await waitFor(() =>
    expect(dispatched()).toMatchObject([
      { type: 'told', role: 'supervisor' },
      { type: 'step', step: 'tell-supervisor', status: 'confirmed' },
    ]),
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Undo Supervisor' }));
  await waitFor(() =>
    expect(dispatched().slice(2)).toMatchObject([{ type: 'untold' }, { type: 'step', status: 'open' }]),
  );
  expect(await screen.findByRole('timer')).toBeVisible();
});

test('letters lead to the parts while nothing is typed, and can be switched off', async () => {
  await savePack(urgentPack());
  await start(urgent);
  await screen.findByRole('timer');
  await userEvent.keyboard('u');
  expect(screen.getByRole('heading', { name: 'Who is told, by when' })).toHaveFocus();
  await userEvent.keyboard('r');
  expect(screen.getByRole('heading', { name: 'Refer to' })).toHaveFocus();
  await userEvent.keyboard('n');
  expect(screen.getByRole('heading', { name: 'Ask about suicide directly', level: 2 })).toHaveFocus();
  await saveHabits({ letters: false });
  await waitFor(async () => {
    await userEvent.keyboard('u');
    expect(screen.getByRole('heading', { name: 'Who is told, by when' })).not.toHaveFocus();
  });
});

test('F6 goes through the regions in order and is left to the browser past the last', async () => {
  await savePack(urgentPack());
  await start(urgent);
  await screen.findByRole('timer');
  const press = () =>
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'F6', bubbles: true, cancelable: true }));
  const met: (string | undefined)[] = [];
  let taken = true;
  for (let i = 0; taken && i < 30; i += 1) {
    // False: our own page took it.
    taken = !press();
    if (taken) met.push(document.activeElement?.closest<HTMLElement>('[data-region]')?.innerText.slice(0, 20));
  }
  expect(taken).toBe(false);
  expect(met.length).toBe(document.querySelectorAll('[data-region]').length);
  expect(new Set(met).size).toBe(met.length);
});

test('the first country stands for all, another one later for this conversation only', async () => {
  await start(message());
  await userEvent.selectOptions(await screen.findByRole('combobox', { name: /Which country/ }), 'US');
  await waitFor(async () => expect((await readSettings()).country).toBe('US'));
  const directory = [...pack.desk.referrals, { country: 'GB', name: 'United Kingdom', entries: [] }];
  await savePack({ ...pack, about: { ...pack.about, hash: 'two' }, desk: { ...pack.desk, referrals: directory } });
  await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Country' }), 'United Kingdom');
  await waitFor(() => expect(state.country?.code).toBe('GB'));
  expect((await readSettings()).country).toBe('US');
});

test('another conversation that presses is named here, with what was left undone', async () => {
  await savePack(urgentPack());
  const other = [urgent].reduce(reduce, open('other', { platform: '', host: 'other.example' }, 1));
  await saveConversation(other);
  await start(message({ level: 'ask' }));
  const go = await screen.findByRole('button', { name: /Urgent.*other\.example.*supervisor not told/ });
  await userEvent.click(go);
  // No tab shows it: it is looked at from here, and nothing can be inserted into the wrong chat.
  expect(await screen.findByText(/looking at another conversation on other\.example/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Insert' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Back to this page’s'.replace('’', "'") }));
  expect((await screen.findAllByRole('button', { name: 'Insert' })).length).toBeGreaterThan(0);
});

test('the emergency checklist opened by hand brings numbers and contacts, with nothing noticed', async () => {
  await savePack(urgentPack());
  await start({ type: 'open_checklist', at: 2, category: 'suicide_attempt_now' });
  expect(await screen.findByRole('region', { name: 'Emergency checklist, opened by you' })).toBeVisible();
  expect(screen.getByRole('link', { name: /Choose the country/ })).toBeVisible();
  expect(screen.getByRole('region', { name: 'Who is told, by when' })).toBeVisible();
});

test('a plan typed here stays for the conversation, stands redacted in the note, and is forgotten with it', async () => {
  await savePack(urgentPack());
  await start(urgent);
  await userEvent.click(await screen.findByRole('heading', { name: 'Safety plan' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Plan 1: signs' }), 'Text 555-123-4567 when it shakes');
  await userEvent.tab();
  await waitFor(async () => expect((await readPapers('k')).plan['plan-signs']).toContain('555'));
  const note = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Note, redacted', hidden: true });
  await waitFor(() => expect(note.value).toContain('Plan 1: signs: Text [PHONE] when it shakes'));
  expect(note.value).not.toContain('555-123');
});

test('ending an urgent conversation asks first, then leads to a pause', async () => {
  await savePack(urgentPack());
  await start(urgent);
  await userEvent.click(await screen.findByRole('button', { name: 'End conversation' }));
  const asks = screen.getByRole('group', { name: /still open/ });
  expect(asks).toHaveTextContent('Ask about suicide directly');
  expect(asks).toHaveTextContent('Copy or save the hand-off note first');
  await userEvent.click(within(asks).getByRole('button', { name: 'Keep' }));
  expect(dispatched()).toEqual([]);
  await record({ type: 'watching', at: 5_000, watching: 'ended', level: 'urgent' }, { type: 'cleared', at: 5_000 });
  expect(await screen.findByRole('heading', { name: 'Before the next chat' })).toHaveFocus();
  await userEvent.click(screen.getByRole('button', { name: 'Not useful' }));
  await waitFor(async () => expect((await readFeedback()).useful).toEqual({ yes: 0, partly: 0, no: 1 }));
});
