import { type RefObject, useId, useState } from 'react';
import { useSay } from '../basics/Words';

interface Props {
  label: string;
  hint?: string;
  value: string;
  /** Why it was refused; read with the field. */
  problem?: string;
  /** An own password manager may offer a stored one, or a new one. */
  fresh?: boolean;
  field?: RefObject<HTMLInputElement | null>;
  onChange: (value: string) => void;
}

/** A passphrase, hidden unless asked for: long ones are hard to write unseen. */
export function PassphraseField({ label, hint, value, problem, fresh = false, field, onChange }: Props) {
  const say = useSay();
  const id = useId();
  const [shown, show] = useState(false);
  const described = [hint && `${id}hint`, problem && `${id}problem`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="row vault-field">
        <input
          id={id}
          ref={field}
          className="input"
          type={shown ? 'text' : 'password'}
          autoComplete={fresh ? 'new-password' : 'current-password'}
          autoCapitalize="none"
          spellCheck={false}
          value={value}
          maxLength={1000}
          aria-invalid={problem ? true : undefined}
          aria-describedby={described || undefined}
          onChange={(event) => onChange(event.target.value)}
        />
        <button
          type="button"
          className="button"
          aria-pressed={shown}
          aria-label={say('vault_show_named', label)}
          onClick={() => show(!shown)}
        >
          {say(shown ? 'vault_hide' : 'vault_show')}
        </button>
      </div>
      {hint && (
        <p id={`${id}hint`} className="quiet">
          {hint}
        </p>
      )}
      {problem && (
        <p id={`${id}problem`} role="alert" className="error">
          {problem}
        </p>
      )}
    </div>
  );
}
