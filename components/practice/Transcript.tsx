import type { ReactNode } from 'react';
import type { Level } from '@/utils/level';
import type { DraftAdvice, LevelWords } from '@/utils/packs';
import type { OtherWay } from '@/utils/practice';
import { Fold } from '../basics/Fold';
import { Icon } from '../basics/Icon';
import { LevelTag } from '../basics/LevelTag';
import { useSay } from '../basics/Words';

/** One message of a finished chat with what was read in it. */
export interface Line {
  who: 'person' | 'specialist';
  text: string;
  /** Of the person: the level its words reached; null for none. */
  level: Level | null;
  /** Of the trainee: words that counted, in text order and apart from one another. */
  marks: { start: number; end: number; kind: 'flag' | 'strength' }[];
  advice: { advice: DraftAdvice; words: string }[];
  ways: OtherWay[];
}

interface Props {
  person: string;
  lines: Line[];
  levels: LevelWords[];
  /** A flag, strength, step or sign in words. */
  nameOf: (id: string) => string;
}

/** What was said, with the words that counted marked, and what the person would have answered to another way. */
export function Transcript({ person, lines, levels, nameOf }: Props) {
  const say = useSay();
  return (
    <section className="stack" aria-labelledby="practice-transcript">
      <h3 id="practice-transcript">{say('practice_transcript')}</h3>
      <p className="quiet">{say('practice_marks_help')}</p>
      <ol className="stack practice-transcript">
        {lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a finished chat never moves
          <li key={at} className={`practice-said practice-said-${line.who}`}>
            <p className="row row-tight quiet">
              <strong>{line.who === 'person' ? person : say('practice_you')}</strong>
              {line.level && line.level !== 'note' && (
                <LevelTag level={line.level} name={levels.find(({ id }) => id === line.level)?.name ?? line.level} />
              )}
            </p>
            <p>{line.text === '' ? <em>{say('practice_waited')}</em> : marked(line)}</p>
            {line.advice.length > 0 && (
              <ul className="practice-advice">
                {line.advice.map(({ advice, words }) => (
                  <li key={advice.id} className={advice.kind === 'flag' ? 'practice-is-flag' : 'practice-is-strength'}>
                    <Icon name={advice.kind === 'flag' ? 'edit' : 'check'} /> <strong>{advice.name}</strong>
                    {advice.kind === 'flag' && (
                      <>
                        {' '}
                        <q className="quoted">{words}</q> {advice.why}{' '}
                        {advice.instead && say('panel_own_instead', advice.instead)}
                      </>
                    )}
                  </li>
                ))}
              </ul>
            )}
            {line.ways.length > 0 && (
              <Fold title={say('practice_another_way')}>
                <ul className="stack practice-ways">
                  {line.ways.map((way) => (
                    <li key={way.if.join()}>
                      <p className="quiet">{say('practice_if', way.if.map(nameOf).join(say('practice_or')))}</p>
                      <p>
                        <span className="quiet">{say('practice_would_say', person)}</span>{' '}
                        {way.says.map((text) => (
                          <q key={text} className="practice-would">
                            {text}
                          </q>
                        ))}
                      </p>
                    </li>
                  ))}
                </ul>
              </Fold>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function marked({ text, marks }: Line): ReactNode[] {
  const pieces: ReactNode[] = [];
  let from = 0;
  for (const { start, end, kind } of marks) {
    if (start < from) continue;
    pieces.push(text.slice(from, start));
    pieces.push(
      <mark key={start} className={`practice-mark-${kind}`}>
        {text.slice(start, end)}
      </mark>,
    );
    from = end;
  }
  pieces.push(text.slice(from));
  return pieces;
}
