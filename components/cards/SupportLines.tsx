import { useEffect, useRef } from 'react';
import type { CountryReferrals, Referral } from '@/utils/packs';
import type { OwnContact } from '@/utils/store';
import { Icon } from '../basics/Icon';
import { useSay } from '../basics/Words';
import { CountryPicker } from '../referrals/CountryPicker';
import { chooseReferrals, ownEntries } from '../referrals/choose';
import { reachWords } from '../referrals/ReferralEntry';

export interface Lines {
  directory: CountryReferrals[];
  country: string | null;
  /** Who supports staff, and whom the contact table names, as the organisation set it. */
  staff: OwnContact[];
  own: Parameters<typeof ownEntries>[0];
}

/** As many of a country's lines as can be taken in at a glance. */
const SHOWN = 4;

/** Whom the specialist can turn to: the organisation's own first, then the lines of the chosen country. */
export function SupportLines({
  directory,
  country,
  staff,
  own,
  onCountry,
}: Lines & { onCountry: (code: string) => void }) {
  const say = useSay();
  const chosen = directory.find((entry) => entry.country === country) ?? null;
  const { emergency, fitting } = chooseReferrals(chosen?.entries ?? [], ['suicide_active']);
  const mine = ownEntries(own, country);
  return (
    <div className="stack stack-wide">
      <p>{say('cards_lines_you')}</p>
      <section className="stack" aria-label={say('cards_lines_own')}>
        <h3 className="label">{say('cards_lines_own')}</h3>
        {staff.length + mine.length === 0 && <p className="quiet">{say('cards_lines_none')}</p>}
        <ul className="stack">
          {staff.map(({ name, reach }) => (
            <Line key={`${name} ${reach}`} words={[name, reach].filter(Boolean).join(', ')} />
          ))}
          {mine.map((entry) => (
            <Line key={entry.id} words={`${entry.name}: ${reachWords(entry, say)}`} />
          ))}
        </ul>
      </section>
      {chosen ? (
        <section className="stack" aria-label={say('cards_lines_country', chosen.name)}>
          <h3 className="label">{say('cards_lines_country', chosen.name)}</h3>
          <ul className="stack">
            {[...emergency, ...fitting.slice(0, SHOWN)].map((entry: Referral) => (
              <Line
                key={entry.id}
                words={[`${entry.name}: ${reachWords(entry, say)}`, entry.hours].filter(Boolean).join(', ')}
              />
            ))}
          </ul>
        </section>
      ) : (
        <div className="stack">
          <p className="quiet">{say('cards_lines_choose')}</p>
          <CountryPicker
            countries={directory.map((entry) => ({ code: entry.country, name: entry.name }))}
            country={null}
            onChoose={onCountry}
            setting
          />
        </div>
      )}
    </div>
  );
}

function Line({ words }: { words: string }) {
  return (
    <li>
      <Icon name="phone" /> {words}
    </li>
  );
}

/** The same in a window over the page, one key away: Escape closes it and gives the focus back. */
export function SupportDialog({
  open,
  onClose,
  ...lines
}: Lines & { open: boolean; onClose: () => void; onCountry: (code: string) => void }) {
  const say = useSay();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (open && !element.open) element.showModal();
    if (!open && element.open) element.close();
  }, [open]);
  return (
    <dialog ref={dialog} className="card cards-lines" aria-labelledby="cards-lines-heading" onClose={onClose}>
      {open && (
        <div className="stack stack-wide">
          <h2 id="cards-lines-heading">{say('cards_lines_title')}</h2>
          <SupportLines {...lines} />
          <div>
            <button type="button" className="button button-main" onClick={onClose}>
              {say('cards_lines_close')}
            </button>
          </div>
        </div>
      )}
    </dialog>
  );
}
