import { browser } from 'wxt/browser';
import { type Stored, stored } from './result';

// Words on their way to the disk. In memory only: with a passphrase set nothing of them may lie on the disk in the clear,
// and while that is locked they cannot be sealed either. `deleteEverything` empties this area. A key for each field, so
// that keeping is one message to the browser: it still gets out while the tab is being closed.
const keyOf = (owner: string, field: string) => `typed:${owner}:${field}`;

/** What stood in a field and is not on the disk yet (survives the tab, not the browser); null when there is nothing. */
export async function readTyped(owner: string, field: string): Promise<string | null> {
  const key = keyOf(owner, field);
  const kept = (await browser.storage.session.get(key))[key];
  return typeof kept === 'string' ? kept : null;
}

/** Keeps what stands in a field of `owner` (an item, a comment to be) just now. */
export const keepTyped = (owner: string, field: string, text: string): Promise<Stored<void>> =>
  stored(() => browser.storage.session.set({ [keyOf(owner, field)]: text }));

/** Lets go of a field once it is on the disk; of a field that says something else by now nothing happens. */
export const forgetTyped = (owner: string, field: string, text: string): Promise<Stored<void>> =>
  stored(async () => {
    if ((await readTyped(owner, field)) === text) await browser.storage.session.remove(keyOf(owner, field));
  });
