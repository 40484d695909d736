import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { type Bytes, fromBase64, importKey, toBase64 } from '@/utils/privacy';
import type { VaultRow } from './vault-row';

// The open key lies in `storage.session`: memory of the browser, never on the disk, closed to content scripts, the same
// for all pages of the extension. Gone with the browser, or when it was not used for a while.
const OPEN = 'vault.open';
const MINUTE = 60_000;
/** Clocks are corrected by seconds all the time; further back is no correction. */
const BACK = 2 * MINUTE;

const shape = () => z.object({ key: z.string(), raw: z.string(), usedAt: z.number() });
type Unlocked = z.infer<ReturnType<typeof shape>>;

async function read(): Promise<Unlocked | null> {
  const parsed = shape().safeParse((await browser.storage.session.get(OPEN))[OPEN]);
  return parsed.success ? parsed.data : null;
}

/** Idle for too long, or the clock was set back so that nobody can tell: lock. */
const isOver = ({ usedAt }: Unlocked, { idleMinutes }: VaultRow, now: number) =>
  now - usedAt >= idleMinutes * MINUTE || now < usedAt - BACK;

/** Puts the open key where every page of the extension finds it. */
export async function keepOpen(vault: VaultRow, raw: Bytes, now: number): Promise<void> {
  await browser.storage.session.set({ [OPEN]: { key: vault.key, raw: toBase64(raw), usedAt: now } satisfies Unlocked });
}

/** Forgets the open key, everywhere. */
export async function forgetKey(): Promise<void> {
  imported = null;
  await browser.storage.session.remove(OPEN);
}

/** The open key; null when it is locked, was idle for too long, or belongs to another vault. */
export async function openKey(vault: VaultRow, now: number): Promise<CryptoKey | null> {
  const open = await read();
  if (open?.key !== vault.key) {
    imported = null;
    return null;
  }
  if (isOver(open, vault, now)) {
    await forgetKey();
    return null;
  }
  if (imported?.id !== vault.key) imported = { id: vault.key, key: await importKey(fromBase64(open.raw)) };
  return imported.key;
}

let imported: { id: string; key: CryptoKey } | null = null;

/** Counts as use: the idle time starts anew. Gives whether it is still open. */
export async function renewKey(vault: VaultRow, now: number): Promise<boolean> {
  const open = await read();
  if (open?.key !== vault.key) return false;
  if (isOver(open, vault, now)) {
    await forgetKey();
    return false;
  }
  await browser.storage.session.set({ [OPEN]: { ...open, usedAt: now } satisfies Unlocked });
  return true;
}

export { OPEN as UNLOCKED };
