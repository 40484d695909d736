import { useEffect, useState } from 'react';
import { useWatched } from '@/components/basics/use-watched';
import { useSay } from '@/components/basics/Words';
import {
  comments as commentShelf,
  listItems,
  openLibrary,
  type ReviewedItem,
  readExchangeName,
  watchItems,
} from '@/utils/store';
import { dateOf } from '../journal/problem';
import { hashOf } from '../route';

const STEP = 50;

/** What came from others, person by person: who waits for a comment, and the way back to them. */
export function Others() {
  const say = useSay();
  const all = useWatched(listItems, watchItems);
  const said = useWatched(commentShelf.list, watchItems);
  const [name, setName] = useState('');
  const [most, setMost] = useState(STEP);
  useEffect(() => {
    readExchangeName().then(setName, () => undefined);
  }, []);
  if (!all || !said) return null;
  if (!all.ok) return <p role="alert">{say('share_failed', say(`panel_store_${all.error}`))}</p>;
  const byPerson = new Map<string, ReviewedItem[]>();
  for (const item of openLibrary(all.value.map((one) => ({ item: one, due: null }))).find({}))
    if (item.from !== null) byPerson.set(item.from, [...(byPerson.get(item.from) ?? []), item]);
  const commented = new Set(
    said.ok ? said.value.filter(({ by }) => name !== '' && by === name).map((one) => one.item) : [],
  );
  return (
    <section className="share-page" aria-labelledby="others-heading">
      <h3 id="others-heading" className="part-title">
        {say('share_others')}
      </h3>
      {byPerson.size === 0 && (
        <p>
          {say('share_others_none')} <a href={hashOf('share', 'open')}>{say('share_page_open')}</a>
        </p>
      )}
      {byPerson.size > 0 && <p className="quiet">{say('share_others_how')}</p>}
      {[...byPerson].map(([person, items]) => {
        const done = items.filter(({ id }) => commented.has(id));
        return (
          <section key={person} className="card stack" aria-label={person || say('journal_somebody')}>
            <h4>{say('share_others_of', person || say('journal_somebody'), items.length, done.length)}</h4>
            <ul className="pick-list">
              {items.slice(0, most).map(({ id, sent, text, savedAt }) => (
                <li key={id} className="pick">
                  <a href={hashOf('share', 'item', id)}>{sent || text}</a>
                  <p className="quiet">
                    {dateOf(savedAt)} · {say(commented.has(id) ? 'share_commented' : 'share_waiting')}
                  </p>
                </li>
              ))}
            </ul>
            <div className="row">
              {items.length > most && (
                <button type="button" className="button" onClick={() => setMost(most + STEP)}>
                  {say('share_more', Math.min(STEP, items.length - most))}
                </button>
              )}
              {done.length > 0 && (
                <a className="button button-main" href={hashOf('share', ...done.map(({ id }) => id))}>
                  {say('share_send_back')}
                </a>
              )}
            </div>
          </section>
        );
      })}
    </section>
  );
}
