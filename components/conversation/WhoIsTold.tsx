import type { WordKey } from '@/utils/locale';
import type { ContactRow } from '@/utils/packs';
import { Icon } from '../basics/Icon';
import { useSay } from '../basics/Words';

type Role = 'supervisor' | 'emergency' | 'others' | 'record';
const ROLES: { [R in Role]: WordKey } = {
  supervisor: 'panel_told_supervisor',
  emergency: 'panel_told_emergency',
  others: 'panel_told_others',
  record: 'panel_told_record',
};

interface Props {
  row: ContactRow;
  /** When each role was told, milliseconds since 1970. */
  told: Record<string, number>;
  /** Words a time of day. */
  clock: (at: number) => string;
  onTold: (role: string) => void;
}

/**
 * Who is told by when at this level, and a tap to record that they were. A dash means nobody is to be told; at levels
 * without a clock for the supervisor there is nothing to record.
 */
export function WhoIsTold({ row, told, clock, onTold }: Props) {
  const say = useSay();
  const roles = (Object.keys(ROLES) as Role[]).filter((role) => !['', '-', '–', '—'].includes(row[role].trim()));
  if (roles.length === 0) return null;
  return (
    <section aria-labelledby="told-heading" className="part">
      <h2 id="told-heading" className="part-title">
        {say('panel_told')}
      </h2>
      <dl className="told">
        {roles.map((role) => {
          const at = told[role];
          return (
            <div key={role} className="told-row">
              <dt>{say(ROLES[role])}</dt>
              <dd>{row[role]}</dd>
              <dd className="told-act">
                {at ? (
                  <span className="told-done">
                    <Icon name="confirmed" />
                    {say('panel_told_at', clock(at))}
                  </span>
                ) : row.supervisorWithin === null ? null : (
                  <button type="button" className="button" onClick={() => onTold(role)}>
                    {say(role === 'record' ? 'panel_told_written' : 'panel_told_mark')}
                    <span className="unseen">{say(ROLES[role])}</span>
                  </button>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
