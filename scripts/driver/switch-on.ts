import type { Page } from 'playwright-core';
import type { ExtensionBrowser } from './chromium';

/**
 * Switches a site on as the specialist does: pastes the address of the chat page into the panel and presses the
 * switch. Chromium's own question is answered beforehand, because nobody can press its buttons headless.
 */
export async function switchOn(browser: ExtensionBrowser, origin: string, leaveOpen = false): Promise<Page> {
  await browser.grant(origin);
  const panel = await browser.open('options.html');
  const address = panel.getByLabel('Address of your chat page');
  await address.fill(`${origin}/some/thread?id=1`);
  await panel.getByRole('button', { name: 'Switch on for this site' }).click();
  await panel.getByText('is switched on').first().waitFor();
  if (!leaveOpen) await panel.close();
  return panel;
}
