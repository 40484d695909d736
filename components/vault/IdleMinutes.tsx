import { useId, useState } from 'react';
import { useSay } from '../basics/Words';

/** After how long without use it locks by itself. */
export function IdleMinutes({ minutes, onSet }: { minutes: number; onSet: (minutes: number) => void }) {
  const say = useSay();
  const id = useId();
  const [typed, type] = useState(String(minutes));
  const [wrong, setWrong] = useState(false);
  return (
    <form
      className="field"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const wanted = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : Number.NaN;
        const fits = wanted >= 1 && wanted <= 240;
        setWrong(!fits);
        if (fits) onSet(wanted);
      }}
    >
      <label htmlFor={id}>{say('vault_idle')}</label>
      <div className="row">
        <input
          id={id}
          className="input days"
          inputMode="numeric"
          value={typed}
          aria-invalid={wrong}
          aria-describedby={wrong ? `${id}wrong` : undefined}
          onChange={(event) => type(event.target.value)}
        />
        <button type="submit" className="button">
          {say('vault_idle_set')}
        </button>
      </div>
      {wrong && (
        <p id={`${id}wrong`} role="alert" className="error">
          {say('vault_idle_error')}
        </p>
      )}
    </form>
  );
}
