import { useMemo } from 'react';
import { useSay } from '@/components/basics/Words';
import { GuessList } from '@/components/journal/GuessList';
import { guessesOn } from './guesses';
import { hintsOpen, showHints } from './order';
import type { PartProps } from './parts';
import { useEngine } from './use-engine';

/** Guesses about what was sent. Nothing is worked out, so nothing can be seen, before the own rating is kept. */
export function Hints({ item, write }: PartProps) {
  const say = useSay();
  const open = hintsOpen(item);
  const loaded = useEngine(open);
  const text = item.sent || item.text;
  const guesses = useMemo(
    () => (loaded && loaded !== 'no pack' ? guessesOn(text, item.context, loaded.engine, loaded.drafts) : null),
    [loaded, text, item.context],
  );
  const show = () => {
    if (!guesses) return;
    const ids = guesses.map(({ id }) => id).slice(0, 100);
    void write((now) => showHints(now, ids, Date.now()));
  };
  return (
    <section aria-labelledby="hints-heading">
      <h3 id="hints-heading" className="part-title">
        {say('journal_hints')}
      </h3>
      {!open && <p className="quiet">{say('journal_hints_locked')}</p>}
      {open && loaded === 'no pack' && <p className="quiet">{say('journal_hints_no_pack')}</p>}
      {open && !item.hints && guesses && (
        <div className="stack">
          <p className="quiet">{say('journal_hints_fixes')}</p>
          <div>
            <button type="button" className="button button-main" onClick={show}>
              {say('journal_hints_show')}
            </button>
          </div>
        </div>
      )}
      {open && item.hints && guesses && (
        <>
          <p className="quiet">{say('journal_hints_guesses')}</p>
          <GuessList text={text} guesses={guesses} />
        </>
      )}
    </section>
  );
}
