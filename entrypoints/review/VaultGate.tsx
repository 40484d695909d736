import { type ReactNode, useEffect } from 'react';
import { useSay } from '@/components/basics/Words';
import { Unfinished } from '@/components/vault/Unfinished';
import { UnlockForm } from '@/components/vault/UnlockForm';
import {
  deleteEverything,
  finishVault,
  keepUnlocked,
  lockIfIdle,
  readVaultState,
  type Stored,
  unlock,
  type VaultError,
  type VaultState,
  watchItems,
  watchVault,
} from '@/utils/store';

export const readVault = () => readVaultState(Date.now());
export function watchVaultState(changed: () => void, signal: AbortSignal): void {
  watchVault(changed, signal);
  // Setting and removing a passphrase is told the same way as anything saved.
  watchItems(changed, signal);
}

/** So often a key or a click is counted as use, and so often it is asked whether it was idle too long. */
const USE = 20_000;
const LOOK = 10_000;

/** While it is open: what a person does here keeps it open, and doing nothing for too long locks it everywhere. */
function usePresence(open: boolean): void {
  useEffect(() => {
    if (!open) return;
    const over = new AbortController();
    let counted = 0;
    const use = (event: Event) => {
      const now = Date.now();
      // The clock may have been set back; then it counts anew.
      if (!event.isTrusted || (now >= counted && now - counted < USE)) return;
      counted = now;
      void keepUnlocked(now).catch(nobody);
    };
    const options = { capture: true, passive: true, signal: over.signal };
    for (const type of ['keydown', 'pointerdown', 'wheel']) addEventListener(type, use, options);
    const look = setInterval(() => void lockIfIdle(Date.now()).catch(nobody), LOOK);
    return () => {
      over.abort();
      clearInterval(look);
    };
  }, [open]);
}

/** The page is being closed; there is nobody left to tell. */
const nobody = () => undefined;

/** Nothing saved is shown, or even loaded, before the passphrase was given. */
export function VaultGate({ vault, children }: { vault: Stored<VaultState>; children: ReactNode }) {
  const say = useSay();
  usePresence(vault.ok && vault.value.state === 'open');
  const why = (error: VaultError): string => {
    if (error === 'wrong' || error === 'short') return say(`vault_${error}`);
    if (error === 'on' || error === 'off') return say(`vault_already_${error}`);
    return say('vault_unreadable', say(`panel_store_${error}`));
  };
  if (!vault.ok)
    return (
      <p role="alert" className="card error">
        {say('review_failed', say(`panel_store_${vault.error}`))}
      </p>
    );
  const { state, unfinished } = vault.value;
  if (state === 'locked')
    return (
      <section className="card stack vault-gate" aria-labelledby="locked-heading">
        <h2 id="locked-heading">{say('vault_unlock_heading')}</h2>
        <p>{say('vault_unlock_intro')}</p>
        <UnlockForm
          focused
          onUnlock={async (passphrase) => {
            const opened = await unlock(passphrase, Date.now());
            return opened.ok ? null : why(opened.error);
          }}
          onDeleteAll={() => void deleteEverything()}
        />
      </section>
    );
  return (
    <>
      {unfinished && state === 'open' && (
        <Unfinished
          way={unfinished}
          atOnce
          onFinish={async (progress) => {
            const done = await finishVault(Date.now, progress);
            return done.ok ? null : say(`panel_store_${done.error}`);
          }}
        />
      )}
      {children}
    </>
  );
}
