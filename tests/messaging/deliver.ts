import { fakeBrowser } from 'wxt/testing/fake-browser';

export type FakeSender = Record<string, unknown>;

/** A message as the browser would hand it to every listener; what they answer, or `undefined` when nobody does. */
export async function deliver(message: unknown, sender: FakeSender): Promise<unknown> {
  return new Promise((resolve, reject) => {
    (fakeBrowser.runtime.onMessage as unknown as { trigger(...args: unknown[]): Promise<unknown[]> })
      .trigger(message, sender, resolve)
      .then((kept) => kept.includes(true) || resolve(undefined), reject);
  });
}

export const fromPage = (url = 'https://chat.example/room', extra: FakeSender = {}): FakeSender => ({
  id: fakeBrowser.runtime.id,
  url,
  origin: new URL(url).origin,
  tab: { id: 7, windowId: 1 },
  frameId: 0,
  ...extra,
});

export const fromDesk = (extra: FakeSender = {}): FakeSender => ({
  id: fakeBrowser.runtime.id,
  url: (fakeBrowser.runtime.getURL as (path: string) => string)('/sidepanel.html'),
  ...extra,
});

export const fromBackground = (extra: FakeSender = {}): FakeSender => ({
  id: fakeBrowser.runtime.id,
  url: (fakeBrowser.runtime.getURL as (path: string) => string)('/background.js'),
  ...extra,
});
