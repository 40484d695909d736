import { useId } from 'react';
import type { KeptKey } from '@/utils/store';
import { ConfirmButton } from '../basics/ConfirmButton';
import { Fold } from '../basics/Fold';
import { useSay } from '../basics/Words';

interface Props {
  /** Null: this browser has no Ed25519. */
  keys: readonly KeptKey[] | null;
  chosen: string;
  day: (at: number) => string;
  /** The private half of a key just made, to be saved once. */
  backup: string | null;
  onChoose: (publicKey: string) => void;
  onMake: () => void;
  onTake: (file: File) => void;
  onSaveBackup: () => void;
  onCopy: (text: string) => void;
  onForget: (publicKey: string) => void;
}

/** The organisation's key: chosen, made, taken in from its backup, removed. */
export function KeyPart(props: Props) {
  const { keys, chosen, day, backup, onChoose, onMake, onTake, onSaveBackup, onCopy, onForget } = props;
  const say = useSay();
  const id = useId();
  if (!keys) return <p>{say('ship_key_cannot')}</p>;
  const known = keys.find(({ publicKey }) => publicKey === chosen);
  return (
    <div className="stack">
      <div className="field">
        <label htmlFor={`${id}key`}>{say('ship_key')}</label>
        <select
          id={`${id}key`}
          className="input"
          value={known ? chosen : ''}
          onChange={(event) => onChoose(event.target.value)}
        >
          <option value="">{say('ship_key_none')}</option>
          {keys.map(({ publicKey, madeAt }) => (
            <option key={publicKey} value={publicKey}>
              {say('ship_key_of', publicKey.slice(0, 8), day(madeAt))}
            </option>
          ))}
        </select>
      </div>
      {backup !== null && (
        <div className="card stack" role="alert">
          <p>
            <strong>{say('ship_key_made')}</strong>
          </p>
          <p>{say('ship_key_backup_note')}</p>
          <div className="row">
            <button type="button" className="button button-main" onClick={onSaveBackup}>
              {say('ship_key_backup')}
            </button>
          </div>
        </div>
      )}
      {known && (
        <div className="row row-apart">
          <span>
            {say('ship_key_public')}: <code>{known.publicKey}</code>
          </span>
          <span className="row row-tight">
            <button type="button" className="button" onClick={() => onCopy(known.publicKey)}>
              {say('ship_copy')}
              <span className="unseen">{say('ship_key_public')}</span>
            </button>
            <ConfirmButton
              quiet
              label={say('ship_key_forget')}
              question={say('ship_key_forget_ask')}
              confirm={say('ship_key_forget')}
              onConfirm={() => onForget(known.publicKey)}
            />
          </span>
        </div>
      )}
      <Fold title={say('ship_key_make')}>
        <div className="stack told-fields">
          <p className="quiet">{say('ship_key_intro')}</p>
          <div className="row">
            <button type="button" className="button" onClick={onMake}>
              {say('ship_key_make')}
            </button>
          </div>
          <div className="field">
            <label htmlFor={`${id}backup`}>{say('ship_key_take')}</label>
            <input
              id={`${id}backup`}
              className="input"
              type="file"
              accept=".pem,.txt,.key"
              onChange={(event) => {
                const file = event.target.files?.[0];
                event.target.value = '';
                if (file) onTake(file);
              }}
            />
          </div>
        </div>
      </Fold>
    </div>
  );
}
