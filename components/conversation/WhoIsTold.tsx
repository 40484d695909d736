import type { WordKey } from '@/utils/locale';
import type { ContactRow } from '@/utils/packs';
import type { OwnContact } from '@/utils/store';
import { Icon } from '../basics/Icon';
import { useSay } from '../basics/Words';
import { OwnContacts } from './OwnContacts';

export type Role = 'supervisor' | 'emergency' | 'others' | 'record';
export const ROLES: { [R in Role]: WordKey } = {
  supervisor: 'panel_told_supervisor',
  emergency: 'panel_told_emergency',
  others: 'panel_told_others',
  record: 'panel_told_record',
};

interface Props {
  row: ContactRow;
  /** When each role was told, milliseconds since 1970. */
  told: Record<string, number>;
  /** The organisation's own names and numbers, by role. */
  contacts: Record<string, OwnContact>;
  /** Roles whose contact the organisation's policy sets. */
  set?: readonly string[];
  /** When the level was reached, and now; milliseconds since 1970. */
  since: number | null;
  now: number;
  /** Words a time of day. */
  clock: (at: number) => string;
  onTold: (role: string) => void;
  onUntold: (role: string) => void;
  onContact: (role: string, contact: OwnContact) => void;
}

/** Whole minutes since the level was reached. */
export const minutesGone = (since: number, now: number): number => Math.max(0, Math.floor((now - since) / 60_000));

/**
 * Who is told by when at this level, and a tap to record that they were. A dash means nobody is to be told; at levels
 * without a clock for the supervisor there is nothing to record.
 */
export function WhoIsTold({ row, told, contacts, set = [], since, now, clock, onTold, onUntold, onContact }: Props) {
  const say = useSay();
  const roles = (Object.keys(ROLES) as Role[]).filter((role) => !['', '-', '–', '—'].includes(row[role].trim()));
  if (roles.length === 0) return null;
  const ticks = row.level === 'urgent' || row.level === 'now';
  return (
    <section aria-labelledby="told-heading" className="part" data-region="">
      <h2 id="told-heading" className="part-title" tabIndex={-1}>
        {say('panel_told')}
      </h2>
      <dl className="told">
        {roles.map((role) => {
          const at = told[role];
          const contact = contacts[role];
          return (
            <div key={role} className="told-row">
              <dt>{say(ROLES[role])}</dt>
              <dd>
                {row[role]}
                {(contact?.name || contact?.reach) && (
                  <span className="told-contact">
                    <Icon name="phone" />
                    <strong>{[contact.name, contact.reach].filter(Boolean).join(', ')}</strong>
                  </span>
                )}
                {role === 'supervisor' && !at && ticks && row.supervisorWithin !== null && since !== null && (
                  <SinceThen within={row.supervisorWithin} gone={minutesGone(since, now)} />
                )}
              </dd>
              <dd className="told-act">
                {at ? (
                  <>
                    <span className="told-done">
                      <Icon name="confirmed" />
                      {say('panel_told_at', clock(at))}
                    </span>
                    <button type="button" className="button button-bare" onClick={() => onUntold(role)}>
                      {say('panel_told_not')}
                      <span className="unseen">{say(ROLES[role])}</span>
                    </button>
                  </>
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
      <OwnContacts
        roles={roles.filter((role) => role !== 'record' && !set.includes(role))}
        locked={roles.filter((role) => set.includes(role))}
        contacts={contacts}
        onContact={onContact}
      />
    </section>
  );
}

/** A clock that does not hurry anybody: whole minutes, no seconds, nothing that blinks; past its time it says so. */
function SinceThen({ within, gone }: { within: number; gone: number }) {
  const say = useSay();
  const over = gone >= within;
  return (
    <span role="timer" className={over ? 'told-clock told-over' : 'told-clock'}>
      <Icon name={over ? 'urgent' : 'soon'} />
      {say(over ? 'panel_told_over' : 'panel_told_gone', within, gone)}
    </span>
  );
}
