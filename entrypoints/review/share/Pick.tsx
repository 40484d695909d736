import { useMemo, useState } from 'react';
import { useWatched } from '@/components/basics/use-watched';
import { useSay } from '@/components/basics/Words';
import { PickList } from '@/components/share/PickList';
import {
  comments as commentShelf,
  listItems,
  openLibrary,
  type ReviewedItem,
  readGuidance,
  watchItems,
  watchPack,
} from '@/utils/store';
import { dateOf } from '../journal/problem';
import { namesFrom } from '../library/names';
import { hashOf } from '../route';

/** So many lines at once: enough to choose from, few enough to paint at once. */
const STEP = 50;
const STATES = ['rated', 'unrated', 'commented', 'uncommented'] as const;
type State = (typeof STATES)[number];

/** Own items first: choosing what goes to a supervisor, with search and filters. */
export function Pick() {
  const say = useSay();
  const all = useWatched(listItems, watchItems);
  const said = useWatched(commentShelf.list, watchItems);
  const guidance = useWatched(readGuidance, watchPack);
  const [words, setWords] = useState('');
  const [skill, setSkill] = useState('');
  const [tag, setTag] = useState('');
  const [whose, setWhose] = useState<string>('mine');
  const [state, setState] = useState<State | ''>('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [most, setMost] = useState(STEP);
  const [empty, setEmpty] = useState(false);

  const items = useMemo(() => (all?.ok ? all.value : []), [all]);
  const library = useMemo(() => openLibrary(items.map((item) => ({ item, due: null }))), [items]);
  const commented = useMemo(() => new Set(said?.ok ? said.value.map(({ item }) => item) : []), [said]);
  const nameOf = namesFrom(guidance ?? null, say);
  if (!all || !said) return null;
  if (!all.ok) return <p role="alert">{say('share_failed', say(`panel_store_${all.error}`))}</p>;
  if (items.length === 0) return <p>{say('share_nothing')}</p>;

  const people = [...new Set(items.flatMap(({ from }) => (from === null ? [] : [from])))].sort();
  const skills = [...new Set(items.map((item) => item.skill))].sort();
  const tags = [...new Set(items.flatMap((item) => item.tags))].sort();
  const fits = (item: ReviewedItem) =>
    (whose === 'mine' ? item.from === null : whose === '' || item.from === whose.slice(5)) &&
    (state === '' ||
      (state === 'rated'
        ? item.rating !== null
        : state === 'unrated'
          ? item.rating === null
          : commented.has(item.id) === (state === 'commented')));
  const found = library.find({ words, skills: skill ? [skill] : [], tags: tag ? [tag] : [] }).filter(fits);
  const choose = (ids: readonly string[], on: boolean) => {
    const next = new Set(chosen);
    for (const id of ids) on ? next.add(id) : next.delete(id);
    setChosen(next);
    setEmpty(false);
  };
  const going = items.flatMap(({ id }) => (chosen.has(id) ? [id] : []));
  const select = (name: string, value: string, set: (value: string) => void, options: [string, string][]) => (
    <label className="field">
      <span className="label">{name}</span>
      <select className="input" value={value} onChange={(event) => set(event.target.value)}>
        {options.map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
  const any: [string, string] = ['', say('share_any')];
  return (
    <section className="share-page" aria-labelledby="pick-heading">
      <h3 id="pick-heading" className="part-title">
        {say('share_choose')}
      </h3>
      <search className="pick-filters">
        <label className="field">
          <span className="label">{say('share_search')}</span>
          <input
            type="search"
            className="input"
            autoComplete="off"
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </label>
        {select(say('share_skill'), skill, setSkill, [
          any,
          ...skills.map((id): [string, string] => [id, nameOf.skill(id)]),
        ])}
        {tags.length > 0 &&
          select(say('share_tag'), tag, setTag, [any, ...tags.map((one): [string, string] => [one, one])])}
        {people.length > 0 &&
          select(say('share_whose'), whose, setWhose, [
            ['mine', say('share_whose_mine')],
            any,
            ...people.map((one): [string, string] => [
              `from:${one}`,
              say('share_whose_of', one || say('journal_somebody')),
            ]),
          ])}
        {select(say('share_state'), state, (value) => setState(value as State | ''), [
          any,
          ...STATES.map((one): [string, string] => [one, say(`share_state_${one}`)]),
        ])}
      </search>
      <div className="row row-apart">
        <p role="status">{say('share_found', found.length, going.length)}</p>
        <div className="row">
          <button
            type="button"
            className="button"
            onClick={() =>
              choose(
                found.map(({ id }) => id),
                true,
              )
            }
          >
            {say('share_all', found.length)}
          </button>
          <button type="button" className="button" onClick={() => setChosen(new Set())}>
            {say('share_none')}
          </button>
        </div>
      </div>
      {found.length === 0 && <p>{say('share_nothing_found')}</p>}
      {found.length > 0 && (
        <PickList
          label={say('share_list')}
          lines={found.slice(0, most).map((item) => ({
            id: item.id,
            words: item.sent || item.text,
            about: [
              ...(item.from === null ? [] : [say('share_whose_of', item.from || say('journal_somebody'))]),
              dateOf(item.savedAt),
              nameOf.skill(item.skill),
              ...(item.rating ? [say('share_state_rated')] : []),
              ...(commented.has(item.id) ? [say('share_state_commented')] : []),
            ].join(' · '),
          }))}
          chosen={chosen}
          onChoose={(id, on) => choose([id], on)}
        />
      )}
      {found.length > most && (
        <div>
          <button type="button" className="button" onClick={() => setMost(most + STEP)}>
            {say('share_more', Math.min(STEP, found.length - most))}
          </button>
        </div>
      )}
      {empty && (
        <p role="alert" className="error">
          {say('share_look_none')}
        </p>
      )}
      <div>
        <button
          type="button"
          className="button button-main"
          onClick={() => {
            if (going.length === 0) return setEmpty(true);
            location.hash = hashOf('share', ...going);
          }}
        >
          {say('share_look')}
        </button>
      </div>
    </section>
  );
}
