import { useId } from 'react';
import type { OwnContact } from '@/utils/store';
import { Fold } from '../basics/Fold';
import { useSay } from '../basics/Words';
import { ROLES, type Role } from './WhoIsTold';

interface Props {
  roles: Role[];
  /** Roles that the organisation's policy sets; shown, not changed. */
  locked: Role[];
  contacts: Record<string, OwnContact>;
  onContact: (role: string, contact: OwnContact) => void;
}

const MOST = 120;

/** The organisation's own names and numbers for the contact table; kept as soon as a field is left. */
export function OwnContacts({ roles, locked, contacts, onContact }: Props) {
  const say = useSay();
  const id = useId();
  return (
    <Fold late className="told-own" title={say('panel_told_own')}>
      <div className="stack told-fields">
        {roles.map((role) => {
          const { name = '', reach = '' } = contacts[role] ?? {};
          const keep = (change: Partial<OwnContact>) => onContact(role, { name, reach, ...change });
          return (
            <fieldset key={`${role} ${name} ${reach}`} className="told-field">
              <legend className="label">{say(ROLES[role])}</legend>
              <div className="field">
                <label htmlFor={`${id}${role}name`}>{say('panel_contact_name')}</label>
                <input
                  id={`${id}${role}name`}
                  className="input"
                  autoComplete="off"
                  defaultValue={name}
                  maxLength={MOST}
                  onBlur={({ target }) => target.value.trim() !== name && keep({ name: target.value.trim() })}
                />
              </div>
              <div className="field">
                <label htmlFor={`${id}${role}reach`}>{say('panel_contact_reach')}</label>
                <input
                  id={`${id}${role}reach`}
                  className="input"
                  autoComplete="off"
                  defaultValue={reach}
                  maxLength={MOST}
                  onBlur={({ target }) => target.value.trim() !== reach && keep({ reach: target.value.trim() })}
                />
              </div>
            </fieldset>
          );
        })}
        {locked.length > 0 && (
          <p className="quiet">{say('policy_contacts_locked', locked.map((role) => say(ROLES[role])).join(', '))}</p>
        )}
        <p className="quiet">{say('panel_told_own_note')}</p>
      </div>
    </Fold>
  );
}
