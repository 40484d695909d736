import { useState } from 'react';
import { useSay } from '../basics/Words';
import { PassphraseField } from './PassphraseField';

/** As `utils/privacy` asks for; the form says so before the vault has to refuse. */
const SHORTEST = 12;

interface Props {
  /** Changing one: the old passphrase is asked for too. */
  changing: boolean;
  /** Gives why it was refused, in words; null when it is done. */
  onSet: (passphrase: string, old: string) => Promise<string | null>;
}

/** Sets a passphrase or changes it: written twice, and only after it is understood that a lost one is lost. */
export function NewPassphrase({ changing, onSet }: Props) {
  const say = useSay();
  const [old, setOld] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [understood, understand] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<{ at: 'old' | 'next' | 'again' | 'understood'; words: string } | null>(null);
  const at = (place: string) => (problem?.at === place ? { problem: problem.words } : {});
  const write = (set: (value: string) => void) => (value: string) => {
    set(value);
    setProblem(null);
  };
  const set = async () => {
    if (busy) return;
    if (changing && old === '') return setProblem({ at: 'old', words: say('vault_empty') });
    if ([...next].length < SHORTEST) return setProblem({ at: 'next', words: say('vault_short') });
    if (next !== again) return setProblem({ at: 'again', words: say('vault_unequal') });
    if (!changing && !understood) return setProblem({ at: 'understood', words: say('vault_understood_needed') });
    setBusy(true);
    const refused = await onSet(next, old);
    setBusy(false);
    if (refused) return setProblem({ at: changing ? 'old' : 'next', words: refused });
    for (const clear of [setOld, setNext, setAgain]) clear('');
    understand(false);
  };
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void set();
      }}
    >
      {changing && <PassphraseField label={say('vault_old')} value={old} onChange={write(setOld)} {...at('old')} />}
      <PassphraseField
        fresh
        label={say('vault_new')}
        hint={say('vault_new_hint')}
        value={next}
        onChange={write(setNext)}
        {...at('next')}
      />
      <PassphraseField fresh label={say('vault_repeat')} value={again} onChange={write(setAgain)} {...at('again')} />
      <p className="vault-warning">{say('vault_lost_warning')}</p>
      {!changing && (
        <label className="tick">
          <input
            type="checkbox"
            checked={understood}
            onChange={(event) => {
              understand(event.target.checked);
              setProblem(null);
            }}
          />
          <span>{say('vault_understood')}</span>
        </label>
      )}
      {problem?.at === 'understood' && (
        <p role="alert" className="error">
          {problem.words}
        </p>
      )}
      <div className="row">
        <button type="submit" className="button button-main" aria-disabled={busy}>
          {say(changing ? 'vault_change' : 'vault_set')}
        </button>
        <p role="status" className="quiet">
          {busy ? say('vault_working') : ''}
        </p>
      </div>
    </form>
  );
}
