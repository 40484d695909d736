import { useId } from 'react';
import { useSay } from '@/components/basics/Words';
import { DataTable } from '@/components/measure/DataTable';
import { BeforeAfter } from '@/components/teach/BeforeAfter';
import type { TaughtChange, TeachResult } from './teach-pack';

/** What teaching would change, before and after; kept only when somebody says so. */
export function Taught({
  result,
  mine,
  onKeep,
  onDrop,
}: {
  result: TeachResult;
  mine: boolean;
  onKeep: () => void;
  onDrop: () => void;
}) {
  const say = useSay();
  const id = useId();
  const { before, after, sentences, changes, strength } = result;
  const rows = [
    { id: 'recall', name: say('measure_recall'), before: before.any.recall, after: after.any.recall },
    { id: 'precision', name: say('measure_precision'), before: before.any.precision, after: after.any.precision },
    ...before.levels
      .filter(({ id: level }) => level !== 'ask')
      .flatMap((was) => {
        const is = after.levels.find(({ id: level }) => level === was.id);
        return is && was.recall.of > 0
          ? [{ id: was.id, name: say('measure_recall_of', was.id), before: was.recall, after: is.recall }]
          : [];
      }),
  ];
  const worse = changes.filter(({ right }) => !right);
  const lostGrave = worse.filter(({ label, after: is }) => is === null && ['soon', 'urgent', 'now'].includes(label));
  return (
    <section className="stack stack-wide" aria-labelledby={id}>
      <h3 id={id}>{say('measure_teach_result')}</h3>
      <p>{say(`measure_teach_by_${result.by}`, result.messages, result.hands)}</p>
      <BeforeAfter rows={rows} falseBefore={before.any.falseAlarms} falseAfter={after.any.falseAlarms} />
      {result.messages < 200 && <p>{say('measure_teach_few', result.messages)}</p>}
      {lostGrave.length > 0 && (
        <p role="alert" className="error">
          {say('measure_teach_grave', lostGrave.length)}
        </p>
      )}
      <div className="card stack">
        <h4>{say('measure_teach_own')}</h4>
        <p>
          {strength > 0
            ? say('measure_teach_own_hold', sentences.fires, sentences.quiet, sentences.gained)
            : say('measure_teach_own_lost', sentences.lost.length, sentences.louder.length)}
        </p>
        {strength > 0 && strength < 1 && <p>{say('measure_teach_weakened', Math.round(strength * 100))}</p>}
        {strength === 0 && (
          <ul className="stack">
            {[...sentences.lost, ...sentences.louder].slice(0, 20).map((text) => (
              <li key={text}>
                <span className="quoted">{text}</span>
              </li>
            ))}
          </ul>
        )}
        <p className="quiet">{say('measure_teach_locked')}</p>
      </div>
      <div className="row">
        <button type="button" className="button button-main" disabled={strength === 0 || !mine} onClick={onKeep}>
          {say('measure_teach_keep')}
        </button>
        <button type="button" className="button" onClick={onDrop}>
          {say('measure_teach_drop')}
        </button>
        <span className="quiet">{say('measure_teach_moved', result.moved)}</span>
      </div>
      <h4>{say('measure_teach_changes', changes.length)}</h4>
      <Changed changes={changes} />
    </section>
  );
}

function Changed({ changes }: { changes: TaughtChange[] }) {
  const say = useSay();
  const kind = ({ right, after }: TaughtChange) =>
    after !== null
      ? say(right ? 'measure_teach_now_found' : 'measure_teach_now_false')
      : say(right ? 'measure_teach_now_quiet' : 'measure_teach_now_missed');
  return (
    <DataTable
      caption={say('measure_teach_changes', changes.length)}
      fileName="taught.csv"
      empty={say('measure_teach_no_changes')}
      rows={changes}
      keyOf={({ text }, i) => `${i} ${text}`}
      columns={[
        { key: 'kind', name: say('measure_teach_change'), value: kind },
        { key: 'text', name: say('measure_words'), value: ({ text }) => text },
        { key: 'label', name: say('measure_teach_label'), value: ({ label }) => label },
        { key: 'before', name: say('measure_before'), value: ({ before }) => before ?? say('measure_compare_silent') },
        { key: 'after', name: say('measure_after'), value: ({ after }) => after ?? say('measure_compare_silent') },
      ]}
    />
  );
}
