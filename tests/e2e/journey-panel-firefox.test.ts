import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPracticeChat, type PracticeChat } from '@/scripts/practice/server';
import { type FirefoxWithSidebar, launchFirefoxWithSidebar, type Place } from './drivers/firefox-sidebar';

const path = process.env.FIREFOX_PATH;
const poll = (look: () => Promise<unknown>) => expect.poll(look, { timeout: 30_000, interval: 150 });

/** The same panel in Firefox's own sidebar, by keys alone: from a flagged message to a note that is pasted. */
describe.skipIf(!path)('the sidebar of Firefox', () => {
  let firefox: FirefoxWithSidebar;
  let chat: PracticeChat;
  let tab: Place;
  let sidebar: Place;

  const text = (selector: string) =>
    sidebar.run<string>(`return document.querySelector(arguments[0])?.innerText ?? '';`, selector);
  const focused = () =>
    sidebar.run<string>(
      `const at = document.activeElement;
       return (at?.getAttribute('aria-label') || at?.labels?.[0]?.textContent || at?.textContent || '').trim().replace(/\\s+/g, ' ');`,
    );
  const draft = () => tab.run<string>(`return document.querySelector('[data-composer]').value;`);
  async function tabTo(name: RegExp): Promise<void> {
    const met: string[] = [];
    for (let i = 0; i < 120; i += 1) {
      await sidebar.press('Tab');
      const at = await focused();
      if (name.test(at)) return;
      met.push(at.slice(0, 40));
    }
    throw new Error(`Tab never came to ${name}; it met: ${met.slice(0, 60).join(' | ')}`);
  }

  beforeAll(async () => {
    chat = await openPracticeChat([
      {
        id: 'at-urgent',
        title: 'urgent',
        level: 'urgent',
        person: 'Sam',
        messages: ['i have a plan to kill myself tonight', 'yes', 'ok'],
        covers: [],
        example_replies: [],
      },
    ]);
    firefox = await launchFirefoxWithSidebar(path as string);
    ({ tab, sidebar } = firefox);
    await firefox.go(chat.address('at-urgent'));
  });
  afterAll(async () => {
    await firefox?.close();
    await chat?.close();
  });

  test('the manifest gives the panel as sidebar, closed until it is asked for; its command opens it', async () => {
    const manifest = JSON.parse(readFileSync('.output/firefox-mv3/manifest.json', 'utf8'));
    expect(manifest.sidebar_action).toMatchObject({ default_panel: 'sidepanel.html', open_at_install: false });
    expect(await firefox.shown()).toBeNull();
    await firefox.command('H');
    await poll(() => firefox.shown()).toMatchObject({ address: expect.stringMatching(/\/sidepanel\.html$/) });
    expect((await firefox.shown())?.title).toMatch(/Steady Hand/);
    await poll(() => text('main')).toContain('Switch on for this site');
  });

  test('the site is switched on in the sidebar by keys; what was said is there with its level', async () => {
    await sidebar.run(`window.mice = 0; for (const type of ['mousedown', 'pointerdown'])
      addEventListener(type, () => (window.mice += 1), { capture: true });`);
    await tabTo(/^Address of your chat page/);
    await sidebar.type(chat.origin);
    await sidebar.press('Enter');
    await poll(() => text('#level-heading')).toContain('Tell your supervisor within five minutes');
    expect(await text('.top')).toContain('Urgent');
    expect(await text('main')).toContain('i have a plan to kill');
  });

  test('U, R, N: supervisor told, helpline inserted into the page, steps confirmed', async () => {
    await sidebar.press('u');
    expect(await focused()).toBe('Who is told, by when');
    await tabTo(/^Mark told ?Supervisor/);
    await sidebar.press('Enter');
    await poll(() =>
      sidebar.run(`return document.querySelector('#step-tell-supervisor .step-status').textContent;`),
    ).toBe('Done');

    await sidebar.press('r');
    expect(await focused()).toBe('Refer to');
    await sidebar.press('Tab');
    await sidebar.type('United Kingdom');
    // Firefox takes the country that was typed when the list is left.
    await sidebar.press('Tab');
    await poll(() => text('main')).toContain('Samaritans');
    await sidebar.press('r');
    await tabTo(/^Insert ?Samaritans$/);
    await sidebar.press('Enter');
    await poll(draft).toContain('You can call Samaritans on 116 123 (24/7).');
    expect(await tab.run(`return document.querySelectorAll('li[data-from=me]').length;`)).toBe(0);

    await sidebar.press('n');
    const first = await focused();
    expect(first).toBe(await text('#next-heading'));
    await tabTo(/^(No\b|Mark done|Yes)/);
    await sidebar.press('Enter');
    await poll(() => text('#next-heading')).not.toBe(first);
    expect(await focused()).toBe(await text('#next-heading'));
    await poll(() => text('main')).toMatch(/2 of \d+ done/);
  });

  test('the note is copied there and pasted in the page', async () => {
    await sidebar.press('r');
    await tabTo(/^Hand-off note/);
    await sidebar.press('Enter');
    await tabTo(/^Copy note/);
    await sidebar.press('Enter');
    await poll(() => text('body')).toContain('Copied.');
    expect(await sidebar.run('return window.mice;')).toBe(0);
    await tab.run(`document.querySelector('[data-composer]').focus();`);
    await tab.press('Control+a');
    await tab.press('Control+v');
    await poll(draft).toMatch(/Hand-off note, .*\(redacted\)/);
    expect(await draft()).toMatch(/Supervisor told at \d{1,2}:\d{2}/);
  });

  test('as narrow as Firefox opens it nothing sticks out', async () => {
    const [width, over] = await sidebar.run<[number, number]>(
      'return [innerWidth, document.documentElement.scrollWidth - innerWidth];',
    );
    expect(width).toBeLessThan(420);
    expect(over).toBeLessThanOrEqual(0);
  });
});
