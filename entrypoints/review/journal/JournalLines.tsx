import { useId } from 'react';
import { useSay } from '@/components/basics/Words';
import { WrittenField } from '@/components/journal/WrittenField';
import { type JournalLine, journalTime, writeLine } from './order';
import type { PartProps } from './parts';
import { dateOf, useProblem } from './problem';
import { useAutosaved } from './use-autosaved';

/** Three lines within a day; later it says so and takes them all the same. */
export function JournalLines({ item, write }: PartProps) {
  const say = useSay();
  const hint = useId();
  const { late, hours } = journalTime(item, Date.now());
  const about = item.journal
    ? say('journal_done', dateOf(item.journal.at))
    : late
      ? say('journal_late')
      : say('journal_within', hours);
  return (
    <section aria-labelledby={`${hint}heading`}>
      <h3 id={`${hint}heading`} className="part-title">
        {say('journal_lines')}
      </h3>
      <p className="quiet">{about}</p>
      <p id={hint} className="quiet">
        {say('journal_no_names')}
      </p>
      <Line line="needed" {...{ item, write, hint }} />
      <Line line="did" {...{ item, write, hint }} />
      <Line line="next" {...{ item, write, hint }} />
    </section>
  );
}

function Line({ line, item, write, hint }: Pick<PartProps, 'item' | 'write'> & { line: JournalLine; hint: string }) {
  const say = useSay();
  const problemOf = useProblem();
  const field = useAutosaved({
    owner: item.id,
    field: line,
    stored: item.journal?.[line] ?? '',
    save: (text) => write((now) => writeLine(now, line, text, Date.now())),
    problemOf,
  });
  return <WrittenField label={say(`journal_${line}`)} field={field} describedBy={hint} />;
}
