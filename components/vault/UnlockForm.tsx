import { useEffect, useRef, useState } from 'react';
import { ConfirmButton } from '../basics/ConfirmButton';
import { Fold } from '../basics/Fold';
import { useSay } from '../basics/Words';
import { PassphraseField } from './PassphraseField';

interface Props {
  /** Gives why it did not open, in words; null when it did. */
  onUnlock: (passphrase: string) => Promise<string | null>;
  onDeleteAll: () => void;
  /** Takes the focus when it appears: where nothing else is on the page. */
  focused?: boolean;
}

/** Opens what is sealed; says plainly what a lost passphrase means. */
export function UnlockForm({ onUnlock, onDeleteAll, focused = false }: Props) {
  const say = useSay();
  const [passphrase, write] = useState('');
  const [state, setState] = useState<'rest' | 'busy' | { problem: string }>('rest');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focused) field.current?.focus();
  }, [focused]);
  const problem = typeof state === 'object' ? state.problem : '';
  const unlock = async () => {
    if (state === 'busy') return;
    if (passphrase === '') return setState({ problem: say('vault_empty') });
    setState('busy');
    const refused = await onUnlock(passphrase);
    setState(refused ? { problem: refused } : 'rest');
    if (refused) {
      field.current?.focus();
      field.current?.select();
    }
  };
  return (
    <div className="stack stack-wide">
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void unlock();
        }}
      >
        <PassphraseField
          label={say('vault_passphrase')}
          value={passphrase}
          field={field}
          {...(problem ? { problem } : {})}
          onChange={(value) => {
            write(value);
            if (problem) setState('rest');
          }}
        />
        <div className="row">
          <button type="submit" className="button button-main" aria-disabled={state === 'busy'}>
            {say('vault_unlock')}
          </button>
          <p role="status" className="quiet">
            {state === 'busy' ? say('vault_working') : ''}
          </p>
        </div>
      </form>
      <Fold title={say('vault_lost')}>
        <div className="stack vault-lost">
          <p>{say('vault_lost_more')}</p>
          <div>
            <ConfirmButton
              label={say('vault_delete_all')}
              question={say('vault_delete_all_ask')}
              confirm={say('vault_delete_all')}
              onConfirm={onDeleteAll}
            />
          </div>
        </div>
      </Fold>
    </div>
  );
}
