import type { Page } from 'playwright-core';

/** Reading a pack and running its 2,600 sentences on a busy machine. */
export const SLOW = 120_000;

export const desk = (page: Page) => page.locator('.desk');
export const source = (page: Page) => page.locator('.pane-source .cm-content');
export const settled = async (page: Page) => {
  await page.locator('[data-saved=saved]').waitFor();
  await page.getByText(/\d+ sentences checked/).waitFor({ timeout: SLOW });
};
export const saved = (page: Page) => page.locator('[data-saved=saved]').waitFor();
export const problems = (page: Page) => page.locator('.problems h2');

/** Begins a pack: with nothing but its name, or from the template. */
export async function begin(page: Page, name: string, empty: boolean): Promise<void> {
  await page.getByLabel('Name of the pack').fill(name);
  if (empty) await page.getByLabel('Nothing but the name').check();
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
  await desk(page).waitFor();
}

/** Adds a thing the way an author does. */
export async function add(page: Page, what: string, where?: string): Promise<void> {
  await page.getByRole('button', { name: 'Add', exact: true }).first().click();
  const form = page.getByRole('form', { name: 'Add' });
  await form.getByLabel('What').selectOption({ label: what });
  if (where) {
    const place = form.locator('.field').nth(1).locator('select, input');
    if ((await place.evaluate((one) => one.tagName)) === 'SELECT') await place.selectOption(where);
    else await place.fill(where);
  }
  await form.getByRole('button', { name: 'Add it' }).click();
  await form.waitFor({ state: 'detached' });
}

/** The sources as they lie in the store. */
export const stored = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('steady-hand');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const id = decodeURIComponent(location.hash.split('/')[2] ?? '');
    const rows = await new Promise<{ project: string; path: string; text: string }[]>((resolve) => {
      const request = db.transaction('projectFiles').objectStore('projectFiles').getAll();
      request.onsuccess = () => resolve(request.result);
    });
    db.close();
    return Object.fromEntries(rows.filter(({ project }) => project === id).map(({ path, text }) => [path, text]));
  });
