import { useSay } from '@/components/basics/Words';
import { ProblemList } from '@/components/ship/ProblemList';
import { VersionList } from '@/components/ship/VersionList';
import type { Problem } from '@/utils/packs';
import type { PackVersion } from '@/utils/store';
import type { Packs } from './use-packs';

interface Props {
  now: NonNullable<Packs['now']>;
  versions: readonly PackVersion[];
  busy: boolean;
  /** A version that does not pass the checks any more. */
  refused: { name: string; problems: readonly Problem[] } | null;
  onUse: (version: PackVersion) => void;
  onBack: () => void;
  onRemove: (version: PackVersion) => void;
}

export const day = (at: number) => new Date(at).toLocaleDateString([], { dateStyle: 'medium' });

/** Which pack runs, where it came from, what in it is not the built-in one's, and the versions to go back to. */
export function RunningPart({ now, versions, busy, refused, onUse, onBack, onRemove }: Props) {
  const say = useSay();
  const { about, running, policy, trouble } = now;
  const file = running?.file ?? null;
  const parts = running?.made?.parts ?? [];
  const did = (what: string) => new Set(parts.filter((one) => one.did === what).map(({ part }) => part)).size;
  const opened = running?.made?.opened ?? [];
  return (
    <section className="stack" aria-labelledby="running-heading">
      <h2 id="running-heading">{say('ship_running')}</h2>
      <div className="card stack">
        {about && (
          <p>
            <strong>{say('ship_running_pack', about.name, about.version)}</strong>{' '}
            {say(
              file === null
                ? 'ship_running_built_in'
                : file.from === 'policy'
                  ? 'ship_running_policy'
                  : 'ship_running_file',
            )}
          </p>
        )}
        {file && parts.length > 0 && <p>{say('ship_parts', did('added'), did('changed'), did('off'))}</p>}
        {file && (
          <p className="quiet">
            {file.signedWith ? `${say('ship_signed_with')} ` : say('ship_not_signed')}
            {file.signedWith && <code>{file.signedWith}</code>} · {say('ship_hash')} <code>{file.hash}</code>
          </p>
        )}
        {opened.length > 0 && (
          <>
            <p>{say('ship_opened')}</p>
            <ul>
              {opened.map((one) => (
                <li key={one.part}>{say('ship_opened_part', one.part, one.why, one.by, one.on)}</li>
              ))}
            </ul>
          </>
        )}
        <p className="quiet">{say('ship_locked_note')}</p>
        {policy.bringsPack && <p>{say('ship_by_policy')}</p>}
        {file && !policy.bringsPack && (
          <div className="row">
            <button type="button" className="button" disabled={busy} onClick={onBack}>
              {say('ship_back')}
            </button>
          </div>
        )}
      </div>
      {trouble && (
        <div className="card stack" role="alert">
          <p>
            <strong>
              {say(trouble.from === 'policy' ? 'policy_pack_trouble' : 'ship_trouble_file', trouble.name)}
            </strong>
          </p>
          <ProblemList problems={trouble.problems} />
        </div>
      )}
      {refused && (
        <div className="card stack" role="alert">
          <p>
            <strong>
              {refused.problems.length === 0
                ? say('ship_broken')
                : say('ship_refused', refused.name, refused.problems.length)}
            </strong>
          </p>
          <ProblemList problems={refused.problems} />
        </div>
      )}
      <h3>{say('ship_versions')}</h3>
      <VersionList
        versions={versions}
        running={file?.hash ?? null}
        busy={busy}
        locked={policy.bringsPack ? say('ship_by_policy') : ''}
        {...{ day, onUse, onRemove }}
      />
    </section>
  );
}
