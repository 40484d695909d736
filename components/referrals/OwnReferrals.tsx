import { useId } from 'react';
import type { OwnReferral } from '@/utils/store';
import { Fold } from '../basics/Fold';
import { useSay } from '../basics/Words';

interface Props {
  own: OwnReferral[];
  country: string | null;
  /** Today, as 2026-11-23: who types a number in has it at hand. */
  today: string;
  onOwn: (own: OwnReferral[]) => void;
}

/** Adds services of the organisation's own, and takes them out again. */
export function OwnReferrals({ own, country, today, onOwn }: Props) {
  const say = useSay();
  const id = useId();
  return (
    <Fold late title={say('panel_own_referrals')}>
      <div className="stack told-fields">
        {own.some((entry) => !entry.byPolicy) && (
          <ul>
            {own
              .filter((entry) => !entry.byPolicy)
              .map((entry) => (
                <li key={entry.id} className="row row-apart">
                  <span>{entry.name}</span>
                  <button
                    type="button"
                    className="button button-bare"
                    onClick={() => onOwn(own.filter((one) => one !== entry))}
                  >
                    {say('panel_remove')}
                    <span className="unseen">{entry.name}</span>
                  </button>
                </li>
              ))}
          </ul>
        )}
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            const fields = new FormData(event.currentTarget);
            const text = (field: string) => String(fields.get(field) ?? '').trim();
            const [name, reach] = [text('name'), text('reach')];
            if (!name || !reach) return;
            const taken = new Set(own.map((entry) => entry.id));
            let number = own.length + 1;
            while (taken.has(String(number))) number += 1;
            const added = { name, reach, hours: text('hours'), notes: '', verified: today, country: country ?? '' };
            onOwn([...own, { id: String(number), ...added }]);
            event.currentTarget.reset();
          }}
        >
          <div className="field">
            <label htmlFor={`${id}name`}>{say('panel_contact_name')}</label>
            <input id={`${id}name`} name="name" className="input" autoComplete="off" required maxLength={120} />
          </div>
          <div className="field">
            <label htmlFor={`${id}reach`}>{say('panel_own_referral_reach')}</label>
            <input id={`${id}reach`} name="reach" className="input" autoComplete="off" required maxLength={120} />
          </div>
          <div className="field">
            <label htmlFor={`${id}hours`}>{say('panel_own_referral_hours')}</label>
            <input id={`${id}hours`} name="hours" className="input" autoComplete="off" maxLength={120} />
          </div>
          <div className="row">
            <button type="submit" className="button">
              {say('panel_add')}
            </button>
          </div>
        </form>
      </div>
    </Fold>
  );
}
