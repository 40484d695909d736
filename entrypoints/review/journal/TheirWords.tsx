import { useMemo } from 'react';
import { useSay } from '@/components/basics/Words';
import { SideBySide } from '@/components/journal/SideBySide';
import type { ReviewedItem } from '@/utils/store';
import { JOURNAL } from './order';
import { wordChanges } from './word-changes';

/** Journal and rewrite of somebody else, to read. */
export function TheirWords({ item }: { item: ReviewedItem }) {
  const say = useSay();
  const rewrite = item.rewrite?.text ?? '';
  const changes = useMemo(() => wordChanges(item.sent || item.text, rewrite), [item, rewrite]);
  return (
    <>
      {item.journal && (
        <div className="stack">
          <h4 className="label">{say('journal_their_journal')}</h4>
          <dl className="facts">
            {JOURNAL.map((line) => (
              <div key={line}>
                <dt>{say(`journal_${line}`)}</dt>
                <dd>{item.journal?.[line] || '–'}</dd>
              </div>
            ))}
          </dl>
        </div>
      )}
      {rewrite && (
        <div className="stack">
          <h4 className="label">{say('journal_their_rewrite')}</h4>
          <SideBySide changes={changes} />
        </div>
      )}
    </>
  );
}
