// The fake browser has no i18n: sentences come from the locale files, as the build would merge them.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

// Not `new URL(...)`: in a test with a DOM, URL is the DOM's and no file address for Node.
const folder = join(dirname(fileURLToPath(import.meta.url)), '../utils/locale/en');
const sentences: Record<string, { message: string }> = Object.assign(
  {},
  ...readdirSync(folder).map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8'))),
);

beforeEach(() => {
  fakeBrowser.reset();
  fakeBrowser.i18n = {
    ...fakeBrowser.i18n,
    getMessage: (key: string, values?: string | string[]) =>
      (sentences[key]?.message ?? '').replace(/\$([1-9])/g, (_, n) => [values ?? []].flat()[Number(n) - 1] ?? ''),
  } as typeof fakeBrowser.i18n;
});
afterEach(() => vi.restoreAllMocks());
