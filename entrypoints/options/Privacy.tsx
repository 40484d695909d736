import { useState } from 'react';
import { ConfirmButton } from '@/components/basics/ConfirmButton';
import { useSay } from '@/components/basics/Words';
import { deleteEverything, purge, type Settings, type Stored } from '@/utils/store';
import { PackWork } from './PackWork';

interface Props {
  days: number;
  /** The organisation's policy sets the days. */
  locked?: boolean;
  change: (changes: Partial<Settings>, done?: string) => Promise<void>;
  tell: (result: Stored<unknown>, done?: string) => void;
}

/** What is kept, where and how long; how long saved items stay; everything deleted now. */
export function Privacy({ days, locked = false, change, tell }: Props) {
  const say = useSay();
  const [typed, type] = useState(String(days));
  const [wrong, setWrong] = useState(false);
  const kept = [
    [say('options_kept_conversation'), say('options_kept_conversation_where'), say('options_kept_conversation_long')],
    [say('options_kept_saved'), say('options_kept_saved_where'), say('options_kept_saved_long', days)],
    [say('options_kept_log'), say('options_kept_saved_where'), say('options_kept_log_long')],
    [say('options_kept_settings'), say('options_kept_settings_where'), say('options_kept_settings_long')],
  ] as const;
  const keep = async () => {
    const wanted = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : Number.NaN;
    if (!(wanted >= 0 && wanted <= 180)) return setWrong(true);
    setWrong(false);
    await change({ retentionDays: wanted }, say('options_retention_done', wanted));
    const purged = await purge(Date.now());
    if (!purged.ok) tell(purged);
    else if (purged.value > 0) tell(purged, say('options_retention_deleted', wanted, purged.value));
  };
  const deleteAll = async () => {
    const gone = await deleteEverything();
    if (!gone.ok) return tell(gone);
    const { saved, cards, log, runs, comments, passphrase } = gone.value;
    const words = [say('options_delete_all_done'), say('options_delete_all_what', saved, cards, log, runs, comments)];
    tell(gone, [...words, ...(passphrase ? [say('options_delete_all_passphrase')] : [])].join(' '));
  };
  return (
    <section className="stack" aria-labelledby="privacy-heading">
      <h2 id="privacy-heading">{say('options_privacy')}</h2>
      <p>{say('options_privacy_intro')}</p>
      <table className="kept">
        <thead>
          <tr>
            <th scope="col">{say('options_kept_what')}</th>
            <th scope="col">{say('options_kept_where')}</th>
            <th scope="col">{say('options_kept_how_long')}</th>
          </tr>
        </thead>
        <tbody>
          {kept.map(([what, where, long]) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td>{where}</td>
              <td>{long}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <form
        className="field narrow"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <label htmlFor="retention">{say('options_retention')}</label>
        <div className="row">
          <input
            id="retention"
            className="input days"
            inputMode="numeric"
            value={typed}
            disabled={locked}
            aria-invalid={wrong}
            aria-describedby={wrong ? 'retention-wrong' : locked ? 'retention-locked' : undefined}
            onChange={(event) => type(event.target.value)}
          />
          <button type="submit" className="button" disabled={locked}>
            {say('options_retention_set')}
          </button>
        </div>
        {locked && (
          <p id="retention-locked" className="quiet">
            {say('policy_locked_note')}
          </p>
        )}
        {wrong && (
          <p id="retention-wrong" role="alert" className="error">
            {say('options_retention_error')}
          </p>
        )}
      </form>
      <div>
        <ConfirmButton
          label={say('options_delete_all')}
          question={say('options_delete_all_ask')}
          confirm={say('options_delete_all')}
          onConfirm={() => void deleteAll()}
        />
      </div>
      <PackWork tell={tell} />
    </section>
  );
}
