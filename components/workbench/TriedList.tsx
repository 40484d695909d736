import type { Explained } from '@/utils/engine';
import type { Level, Speaker } from '@/utils/level';
import type { WordKey } from '@/utils/locale';
import { Fold } from '../basics/Fold';
import { LevelTag } from '../basics/LevelTag';
import { useSay } from '../basics/Words';

export interface TriedRow {
  speaker: Speaker;
  text: string;
  findings: readonly Explained[];
  concepts: readonly string[];
  steps: readonly string[];
  words: readonly { words: string; weight: number }[];
}

interface Props {
  rows: readonly TriedRow[];
  at: number;
  /** In a chat the view beside is of what was said up to the chosen message. */
  chat: boolean;
  levels: Readonly<Record<string, string>>;
  categories: Readonly<Record<string, string>>;
  onChoose: (index: number) => void;
}

/** Each message with what fires in it, why, and what changed it: guards, how it is said, the weighed words. */
export function TriedList({ rows, at, chat, levels, categories, onChoose }: Props) {
  const say = useSay();
  return (
    <ol className="tried-list">
      {rows.map((row, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a message is its place in what was pasted
        <li key={i} className={i === at ? 'tried tried-at' : 'tried'}>
          <button type="button" className="tried-text" aria-pressed={i === at} onClick={() => onChoose(i)}>
            {chat && (
              <span className="quiet">{say(row.speaker === 'person' ? 'work_person' : 'work_specialist')} </span>
            )}
            <Marked text={row.text} findings={row.findings} />
          </button>
          {row.findings.length === 0 && <p className="quiet">{say('work_nothing')}</p>}
          <ul className="tried-findings">
            {row.findings.map((finding) => (
              <li key={`${finding.rule} ${finding.start} ${finding.end}`} className="tried-finding">
                <Found finding={finding} speaker={row.speaker} levels={levels} categories={categories} />
              </li>
            ))}
          </ul>
          <More row={row} />
        </li>
      ))}
    </ol>
  );
}

function Found({
  finding,
  speaker,
  levels,
  categories,
}: {
  finding: Explained;
  speaker: Speaker;
  levels: Props['levels'];
  categories: Props['categories'];
}) {
  const say = useSay();
  const { level, category, words, rule, by, tags, guards, also, says, why } = finding;
  return (
    <>
      <p className="row row-tight">
        {speaker === 'person' && <LevelTag level={level as Level} name={levels[level] ?? level} />}
        <strong>{categories[category] ?? category}</strong>
        <span className="quoted">{words}</span>
      </p>
      <p>
        {says} {why && <span className="quiet">{why}</span>}
      </p>
      <p className="quiet">
        {say(`work_by_${by}`)} <code>{rule}</code>
        {also && also.length > 0 && ` ${say('work_also', also.join(', '))}`}
      </p>
      {tags.map((tag) => (
        <p key={tag} className="tried-why">
          {say(`work_tag_${tag}` as WordKey)}
        </p>
      ))}
      {guards.map((guard) => (
        <p key={`${guard.rule} ${guard.start}`} className="tried-why">
          {say('work_guarded_by', guard.words)} <code>{guard.rule}</code>
        </p>
      ))}
    </>
  );
}

/** Ideas met, steps done and the words that the learned layer counted: wanted now and then. */
function More({ row }: { row: TriedRow }) {
  const say = useSay();
  if (row.concepts.length === 0 && row.steps.length === 0 && row.words.length === 0) return null;
  return (
    <Fold title={say('work_more_why')}>
      <div className="stack">
        {row.concepts.length > 0 && <p className="quiet">{say('work_concepts_met', row.concepts.join(', '))}</p>}
        {row.steps.length > 0 && <p className="quiet">{say('work_steps_met', row.steps.join(', '))}</p>}
        {row.words.length > 0 && (
          <p className="quiet">
            {say(
              'work_words_weighed',
              row.words
                .map(({ words, weight }) => `${words} ${weight > 0 ? '+' : '−'}${Math.abs(weight).toFixed(1)}`)
                .join(', '),
            )}
          </p>
        )}
      </div>
    </Fold>
  );
}

/** The message with the matched words marked; where findings overlap, the mark goes on. */
function Marked({ text, findings }: { text: string; findings: readonly { start: number; end: number }[] }) {
  const pieces: { text: string; marked: boolean; from: number }[] = [];
  let from = 0;
  for (const { start, end } of [...findings].sort((a, b) => a.start - b.start)) {
    if (end <= from) continue;
    if (start > from) pieces.push({ text: text.slice(from, start), marked: false, from });
    pieces.push({ text: text.slice(Math.max(from, start), end), marked: true, from: Math.max(from, start) });
    from = end;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), marked: false, from });
  return (
    <span className="tried-words">
      {pieces.map((piece) =>
        piece.marked ? <mark key={piece.from}>{piece.text}</mark> : <span key={piece.from}>{piece.text}</span>,
      )}
    </span>
  );
}
