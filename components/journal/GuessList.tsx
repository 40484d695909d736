import { Icon } from '../basics/Icon';
import { useSay } from '../basics/Words';

export interface ShownGuess {
  id: string;
  kind: 'flag' | 'strength' | 'measure';
  name: string;
  why: string;
  instead: string;
  spans: { start: number; end: number }[];
}

const SIGNS = { flag: 'edit', strength: 'check', measure: 'eye' } as const;

/** Guesses about a text, each with the words that counted. Said to be guesses by whoever shows them. */
export function GuessList({ text, guesses }: { text: string; guesses: ShownGuess[] }) {
  const say = useSay();
  if (guesses.length === 0) return <p>{say('journal_hints_none')}</p>;
  return (
    <ul className="stack guesses">
      {guesses.map((guess) => (
        <li key={guess.id} className={`guess guess-${guess.kind}`}>
          <Icon name={SIGNS[guess.kind]} />
          <div className="stack guess-words">
            <p>
              <span className="quiet">{say(`journal_hint_${guess.kind}`)}</span>{' '}
              <strong>{guess.kind === 'measure' ? measureWords(say, guess) : guess.name}</strong>
            </p>
            {guess.spans.length > 0 && (
              <p className="quiet">
                {say('journal_hint_words')}{' '}
                {guess.spans.map(({ start, end }) => (
                  <q key={`${start} ${end}`} className="quoted">
                    {text.slice(start, end)}
                  </q>
                ))}
              </p>
            )}
            {guess.why && <p className="quiet">{guess.why}</p>}
            {guess.instead && <p className="quiet">{say('journal_hint_instead', guess.instead)}</p>}
          </div>
        </li>
      ))}
    </ul>
  );
}

function measureWords(say: ReturnType<typeof useSay>, { id, name }: ShownGuess): string {
  switch (id) {
    case 'questions':
      return say('journal_hint_questions', name);
    case 'long':
      return say('journal_hint_long', name);
    case 'grade':
      return say('journal_hint_grade', name);
    case 'no_feeling':
      return say('journal_hint_no_feeling');
    case 'no_shared':
      return say('journal_hint_no_shared');
    default:
      return name;
  }
}
