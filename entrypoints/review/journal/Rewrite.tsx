import { useMemo } from 'react';
import { useSay } from '@/components/basics/Words';
import { GuessList } from '@/components/journal/GuessList';
import { SideBySide } from '@/components/journal/SideBySide';
import { WrittenField } from '@/components/journal/WrittenField';
import { guessesOn } from './guesses';
import { rewriteAs } from './order';
import type { PartProps } from './parts';
import { useProblem } from './problem';
import { useAutosaved } from './use-autosaved';
import { useEngine } from './use-engine';
import { wordChanges } from './word-changes';

/** The same again in one's own voice, beside what was sent; hints on it come with the others. */
export function Rewrite({ item, write }: PartProps) {
  const say = useSay();
  const problemOf = useProblem();
  const sent = item.sent || item.text;
  const field = useAutosaved({
    owner: item.id,
    field: 'rewrite',
    stored: item.rewrite?.text ?? '',
    save: (text) => write((now) => rewriteAs(now, text, Date.now())),
    problemOf,
  });
  const loaded = useEngine(item.hints !== null);
  const text = field.text.trim();
  const changes = useMemo(() => (text ? wordChanges(sent, text) : []), [sent, text]);
  const guesses = useMemo(
    () => (loaded && loaded !== 'no pack' ? guessesOn(text, item.context, loaded.engine, loaded.drafts) : null),
    [loaded, text, item.context],
  );
  return (
    <section aria-labelledby="rewrite-heading">
      <h3 id="rewrite-heading" className="part-title">
        {say('journal_rewrite')}
      </h3>
      <WrittenField label={say('journal_rewrite_label')} field={field} />
      {!text && (
        <div>
          <button type="button" className="button" onClick={() => field.onType(sent)}>
            {say('journal_rewrite_start')}
          </button>
        </div>
      )}
      {text && <SideBySide changes={changes} />}
      {text && !item.hints && <p className="quiet">{say('journal_rewrite_wait')}</p>}
      {text && item.hints && guesses && (
        <div className="stack">
          <h4 className="label">{say('journal_rewrite_hints')}</h4>
          <GuessList text={text} guesses={guesses} />
        </div>
      )}
    </section>
  );
}
