import type { PackVersion } from '@/utils/store';
import { ConfirmButton } from '../basics/ConfirmButton';
import { Icon } from '../basics/Icon';
import { useSay } from '../basics/Words';

interface Props {
  versions: readonly PackVersion[];
  running: string | null;
  busy: boolean;
  /** Why no other version may be used; empty: it may. */
  locked: string;
  day: (at: number) => string;
  onUse: (version: PackVersion) => void;
  onRemove: (version: PackVersion) => void;
}

/** Every file that was taken in, to go back to with one press. */
export function VersionList({ versions, running, busy, locked, day, onUse, onRemove }: Props) {
  const say = useSay();
  if (versions.length === 0) return <p className="quiet">{say('ship_versions_none')}</p>;
  return (
    <ul className="stack">
      {versions.map((version) => {
        const { hash, about, takenAt, signedWith } = version;
        const named = say('ship_running_pack', about.name, about.version);
        return (
          <li key={hash} className="card row row-apart">
            <span className="ship-version">
              <strong>{named}</strong>
              <span className="quiet">
                {say('ship_version_taken', day(takenAt))} · {say(signedWith ? 'ship_signed_with' : 'ship_not_signed')}{' '}
                {signedWith && <code>{signedWith.slice(0, 8)}…</code>} · {say('ship_hash')}{' '}
                <code>{hash.slice(0, 12)}…</code>
              </span>
            </span>
            {hash === running ? (
              <span className="ship-ok">
                <Icon name="confirmed" />
                {say('ship_version_running')}
              </span>
            ) : (
              <span className="row row-tight">
                {locked === '' && (
                  <button type="button" className="button" disabled={busy} onClick={() => onUse(version)}>
                    {say('ship_use')}
                    <span className="unseen">{named}</span>
                  </button>
                )}
                <ConfirmButton
                  quiet
                  label={say('ship_remove')}
                  question={say('ship_remove_ask', about.name, about.version)}
                  confirm={say('ship_remove')}
                  onConfirm={() => onRemove(version)}
                />
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
