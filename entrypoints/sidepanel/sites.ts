import { browser } from 'wxt/browser';
import type { KnownPlatform, SwitchResult } from '@/components/sites/SwitchOn';
import { send } from '@/utils/messaging';
import { entries } from '@/utils/platforms';
import { patternOf } from '@/utils/store';

/** Platforms with an address of their own; those hosted anywhere (`*`, `*.example.com`) need the page's address. */
export const knownPlatforms: KnownPlatform[] = entries.flatMap(({ id, name, hosts }) => {
  const host = hosts.map((pattern) => pattern.split('/')[0] ?? '').find((pattern) => pattern && !pattern.includes('*'));
  return host ? [{ id, name, origin: `https://${host}` }] : [];
});

/** Asks the browser for one host, then switches it on. Nothing is awaited before the browser is asked: it needs the click. */
export async function switchOn(origin: string): Promise<SwitchResult> {
  const granted = await browser.permissions.request({ origins: [patternOf(origin)] });
  if (!granted) return 'refused';
  const sent = await send('desk.site', { origin, on: true });
  return sent.ok && sent.answer.ok ? 'on' : 'failed';
}

export const switchOff = (origin: string) => send('desk.site', { origin, on: false });
