import { useEffect, useRef, useState } from 'react';
import { UndoNotice } from '@/components/basics/UndoNotice';
import { useSay } from '@/components/basics/Words';
import { Choice } from '@/components/share/Choice';
import {
  type Comparison,
  importRecords,
  readExchangeName,
  readHarmful,
  removeComments,
  removeItems,
} from '@/utils/store';
import { dateOf } from '../journal/problem';
import { hashOf } from '../route';
import { type Answer, asOwn, firstAnswers, sortComparison } from './comparison';
import { Decide } from './Decide';

const SHOWN = 20;

/** What a file would change, with every decision; then all of it is written at once, or nothing. */
export function BringIn({
  comparison,
  copy = false,
  onLeave,
}: {
  comparison: Comparison;
  /** Asked for as a copy of one's own: what came from others in it still did. */
  copy?: boolean;
  onLeave: () => void;
}) {
  const say = useSay();
  const { file, same, orphans } = comparison;
  const [{ items, comments, others, home, homeDifferent, open }] = useState(() => sortComparison(comparison));
  const [answers, setAnswers] = useState(() => firstAnswers(open));
  const [whose, setWhose] = useState<'theirs' | 'mine'>(copy ? 'mine' : 'theirs');
  const [busy, setBusy] = useState(false);
  const [brought, setBrought] = useState<number | null>(null);
  const [notice, setNotice] = useState<{ text: string; undo?: () => void } | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const somebody = say('journal_somebody');
  const from = copy ? file.by : (items[0]?.from ?? file.by);
  useEffect(() => {
    // A copy that names oneself is most likely one's own; it is offered, not decided.
    readExchangeName().then(
      (name) => name !== '' && name === from && setWhose('mine'),
      () => undefined,
    );
  }, [from]);

  const titles = new Map(
    [...file.records, ...comparison.different.map(({ mine }) => mine)].flatMap((record) =>
      record.kind === 'item' ? [[record.value.id, record.value.sent || record.value.text] as const] : [],
    ),
  );
  const titleOf = (id: string) => shortened(titles.get(id) ?? '…');
  const changing = comparison.fresh.length + [...answers.values()].filter((one) => one !== 'mine').length;

  const bring = async () => {
    setBusy(true);
    const own = whose === 'mine';
    const done = await importRecords(own && !copy ? asOwn(comparison) : comparison, answers, own, Date.now());
    setBusy(false);
    if (!done.ok) return setNotice({ text: say('share_failed', say(`panel_store_${done.error}`)) });
    setBrought(done.value);
    // Own items come first: what is said of other people's is theirs to look at.
    const harmful = await readHarmful();
    const marked = new Set(harmful.ok ? harmful.value.map(({ item }) => item) : []);
    const hurt = file.records.filter(
      ({ kind, value }) => kind === 'comment' && value.harmful && marked.has(value.item),
    ).length;
    const text = [say('share_brought', done.value), ...(hurt > 0 ? [say('share_brought_harmful', hurt)] : [])].join(
      ' ',
    );
    // Only what was purely added can be taken out again without losing anything.
    const untouched = [...answers.values()].every((answer) => answer === 'mine');
    const onlyAdded = untouched && done.value === comparison.fresh.length && others === 0;
    setNotice(onlyAdded && done.value > 0 ? { text, undo: () => void takeOut() } : { text });
  };
  const takeOut = async () => {
    const gone = await removeComments(comments.map(({ id }) => id));
    const rest = gone.ok ? await removeItems(items.map(({ id }) => id)) : gone;
    setBrought(null);
    setNotice({ text: rest.ok ? say('share_undone') : say('share_failed', say(`panel_store_${rest.error}`)) });
  };

  const read = [...new Set([...comments.map(({ item }) => item), ...items.map(({ id }) => id)])];
  return (
    <section className="card stack stack-wide" aria-labelledby="compare-heading">
      <h3 id="compare-heading" ref={heading} tabIndex={-1}>
        {say('share_compare')}
      </h3>
      <p>
        {say(
          'share_compare_from',
          file.by || somebody,
          dateOf(file.exportedAt),
          file.records.filter(({ kind }) => kind === 'item').length,
          file.records.filter(({ kind }) => kind === 'comment').length,
        )}{' '}
        {others > 0 && say('share_compare_others', others)}
      </p>
      {notice && (
        <UndoNotice
          text={notice.text}
          {...(notice.undo ? { onUndo: notice.undo } : {})}
          onDismiss={() => setNotice(null)}
        />
      )}
      {brought === null && (
        <>
          {items.length > 0 && (
            <div className="stack">
              <h4 className="label">{say('share_fresh_items', items.length)}</h4>
              <List lines={items.map(({ id, sent, text }) => ({ id, words: shortened(sent || text) }))} />
              <Choice
                legend={say('share_whose_items')}
                value={whose}
                onChoose={setWhose}
                answers={[
                  { value: 'theirs', name: say('share_theirs', from || somebody) },
                  { value: 'mine', name: say('share_mine') },
                ]}
              />
            </div>
          )}
          {comments.length > 0 && (
            <div className="stack">
              <h4 className="label">{say('share_fresh_comments', comments.length)}</h4>
              <List
                lines={comments.map(({ id, by, item }) => ({
                  id,
                  words: `${say('share_field_comment', by || somebody)} ${say('share_on', titleOf(item))}`,
                }))}
              />
            </div>
          )}
          {same > 0 && <p className="quiet">{say('share_same', same)}</p>}
          {home > 0 && (
            <p className="quiet">
              {say('share_home', home)} {homeDifferent.length > 0 && say('share_home_different', homeDifferent.length)}
            </p>
          )}
          {open.length > 0 && (
            <div className="stack">
              <h4 className="label">{say('share_different', open.length)}</h4>
              {open.map((one) => (
                <Decide
                  key={one.id}
                  different={one}
                  titleOf={titleOf}
                  answer={answers.get(one.id) ?? 'mine'}
                  onAnswer={(answer: Answer) => setAnswers(new Map(answers).set(one.id, answer))}
                />
              ))}
            </div>
          )}
          {orphans.length > 0 && <p>{say('share_orphans', orphans.length)}</p>}
          {changing === 0 && <p>{say('share_bring_nothing')}</p>}
          <div className="row">
            <button
              type="button"
              className="button button-main"
              disabled={busy || changing === 0}
              onClick={() => void bring()}
            >
              {say('share_bring')}
            </button>
            <button type="button" className="button" disabled={busy} onClick={onLeave}>
              {say('share_leave')}
            </button>
          </div>
        </>
      )}
      {brought !== null && read.length > 0 && (
        <div className="stack">
          <h4 className="label">{say('share_now_read')}</h4>
          <ul className="stack">
            {read.slice(0, SHOWN).map((id) => (
              <li key={id}>
                <a href={hashOf('share', 'item', id)}>{titleOf(id)}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

function List({ lines }: { lines: { id: string; words: string }[] }) {
  const say = useSay();
  return (
    <ul className="listed">
      {lines.slice(0, SHOWN).map(({ id, words }) => (
        <li key={id}>{words}</li>
      ))}
      {lines.length > SHOWN && <li>{say('share_list_more', lines.length - SHOWN)}</li>}
    </ul>
  );
}

const shortened = (text: string) => (text.length > 90 ? `${text.slice(0, 89).trimEnd()}…` : text);
