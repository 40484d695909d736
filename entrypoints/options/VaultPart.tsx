import { useState } from 'react';
import { ConfirmButton } from '@/components/basics/ConfirmButton';
import { Fold } from '@/components/basics/Fold';
import { useWatched } from '@/components/basics/use-watched';
import { useSay } from '@/components/basics/Words';
import { IdleMinutes } from '@/components/vault/IdleMinutes';
import { NewPassphrase } from '@/components/vault/NewPassphrase';
import { Unfinished } from '@/components/vault/Unfinished';
import { UnlockForm } from '@/components/vault/UnlockForm';
import {
  changePassphrase,
  deleteEverything,
  finishVault,
  type Guarded,
  lock,
  readVaultState,
  removePassphrase,
  setIdleMinutes,
  setPassphrase,
  unlock,
  type VaultError,
  watchItems,
  watchVault,
} from '@/utils/store';

const read = () => readVaultState(Date.now());
function watch(changed: () => void, signal: AbortSignal) {
  watchVault(changed, signal);
  watchItems(changed, signal);
}

/** The passphrase: set, changed, removed, locked; what was interrupted goes on. `tell` says what was done. */
export function VaultPart({ tell }: { tell: (words: string) => void }) {
  const say = useSay();
  const vault = useWatched(read, watch);
  const [working, work] = useState(false);
  const why = (error: VaultError): string => {
    if (error === 'wrong' || error === 'short') return say(`vault_${error}`);
    if (error === 'on' || error === 'off') return say(`vault_already_${error}`);
    return say('vault_unreadable', say(`panel_store_${error}`));
  };
  const outcome = (result: Guarded<unknown>, done: string): string | null => {
    if (!result.ok) return why(result.error);
    tell(done);
    return null;
  };
  const finish = async (progress: (done: number, of: number) => void) => {
    const done = await finishVault(Date.now, progress);
    return done.ok ? null : say(`panel_store_${done.error}`);
  };
  /** What lay there before is sealed or opened next; an interruption is taken up by `Unfinished`. */
  const andFinish = async (begun: Guarded<unknown>, words: string): Promise<string | null> => {
    if (!begun.ok) return why(begun.error);
    work(true);
    const done = await finishVault(Date.now);
    work(false);
    if (done.ok) tell(words);
    return null;
  };
  if (!vault) return null;
  if (!vault.ok)
    return (
      <section className="stack narrow" aria-labelledby="vault-heading">
        <h2 id="vault-heading">{say('vault_heading')}</h2>
        <p role="alert" className="error">
          {why(vault.error)}
        </p>
      </section>
    );
  const { state, unfinished, idleMinutes } = vault.value;
  return (
    <section className="stack narrow" aria-labelledby="vault-heading">
      <h2 id="vault-heading">{say('vault_heading')}</h2>
      <p>{say(`vault_is_${state}`)}</p>
      <p className="quiet">{say('vault_intro')}</p>
      <p className="quiet">{say('vault_intro_limits')}</p>
      {unfinished && state === 'open' && !working && <Unfinished way={unfinished} onFinish={finish} />}
      {state === 'off' && (
        <Fold title={say('vault_set')}>
          <NewPassphrase
            changing={false}
            onSet={async (next) => andFinish(await setPassphrase(next, Date.now()), say('vault_set_done'))}
          />
        </Fold>
      )}
      {state === 'locked' && (
        <UnlockForm
          onUnlock={async (passphrase) => {
            const opened = await unlock(passphrase, Date.now());
            return opened.ok ? null : why(opened.error);
          }}
          onDeleteAll={() =>
            void deleteEverything().then((gone) => tell(gone.ok ? say('vault_deleted_all') : why(gone.error)))
          }
        />
      )}
      {state === 'open' && (
        <>
          <div>
            <button
              type="button"
              className="button"
              onClick={() => void lock().then(() => tell(say('vault_locked_done')))}
            >
              {say('vault_lock_now')}
            </button>
          </div>
          <IdleMinutes
            key={idleMinutes}
            minutes={idleMinutes}
            onSet={(minutes) =>
              void setIdleMinutes(minutes).then((set) =>
                tell(set.ok ? say('vault_idle_done', minutes) : why(set.error)),
              )
            }
          />
          <Fold title={say('vault_change')}>
            <NewPassphrase
              changing
              onSet={async (next, old) => outcome(await changePassphrase(old, next), say('vault_change_done'))}
            />
          </Fold>
          <div>
            <ConfirmButton
              label={say('vault_remove')}
              question={say('vault_remove_ask')}
              confirm={say('vault_remove')}
              onConfirm={() =>
                void removePassphrase(Date.now())
                  .then((begun) => andFinish(begun, say('vault_remove_done')))
                  .then((problem) => problem && tell(problem))
              }
            />
          </div>
        </>
      )}
    </section>
  );
}
