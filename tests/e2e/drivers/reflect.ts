import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { InPageUi } from '@/scripts/driver/in-page-ui';

/** Opens the card if it is closed. */
export async function openCard(ui: InPageUi): Promise<void> {
  if (!(await ui.has('.card'))) await ui.click('[data-act=toggle]');
  await ui.waitFor('.card [data-stem]');
}

/**
 * Inserts the first reflection of the card into a form field as a specialist does, blanks filled; gives what the field
 * holds then.
 */
export async function insertReflection(page: Page, ui: InPageUi, field: string): Promise<string> {
  await page.bringToFront();
  await page.locator(field).click();
  await openCard(ui);
  const blanks = await ui.evaluate<number>(`return root.querySelectorAll('[data-slot]').length;`);
  for (let i = 0; i < blanks; i++) {
    await ui.evaluate(`root.querySelectorAll('[data-slot]')[args[0]].focus(); return true;`, i);
    await page.keyboard.type('today');
  }
  await ui.click('[data-act=insert]');
  await expect.poll(() => page.locator(field).inputValue()).not.toBe('');
  const text = await page.locator(field).inputValue();
  expect(text).not.toMatch(/[{}]/);
  return text;
}
