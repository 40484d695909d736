// The fake browser has no i18n: sentences come from the locale files, as the build would merge them.
import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

const folder = new URL('../utils/locale/en/', import.meta.url);
const sentences: Record<string, { message: string }> = Object.assign(
  {},
  ...readdirSync(folder).map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8'))),
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
