import type { Rubric } from '@/utils/store';
import { useSay } from '../basics/Words';
import { anchorOf, DIMENSIONS, nameOf, type SumOf, sumWords } from './rubric';

interface Props {
  caption: string;
  /** A heading above says it already: for readers only. */
  titled?: boolean;
  /** The rating that gaps are counted from; null: not rated, so there are no gaps. */
  own: { name: string; rubric: Rubric } | null;
  others: { id: string; name: string; rubric: Rubric }[];
  sumOf: SumOf;
  /** Whether the reader is the one gaps are counted from ("higher than yours"), or gave the others. */
  reader?: 'own' | 'other';
}

/** Ratings side by side, part by part, with the gap in words. */
export function RatingsTable({ caption, titled = false, own, others, sumOf, reader = 'own' }: Props) {
  const say = useSay();
  const gap = (mine: number, theirs: number) => {
    if (mine === theirs) return say('journal_gap_none');
    const by = Math.abs(theirs - mine);
    if (reader === 'other') return say(theirs > mine ? 'journal_you_gap_higher' : 'journal_you_gap_lower', by);
    return say(theirs > mine ? 'journal_gap_higher' : 'journal_gap_lower', by);
  };
  const total = own && sumOf(own.rubric).total;
  return (
    <div className="ratings">
      <table>
        {/* Alone it stands under a heading that says the same. */}
        <caption className={titled || others.length === 0 ? 'unseen' : ''}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{say('journal_part')}</th>
            {own && <th scope="col">{own.name}</th>}
            {others.map(({ id, name }) => (
              <th key={id} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {DIMENSIONS.map((part) => (
            <tr key={part}>
              <th scope="row">{nameOf(say, part)}</th>
              {own && (
                <td>
                  <strong>{own.rubric[part]}</strong>{' '}
                  <span className="quiet">{anchorOf(say, part, own.rubric[part])}</span>
                </td>
              )}
              {others.map(({ id, rubric }) => (
                <td key={id}>
                  <strong>{rubric[part]}</strong> <span className="quiet">{anchorOf(say, part, rubric[part])}</span>
                  {own && (
                    <Gap different={rubric[part] !== own.rubric[part]} words={gap(own.rubric[part], rubric[part])} />
                  )}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{say('journal_all')}</th>
            {own && <td>{sumWords(say, sumOf(own.rubric))}</td>}
            {others.map(({ id, rubric }) => {
              const sum = sumOf(rubric);
              return (
                <td key={id}>
                  {sumWords(say, sum)}
                  {total !== null && <Gap different={sum.total !== total} words={gap(total, sum.total)} />}
                </td>
              );
            })}
          </tr>
        </tbody>
      </table>
    </div>
  );
}

function Gap({ different, words }: { different: boolean; words: string }) {
  const say = useSay();
  return (
    <span className={different ? 'gap gap-some' : 'gap'}>
      <span className="unseen">{say('journal_gap')}: </span>
      {words}
    </span>
  );
}
