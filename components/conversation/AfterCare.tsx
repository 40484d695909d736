import { useEffect, useId, useRef, useState } from 'react';
import type { WordKey } from '@/utils/locale';
import type { OwnContact, Useful } from '@/utils/store';
import { Fold } from '../basics/Fold';
import { Icon } from '../basics/Icon';
import { useSay } from '../basics/Words';

const USEFUL: { [U in Useful]: WordKey } = {
  yes: 'panel_useful_yes',
  partly: 'panel_useful_partly',
  no: 'panel_useful_no',
};

interface Props {
  /** Who supports the staff, as the organisation set it. */
  staff: OwnContact[];
  /** A line of the country for anybody, in one plain text; empty where no country was chosen. */
  line: string;
  onStaff: (staff: OwnContact[]) => void;
  onUseful: (answer: Useful) => void;
}

/** After `urgent` and `now`: a pause, somebody to tell, three questions, who is there for staff, one tap of feedback. */
export function AfterCare({ staff, line, onStaff, onUseful }: Props) {
  const say = useSay();
  const id = useId();
  const [answered, answer] = useState<Useful | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that ended the conversation is gone: this takes its place.
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="card stack after" aria-labelledby="after-heading" data-region="">
      <h2 id="after-heading" ref={heading} className="part-title" tabIndex={-1}>
        {say('panel_after')}
      </h2>
      <ol className="stack after-list">
        <li>{say('panel_after_breathe')}</li>
        <li>{say('panel_after_tell')}</li>
        <li>
          {say('panel_after_debrief')}
          <ul className="quiet after-questions">
            <li>{say('panel_after_what')}</li>
            <li>{say('panel_after_well')}</li>
            <li>{say('panel_after_need')}</li>
          </ul>
        </li>
      </ol>
      <div className="stack">
        <h3 className="label">{say('panel_after_staff')}</h3>
        {staff.length === 0 && !line && <p className="quiet">{say('panel_after_staff_none')}</p>}
        <ul>
          {staff.map(({ name, reach }) => (
            <li key={`${name} ${reach}`}>
              <Icon name="phone" /> <strong>{[name, reach].filter(Boolean).join(', ')}</strong>
            </li>
          ))}
          {line && (
            <li>
              <Icon name="phone" /> {line}
            </li>
          )}
        </ul>
        <Fold title={say('panel_after_staff_own')}>
          <form
            className="stack after-form"
            onSubmit={(event) => {
              event.preventDefault();
              const fields = new FormData(event.currentTarget);
              const text = (field: string) => String(fields.get(field) ?? '').trim();
              if (!text('name') && !text('reach')) return;
              onStaff([...staff, { name: text('name'), reach: text('reach') }]);
              event.currentTarget.reset();
            }}
          >
            <div className="field">
              <label htmlFor={`${id}name`}>{say('panel_contact_name')}</label>
              <input id={`${id}name`} name="name" className="input" autoComplete="off" maxLength={120} />
            </div>
            <div className="field">
              <label htmlFor={`${id}reach`}>{say('panel_contact_reach')}</label>
              <input id={`${id}reach`} name="reach" className="input" autoComplete="off" maxLength={120} />
            </div>
            <div className="row row-tight">
              <button type="submit" className="button">
                {say('panel_add')}
              </button>
              {staff.length > 0 && (
                <button type="button" className="button button-bare" onClick={() => onStaff(staff.slice(0, -1))}>
                  {say('panel_remove_last')}
                </button>
              )}
            </div>
          </form>
        </Fold>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields, these are buttons */}
      <div className="row row-tight" role="group" aria-label={say('panel_useful')}>
        <span className="label">{say('panel_useful')}</span>
        {(Object.keys(USEFUL) as Useful[]).map((one) => (
          <button
            key={one}
            type="button"
            className="button"
            aria-pressed={answered === one}
            disabled={answered !== null && answered !== one}
            onClick={() => {
              if (answered) return;
              answer(one);
              onUseful(one);
            }}
          >
            {say(USEFUL[one])}
          </button>
        ))}
      </div>
      {answered && (
        <p className="quiet" role="status">
          {say('panel_useful_thanks')}
        </p>
      )}
    </section>
  );
}
