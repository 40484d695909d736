import { afterEach, expect, test, vi } from 'vitest';
import { readSettings, saveSettings } from '@/utils/store';

afterEach(() => vi.unstubAllGlobals());

test('where the browser has locks, they hold across windows', async () => {
  const held: string[] = [];
  const request = async (name: string, work: () => Promise<unknown>) => {
    held.push(name);
    return work();
  };
  vi.stubGlobal('navigator', { locks: { request } });
  expect((await saveSettings({ country: 'GB' })).ok).toBe(true);
  expect(held).toEqual(['steady-hand settings']);
});

test('a browser that refuses locks does not cost the work', async () => {
  const request = () => Promise.reject(new DOMException('no', 'SecurityError'));
  vi.stubGlobal('navigator', { locks: { request } });
  expect((await saveSettings({ country: 'GB' })).ok).toBe(true);
  expect((await readSettings()).country).toBe('GB');
});
