// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Saving, savingWith } from '@/utils/on-page';
import { mendingWith } from '@/utils/privacy';
import { composer, dispatch, FakeBackground, PRACTICE, says, stage } from './stage';

let on: Awaited<ReturnType<typeof stage>>;
afterEach(() => on.stop.abort());
const waitFor = vi.waitFor;
const shows = (selector: string) => waitFor(() => expect(on.find(selector)).not.toBeNull());
/** Opens the stem with these words. */
function choose(words: string): void {
  const index = [...on.root.querySelectorAll('[data-stem]')].findIndex((one) => one.textContent?.includes(words));
  if (!on.find(`[data-stem="${index}"][aria-expanded="true"]`)) on.press(`[data-stem="${index}"]`);
}
/** Ticks a radio button as a person does. */
function tick(selector: string): void {
  const radio = on.find<HTMLInputElement>(selector);
  if (!radio) throw new Error(`Nothing to tick: ${selector}`);
  radio.checked = true;
  dispatch(radio, 'change');
}
/** Writes into a field of the card. */
function types(field: HTMLTextAreaElement, words: string): void {
  field.value = words;
  dispatch(field, 'input');
}
const gone = (selector: string) => waitFor(() => expect(on.find(selector)).toBeNull());

describe('what is shown', () => {
  it('quiet while nothing matched: says that it watches, and that it is no safety check', async () => {
    on = await stage(PRACTICE);
    says('person', 'hello');
    await waitFor(() => expect(on.background.events.some(({ type }) => type === 'message')).toBe(true));
    expect(on.find('.mark')?.getAttribute('aria-label')).toBe('Steady Hand is watching this chat');
    expect(on.find('.card')).toBeNull();
    on.press('.mark');
    expect(on.text()).toContain('No phrase matched. This is not a safety check.');
  });

  it('at ask a collapsed chip with icon and word', async () => {
    on = await stage(PRACTICE);
    says('person', 'it is hopeless');
    await shows('.pill.level-ask');
    expect(on.find('.pill')?.textContent).toBe('Level ask');
    expect(on.find('.pill .icon')).not.toBeNull();
    expect(on.find('.card')).toBeNull();
  });

  it('at soon the opened card: their words, what they can mean, one reason, three stems', async () => {
    on = await stage(PRACTICE);
    composer().focus();
    says('person', 'i want to end my life');
    await shows('.card.level-soon');
    const card = on.find('.card')?.textContent ?? '';
    for (const words of ['“end my life”', 'suicide_active said', 'suicide_active why']) expect(card).toContain(words);
    expect(on.root.querySelectorAll('[data-stem]')).toHaveLength(3);
    // Nothing took the focus while the specialist was writing.
    expect(document.activeElement).toBe(composer());
  });

  it('at urgent a strip that stays, with the first move and the way to the steps', async () => {
    on = await stage(PRACTICE);
    composer().focus();
    says('person', 'i bought the pills');
    await shows('.strip.level-urgent');
    expect(on.find('.strip')?.textContent).toContain('Move urgent');
    on.press('[data-act="open-steps"]');
    expect(on.background.openPanel).toHaveBeenCalledTimes(1);
    on.key(composer(), 'Escape');
    says('me', 'I am here');
    await waitFor(() => expect(on.background.events.filter(({ type }) => type === 'message')).toHaveLength(2));
    expect(on.find('.strip.level-urgent')).not.toBeNull();
  });

  it('reads a short answer in the light of the question', async () => {
    on = await stage(PRACTICE);
    says('me', 'Do you have a plan?');
    says('person', 'yes');
    await shows('.strip.level-urgent');
  });

  it('does not open by itself for what was answered long ago', async () => {
    document.body.innerHTML = '';
    on = await stage(PRACTICE);
    says('person', 'i want to end my life');
    says('me', 'Thank you for telling me');
    await shows('.pill.level-soon');
    expect(on.find('.card')).toBeNull();
  });

  it('opens after a reload for what still waits for an answer, though the background knows it already', async () => {
    on = await stage(PRACTICE);
    const item = says('person', 'i want to end my life');
    await shows('.card');
    on.stop.abort();
    on = await stage(PRACTICE, on.background);
    expect(on.find('.pill.level-soon')).not.toBeNull();
    expect(on.find('.card')).toBeNull();
    document.querySelector('ol')?.append(item);
    await shows('.card');
  });

  it('keeps the card open when an answer comes that does not know the message yet', async () => {
    const background = new FakeBackground();
    const answer = background.report.getMockImplementation() as (typeof background)['report'];
    background.report.mockImplementationOnce(async (ask) => {
      await new Promise((done) => setTimeout(done, 150));
      return answer(ask);
    });
    on = await stage(PRACTICE, background);
    says('person', 'i want to end my life');
    await shows('.card');
    const card = on.find('.card');
    await waitFor(() => expect(background.events.some(({ type }) => type === 'message')).toBe(true));
    await new Promise((done) => setTimeout(done, 30));
    expect(on.find('.card')).toBe(card);
  });

  it('still shows what it found while the background does not answer, and says so', async () => {
    on = await stage(PRACTICE);
    on.background.answers = false;
    says('person', 'it is hopeless');
    await shows('.pill.level-ask');
    on.background.answers = true;
    await waitFor(() => expect(on.background.events.some(({ type }) => type === 'message')).toBe(true), 4000);
  });

  it('reports facts, never the message', async () => {
    on = await stage(PRACTICE);
    says('person', 'my name is Sam and i want to end my life because of the flat');
    await waitFor(() => expect(on.background.events.some(({ type }) => type === 'message')).toBe(true));
    const told = JSON.stringify(on.background.events);
    expect(told).toContain('end my life');
    for (const secret of ['Sam', 'flat', 'because', 'i want']) expect(told).not.toContain(secret);
  });

  it('says so when the page no longer fits', async () => {
    on = await stage(PRACTICE);
    composer().focus();
    document.querySelector('ol')?.remove();
    await waitFor(() => expect(on.text()).toContain('Cannot read this page'), 4000);
    on.press('.pill.notice');
    expect(on.find('.card h2')?.textContent).toBe('Cannot read this page');
    expect(on.find('.card')?.textContent).toContain('messages are not being read');
    // Nothing was read, so nothing can have matched; nor is it watching.
    expect(on.find('.card')?.textContent).not.toMatch(/No phrase matched|Watching/);
  });

  it('tells the panel how much of the page it can read, once for each change', async () => {
    on = await stage(PRACTICE);
    composer().focus();
    const told = () => on.background.events.flatMap((event) => (event.type === 'health' ? [event.health] : []));
    await waitFor(() => expect(told()).toEqual(['reading']), 4000);
    const list = document.querySelector('ol') as HTMLElement;
    list.remove();
    await waitFor(() => expect(told()).toEqual(['reading', 'cannot_read']), 4000);
    document.querySelector('main')?.prepend(list);
    says('person', 'hello');
    await waitFor(() => expect(told()).toEqual(['reading', 'cannot_read', 'reading']), 4000);
  }, 15_000);

  it('tells of a page that changed so much that its composer is unknown too', async () => {
    on = await stage('<main data-practice-chat data-conversation="two"><textarea></textarea></main>');
    document.querySelector('textarea')?.focus();
    await waitFor(
      () => expect(on.background.events).toContainEqual(expect.objectContaining({ health: 'cannot_read' })),
      4000,
    );
  });

  it('where nobody can be told apart, says that it reads its own side only', async () => {
    on = await stage('<textarea></textarea>');
    await waitFor(
      () => expect(on.background.events).toContainEqual(expect.objectContaining({ health: 'own_only' })),
      4000,
    );
  });

  it('wears the theme that was chosen', async () => {
    const background = new FakeBackground();
    background.settings.theme = 'dark';
    on = await stage(PRACTICE, background);
    expect(on.host.dataset.theme).toBe('dark');
    on.session.configure({ ...background.settings, theme: 'system' });
    expect(on.host.dataset.theme).toBeUndefined();
  });

  it('takes everything off the page when it is stopped, and hears nothing any more', async () => {
    on = await stage(PRACTICE);
    says('person', 'it is hopeless');
    await shows('.pill.level-ask');
    const calls = on.background.report.mock.calls.length;
    on.stop.abort();
    expect(on.find('.stand')).toBeNull();
    says('person', 'i bought the pills');
    on.write(composer(), 'at least');
    await new Promise((done) => setTimeout(done, 300));
    expect(on.background.report.mock.calls.length).toBe(calls);
    expect(on.find('.stand')).toBeNull();
  });
});

describe('who may press', () => {
  it('a page that throws events at the chip gets nothing', async () => {
    on = await stage(PRACTICE);
    says('person', 'i want to end my life');
    await shows('.card');
    for (const target of [on.host, ...on.root.querySelectorAll('button')]) {
      for (const type of ['pointerdown', 'mousedown', 'click']) dispatch(target, type, false);
      target.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
      target.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
    }
    const shortcut = { code: 'KeyS', altKey: true, shiftKey: true, bubbles: true };
    window.dispatchEvent(new KeyboardEvent('keydown', shortcut));
    await new Promise((done) => setTimeout(done, 50));
    expect(composer().value).toBe('');
    expect(on.find('.card')).not.toBeNull();
    for (const call of [on.background.openPanel, on.background.save, on.background.ignoreOnSite])
      expect(call).not.toHaveBeenCalled();
    expect(on.background.events.some(({ type }) => type === 'used' || type === 'ignore')).toBe(false);
    // The same by hand works.
    on.press('[data-act="open-panel"]');
    expect(on.background.openPanel).toHaveBeenCalledTimes(1);
  });
});

describe('inserting', () => {
  it('puts the stem at the caret, tells that it was used, and leaves the view free', async () => {
    on = await stage(PRACTICE);
    on.write(composer(), 'I hear you.');
    says('person', 'i want to end my life');
    await shows('.card');
    choose('Are you thinking');
    on.press('[data-act="insert"]');
    await gone('.card');
    expect(composer().value).toBe('I hear you. Are you thinking about suicide?');
    await waitFor(() =>
      expect(on.background.events).toContainEqual(expect.objectContaining({ type: 'used', suggestion: 'plain' })),
    );
  });

  it('asks for blanks first; nothing is inserted before all are filled', async () => {
    on = await stage(PRACTICE);
    composer().focus();
    says('person', 'i want to end my life');
    await shows('.card');
    choose('It sounds like');
    const insert = on.find<HTMLButtonElement>('[data-act="insert"]') as HTMLButtonElement;
    expect(insert.disabled).toBe(true);
    dispatch(insert, 'click');
    const [event, feeling] = [...on.root.querySelectorAll<HTMLInputElement>('[data-slot]')] as [
      HTMLInputElement,
      HTMLInputElement,
    ];
    const fill = (input: HTMLInputElement, value: string) => {
      input.value = value;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    };
    fill(event, 'the argument');
    on.key(event, 'Enter');
    expect(insert.disabled).toBe(true);
    expect(composer().value).toBe('');
    fill(feeling, '  ');
    expect(insert.disabled).toBe(true);
    fill(feeling, 'feel alone');
    expect(insert.disabled).toBe(false);
    dispatch(insert, 'click');
    await waitFor(() => expect(composer().value).toBe('It sounds like the argument made you feel alone.'));
  });

  it('does not pull a form from under the hands when something new is said', async () => {
    on = await stage(PRACTICE);
    says('person', 'i want to end my life');
    await shows('.card');
    choose('It sounds like');
    const input = on.find<HTMLInputElement>('[data-slot]') as HTMLInputElement;
    input.focus();
    input.value = 'the argument';
    says('person', 'i bought the pills');
    await shows('.strip.level-urgent');
    expect(on.find<HTMLInputElement>('[data-slot]')).toBe(input);
    expect(input.value).toBe('the argument');
  });

  it('from the panel: at the caret, or says that there is no field', async () => {
    on = await stage(PRACTICE);
    expect(await on.session.insert('Hello', 'plain')).toBe('inserted');
    expect(composer().value).toBe('Hello');
    composer().remove();
    expect(await on.session.insert('Hello', 'plain')).toBe('no_composer');
  });
});

describe('keys', () => {
  it('Alt+Shift+S goes to the card and back, arrows move, Escape closes and gives the focus back', async () => {
    on = await stage(PRACTICE);
    composer().focus();
    says('person', 'it is hopeless');
    await shows('.pill.level-ask');
    const chord = { code: 'KeyS', altKey: true, shiftKey: true };
    expect(on.key(composer(), 'S', chord).defaultPrevented).toBe(true);
    expect(on.root.activeElement?.getAttribute('data-stem')).toBe('0');
    on.key(on.root.activeElement as Element, 'ArrowDown');
    expect(on.find('[data-stem="1"]')?.getAttribute('aria-expanded')).toBe('true');
    on.key(on.find('[data-stem="1"]') as Element, 'Escape');
    expect(on.find('.card')).toBeNull();
    expect(document.activeElement).toBe(composer());
  });

  it('Escape in the composer closes a card that opened by itself, and is the page’s own otherwise', async () => {
    on = await stage(PRACTICE);
    composer().focus();
    const heard = vi.fn();
    composer().addEventListener('keydown', heard);
    on.key(composer(), 'Escape');
    expect(heard).toHaveBeenCalledTimes(1);
    says('person', 'i want to end my life');
    await shows('.card');
    on.key(composer(), 'Escape');
    expect(on.find('.card')).toBeNull();
    expect(heard).toHaveBeenCalledTimes(1);
  });
});

describe('ignoring', () => {
  async function ignore(what: 'once' | 'conversation' | 'site', words = 'it is hopeless') {
    on = await stage(PRACTICE);
    says('person', words);
    await shows('[data-act="toggle"]:not(.mark)');
    if (!on.find('.card')) on.press('[data-act="toggle"]');
    on.press('[data-act="ignore"]');
    on.press(`[data-ignore="${what}"]`);
  }

  it('once: this message only', async () => {
    await ignore('once');
    await shows('.mark');
    expect(on.background.events.some(({ type }) => type === 'ignore')).toBe(false);
    says('person', 'still hopeless');
    await shows('.pill.level-ask');
  });

  it('in this conversation: an event, and the rule stays quiet', async () => {
    await ignore('conversation');
    await waitFor(() =>
      expect(on.background.events).toContainEqual(
        expect.objectContaining({ type: 'ignore', rule: 'warning_signs.rule' }),
      ),
    );
    says('person', 'still hopeless');
    await waitFor(() => expect(on.background.events.filter(({ type }) => type === 'message')).toHaveLength(2));
    expect(on.find('.mark')).not.toBeNull();
    expect(on.background.ignoreOnSite).not.toHaveBeenCalled();
  });

  it('on this site: told to the background, and not reported any more', async () => {
    await ignore('site');
    expect(on.background.ignoreOnSite).toHaveBeenCalledWith({ rule: 'warning_signs.rule' });
    says('person', 'still hopeless');
    await waitFor(() => expect(on.background.events.filter(({ type }) => type === 'message')).toHaveLength(2));
    expect(on.background.events.at(-1)).toMatchObject({ message: { findings: [] } });
  });

  it('what is urgent cannot be ignored on a whole site, whatever the settings say', async () => {
    on = await stage(PRACTICE);
    says('person', 'i bought the pills');
    await shows('.strip');
    on.press('.strip [data-act="toggle"]');
    on.press('[data-act="ignore"]');
    expect(on.find('[data-ignore="site"]')).toBeNull();
    on.session.configure({ drafts: true, messages: true, ignored: ['suicide_plan_intent.rule'], theme: 'system' });
    says('person', 'yes i bought the pills');
    await waitFor(() =>
      expect(on.background.events.at(-1)).toMatchObject({ message: { findings: [{ level: 'urgent' }] } }),
    );
  });
});

describe('saving', () => {
  it('shows the redacted line of context for editing before anything is saved', async () => {
    on = await stage(PRACTICE);
    says('person', 'It rained. Sam says i should end my life. Bye.');
    await shows('.card');
    choose('Are you thinking');
    on.press('[data-act="save"]');
    await shows('[data-act="context-0"]');
    // None of their words are kept unless they are chosen.
    expect(on.find<HTMLInputElement>('[data-act="context-none"]')?.checked).toBe(true);
    expect(on.find('[data-save="context"]')).toBeNull();
    expect(on.text()).toContain('“[NAME] says i should end my life.”');
    tick('[data-act="context-0"]');
    const context = on.find<HTMLTextAreaElement>('[data-save="context"]') as HTMLTextAreaElement;
    expect(context.value).toBe('[NAME] says i should end my life.');
    expect(on.text()).toContain('[NAME] stands for “Sam”');
    expect(on.background.save).not.toHaveBeenCalled();
    types(context, 'Sam spoke of ending their life');
    on.press('[data-act="outcome-said_more"]');
    on.press('[data-act="save-now"]');
    await waitFor(() => expect(on.text()).toContain('Saved on this machine.'));
    expect(on.background.save).toHaveBeenCalledWith({
      draft: {
        suggestion: 'plain',
        text: 'Are you thinking about suicide?',
        sent: '',
        skill: 'safety_first',
        category: 'suicide_active',
        level: 'soon',
        rule: 'suicide_active.rule',
        pack: { id: 'test', version: '1' },
        platform: expect.stringContaining('Practice chat'),
        context: '[NAME] spoke of ending their life',
        outcome: 'said_more',
      },
      id: expect.any(String),
    });
  });

  it('without choosing, nothing the person said is kept', async () => {
    on = await stage(PRACTICE);
    says('person', 'Sam says i should end my life.');
    await shows('.card');
    choose('Are you thinking');
    on.press('[data-act="save"]');
    await shows('[data-act="save-now"]');
    on.press('[data-act="save-now"]');
    await waitFor(() => expect(on.background.save).toHaveBeenCalled());
    expect(on.background.save.mock.lastCall).toMatchObject([{ draft: { context: '', sent: '', outcome: '' } }]);
  });

  it('what was really sent stands there, redacted; a wrong replacement is put back, a missed name covered', async () => {
    on = await stage(PRACTICE);
    says('person', 'it is hopeless');
    says('me', 'Sam and Zorb, I am here.');
    await waitFor(() => expect(on.background.events.filter(({ type }) => type === 'message')).toHaveLength(2));
    on.press('[data-act="toggle"]');
    await shows('[data-act="save"], [data-stem]');
    choose('Are you thinking');
    on.press('[data-act="save"]');
    await shows('[data-save="sent"]');
    const sent = on.find<HTMLTextAreaElement>('[data-save="sent"]') as HTMLTextAreaElement;
    expect(sent.value).toBe('[NAME] and Zorb, I am here.');
    on.press('[data-act="cover-sent-name"]');
    expect(on.text()).toContain('Select the words first');
    sent.setSelectionRange(11, 15);
    on.press('[data-act="cover-sent-name"]');
    expect(sent.value).toBe('[NAME] and [NAME], I am here.');
    on.press('[data-act="back-sent-0"]');
    expect(sent.value).toBe('Sam and [NAME], I am here.');
    on.press('[data-act="save-now"]');
    await waitFor(() => expect(on.background.save).toHaveBeenCalled());
    expect(on.background.save.mock.lastCall).toMatchObject([{ draft: { sent: 'Sam and [NAME], I am here.' } }]);
  });

  it.each([
    ['full', { error: 'full' as const }, 'no room left'],
    ['locked', { error: 'locked' as const }, 'enter your passphrase'],
    ['nobody answers', null, 'reload this page'],
  ])('%s: the form stays with all that was written, and pressing again keeps it once', async (_, answer, words) => {
    const background = new FakeBackground();
    background.save.mockImplementationOnce((async () => answer) as never);
    on = await stage(PRACTICE, background);
    says('person', 'Sam says i should end my life.');
    await shows('.card');
    choose('Are you thinking');
    on.press('[data-act="save"]');
    await shows('[data-act="context-0"]');
    tick('[data-act="context-0"]');
    on.press('[data-act="save-now"]');
    await waitFor(() => expect(on.find('[role="alert"].problem')?.textContent).toContain(words));
    expect(on.find<HTMLTextAreaElement>('[data-save="context"]')?.value).toBe('[NAME] says i should end my life.');
    on.press('[data-act="save-now"]');
    await waitFor(() => expect(on.text()).toContain('Saved on this machine.'));
    const [first, second] = background.save.mock.calls as unknown as [{ id: string }][];
    expect(second?.[0]).toEqual(first?.[0]);
  });

  it('without the redaction nothing is offered, and it says so', async () => {
    on = await stage(PRACTICE, new FakeBackground(), { saving: async () => null });
    says('person', 'Sam says i should end my life.');
    await shows('.card');
    choose('Are you thinking');
    on.press('[data-act="save"]');
    await waitFor(() => expect(on.text()).toContain('could not be taken out just now'));
    expect(on.find('[data-act="save-now"]')).toBeNull();
    expect(on.text()).not.toContain('Sam says');
  });

  it('a card that was closed while the redaction was brought stays closed', async () => {
    let bring = (_: Saving) => {};
    const saving = () => new Promise<Saving>((done) => (bring = done));
    on = await stage(PRACTICE, new FakeBackground(), { saving });
    says('person', 'i want to end my life');
    await shows('.card');
    choose('Are you thinking');
    on.press('[data-act="save"]');
    on.press('[data-act="close"]');
    bring(savingWith(mendingWith((text) => ({ text, replaced: [] }))));
    await new Promise((done) => setTimeout(done, 20));
    expect(on.find('.card')).toBeNull();
    expect(on.find('[data-act="save-now"]')).toBeNull();
  });

  it('what was saved belongs to the message it was saved for, though another came meanwhile', async () => {
    on = await stage(PRACTICE);
    says('person', 'it is hopeless');
    await shows('.pill.level-ask');
    on.press('[data-act="toggle"]');
    choose('Are you thinking');
    on.press('[data-act="save"]');
    await shows('[data-act="save-now"]');
    tick('[data-act="context-0"]');
    says('person', 'i bought the pills');
    await shows('.strip');
    on.press('[data-act="save-now"]');
    await waitFor(() => expect(on.background.save).toHaveBeenCalled());
    expect(on.background.save).toHaveBeenCalledWith({
      draft: expect.objectContaining({ category: 'warning_signs', context: 'it is hopeless' }),
      id: expect.any(String),
    });
  });
});

describe('the draft', () => {
  it('one quiet line with a better wording for the sentence; it can be used', async () => {
    on = await stage(PRACTICE);
    on.write(composer(), 'I hear you. You at least have a job! Tell me more.');
    await shows('.draft-line');
    expect(on.find('.draft-line')?.textContent).toContain('It ranks pain.');
    on.press('[data-act="draft-use"]');
    await waitFor(() => expect(composer().value).toBe('I hear you. That sounds so hard. Tell me more.'));
    await gone('.draft-line');
  });

  it('left once, stays left', async () => {
    on = await stage(PRACTICE);
    on.write(composer(), 'at least');
    await shows('.draft-line');
    on.press('[data-act="draft-leave"]');
    await gone('.draft-line');
    on.write(composer(), 'at least you');
    await new Promise((done) => setTimeout(done, 300));
    expect(on.find('.draft-line')).toBeNull();
  });

  it('says that it runs long, with words and grade, until it is left or begun anew', async () => {
    on = await stage(PRACTICE);
    const sentence = 'It sounds so very hard to carry all of this by yourself every day. ';
    on.write(composer(), sentence.repeat(2).trim());
    await new Promise((done) => setTimeout(done, 300));
    expect(on.find('.draft-line')).toBeNull();
    on.write(composer(), sentence.repeat(4).trim());
    await shows('.draft-line');
    expect(on.find('.draft-line')?.textContent).toMatch(/Over 50 words, about school grade \d+\./);
    expect(on.find('[data-act="draft-use"]')).toBeNull();
    on.press('[data-act="draft-leave"]');
    await gone('.draft-line');
    on.write(composer(), '');
    await new Promise((done) => setTimeout(done, 300));
    on.write(composer(), sentence.repeat(5).trim());
    await shows('.draft-line');
  });

  it('is not read where the specialist did not switch it on', async () => {
    on = await stage(PRACTICE);
    on.session.configure({ drafts: false, messages: true, ignored: [], theme: 'system' });
    on.write(composer(), 'at least');
    await new Promise((done) => setTimeout(done, 300));
    expect(on.find('.draft-line')).toBeNull();
  });
});

describe('any page', () => {
  it('says that it cannot see who said what, and checks what is selected by hand', async () => {
    on = await stage('<article><p>i want to end my life</p><p>nice weather</p></article><textarea></textarea>');
    composer().focus();
    on.press('[data-act="toggle"]');
    expect(on.text()).toContain('cannot see who said what');
    on.press('[data-act="close"]');
    const [risk, plain] = [...document.querySelectorAll('p')] as unknown as [HTMLElement, HTMLElement];
    document.getSelection()?.selectAllChildren(plain);
    await shows('[data-act="check-selected"]');
    on.press('[data-act="check-selected"]');
    expect(on.text()).toContain('In the selected text no phrase matched.');
    document.getSelection()?.selectAllChildren(risk);
    await shows('[data-act="check-selected"]');
    on.press('[data-act="check-selected"]');
    await shows('.card.level-soon');
    await waitFor(() =>
      expect(on.background.events.at(-1)).toMatchObject({
        message: { speaker: 'unknown', findings: [{ words: 'end my life' }] },
      }),
    );
  });

  it('knows what was sent from the composer that emptied', async () => {
    on = await stage('<textarea></textarea>');
    on.write(composer(), 'Do you have a plan?');
    composer().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
    composer().value = '';
    await waitFor(() => expect(on.background.events.at(-1)).toMatchObject({ message: { speaker: 'specialist' } }));
  });
});
