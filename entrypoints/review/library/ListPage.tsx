import {
  type KeyboardEvent as Key,
  useCallback,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useSay } from '@/components/basics/Words';
import { BulkBar } from '@/components/saved/BulkBar';
import { ListKeys } from '@/components/saved/ListKeys';
import type { NameOf } from '@/components/saved/SavedDetail';
import { countFilters, type Filters, NO_FILTERS, SavedFilters } from '@/components/saved/SavedFilters';
import { SavedLine } from '@/components/saved/SavedLine';
import { SavedSearch } from '@/components/saved/SavedSearch';
import { chooseAll, NOTHING_CHOSEN, reachTo, toggle, without } from '@/components/saved/selection';
import { hashOf } from '../route';
import { type ListKey, listKey, pageKey } from './list-keys';
import { queryOf } from './query';
import type { useActs } from './use-acts';
import type { Loaded } from './use-library';
import { type ListHandle, VirtualList } from './VirtualList';
import { date, type View } from './view';

interface Props {
  loaded: Loaded;
  acts: ReturnType<typeof useActs>;
  view: View;
  setView: (view: View) => void;
  nameOf: NameOf;
}

/** Whether somebody is writing: then letters are letters. */
const isWriting = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('input:not([type=checkbox], [type=radio]), select, textarea');

/** The list: search, filters, order, choosing, and what can be done with the chosen ones. */
export function ListPage({ loaded, acts, view, setView, nameOf }: Props) {
  const say = useSay();
  const { library, version, whole } = loaded;
  const [selection, select] = useState(NOTHING_CHOSEN);
  const [help, showHelp] = useState(false);
  const [wide] = useState(() => matchMedia('(min-width: 60rem)').matches);
  const [now] = useState(Date.now);
  const search = useRef<HTMLInputElement>(null);
  const tagField = useRef<HTMLInputElement>(null);
  const list = useRef<ListHandle>(null);

  const query = queryOf(view.words, view.filters, view.sort, now);
  // The library stays one object: its version says when to look again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the query is made of
  const items = useMemo(() => library.find(query), [library, version, view.words, view.filters, view.sort]);
  // The counts beside the filters may come a moment after the list: a letter typed is shown first.
  const late = useDeferredValue(view);
  const counted = useDeferredValue(version);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  const facets = useMemo(
    () => library.facets(queryOf(late.words, late.filters, late.sort, now)),
    [library, counted, late.words, late.filters],
  );
  const ids = useMemo(() => items.map(({ id }) => id), [items]);
  const at = view.active === null ? -1 : ids.indexOf(view.active);
  const active = Math.max(0, at);
  // What was deleted, here or elsewhere, is no longer chosen.
  const chosen = without(selection, (id) => library.get(id) === null);
  if (chosen !== selection && whole) select(chosen);
  const shown = useMemo(() => new Set(ids), [ids]);
  const hidden = [...chosen.chosen].filter((id) => !shown.has(id)).length;
  const filtering = countFilters(view.filters);

  const change = (changes: Partial<View>) => setView({ ...view, refocus: false, ...changes });
  // Stay the same from one drawing to the next, so that a line or the filters are drawn anew only where they changed.
  const pick = (id: string, range: boolean) => {
    select(range ? reachTo(chosen, id, ids) : toggle(chosen, id));
    change({ active: id });
  };
  const filter = (next: Filters) => change({ filters: next, active: null });
  const asked = useRef({ pick, filter });
  asked.current = { pick, filter };
  const onPick = useCallback((id: string, range: boolean) => asked.current.pick(id, range), []);
  const onFilter = useCallback((next: Filters) => asked.current.filter(next), []);
  const go = (index: number, reach = false) => {
    const next = Math.min(ids.length - 1, Math.max(0, index));
    const id = ids[next];
    if (id === undefined) return;
    if (reach) {
      const from = chosen.anchor === null ? { chosen: chosen.chosen, anchor: ids[active] ?? null } : chosen;
      select(reachTo(from, id, ids));
    }
    change({ active: id });
    list.current?.focus(next);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when somebody comes back to the list
  useEffect(() => {
    if (view.refocus) go(active);
  }, []);

  const remove = async (gone: readonly string[]) => {
    const [first] = gone;
    if (first === undefined) return;
    const from = ids.indexOf(gone.length === 1 ? first : (ids[active] ?? first));
    const left = ids.filter((id) => !gone.includes(id));
    if (!(await acts.remove(gone))) return;
    select(NOTHING_CHOSEN);
    const next = left[Math.min(Math.max(0, from), left.length - 1)] ?? null;
    setView({ ...view, active: next, refocus: false });
    if (next !== null) requestAnimationFrame(() => document.getElementById(`saved-${next}`)?.focus());
  };
  const chosenOrActive = () => (chosen.chosen.size > 0 ? [...chosen.chosen] : ids.slice(active, active + 1));

  // The field stands there only once something is chosen.
  const wantsTag = useRef(false);
  const focusTag = () => {
    if (!wantsTag.current || !tagField.current) return;
    wantsTag.current = false;
    tagField.current.focus();
  };
  useLayoutEffect(focusTag);

  const perform = (key: ListKey): void => {
    switch (key.act) {
      case 'move':
        go(active + key.by, key.reach);
        break;
      case 'first':
        go(0, key.reach);
        break;
      case 'last':
        go(ids.length - 1, key.reach);
        break;
      case 'page':
        go(active + key.by * (list.current?.page() ?? 1), key.reach);
        break;
      case 'pick': {
        const id = ids[active];
        if (id !== undefined) select(toggle(chosen, id));
        break;
      }
      case 'all':
        select(chooseAll(chosen, ids));
        break;
      case 'none':
        select(NOTHING_CHOSEN);
        break;
      case 'delete':
        void remove(chosenOrActive());
        break;
      case 'undo':
        void acts.undo();
        break;
      case 'search':
        search.current?.focus();
        break;
      case 'help':
        showHelp(!help);
        break;
      case 'tag': {
        const id = ids[active];
        if (chosen.chosen.size === 0 && id !== undefined) select(toggle(chosen, id));
        wantsTag.current = true;
        if (tagField.current) focusTag();
      }
    }
  };
  const onListKey = (event: Key) => {
    if (event.nativeEvent.isComposing || isWriting(event.target)) return;
    const key = listKey(event);
    // Space on a box works by itself.
    if (!key || (key.act === 'pick' && event.key === ' ' && event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    perform(key);
  };
  const latest = useRef(perform);
  latest.current = perform;
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      if (isWriting(event.target)) {
        // Out of the search field, back to the list.
        if (event.key === 'Escape' && event.target === search.current && search.current?.value === '')
          latest.current({ act: 'move', by: 0, reach: false });
        return;
      }
      const key = pageKey(event);
      if (!key) return;
      event.preventDefault();
      latest.current(key);
    };
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, []);

  const filters = <SavedFilters filters={view.filters} facets={facets} nameOf={nameOf} onChange={onFilter} />;
  const knownTags = [...facets.tag.keys()];
  return (
    <div className="library">
      <details className="fold library-filters" open={wide}>
        <summary>
          <span className="fold-title label">
            {filtering > 0 ? say('review_filters_on', filtering) : say('review_filters')}
          </span>
        </summary>
        {filters}
      </details>
      <div className="stack library-list">
        <SavedSearch
          words={view.words}
          sort={view.sort}
          found={items.length}
          all={library.size}
          narrowed={view.words.trim() !== '' || filtering > 0}
          loading={!whole}
          field={search}
          onSearch={(words) => change({ words, active: null })}
          onSort={(sort) => change({ sort, active: null })}
          onDown={() => go(active)}
        />
        <BulkBar
          count={chosen.chosen.size}
          hidden={hidden}
          found={ids.length}
          tags={knownTags}
          shareHref={hashOf('share', ...chosen.chosen)}
          tagField={tagField}
          onTag={(tags, add) => void acts.tag([...chosen.chosen], tags, add)}
          onSuspend={(suspended) => void acts.suspend([...chosen.chosen], suspended)}
          onDelete={() => void remove([...chosen.chosen])}
          onAll={() => select(chooseAll(chosen, ids))}
          onNone={() => select(NOTHING_CHOSEN)}
        />
        {items.length === 0 ? (
          <div className="stack">
            <p>{say(view.words.trim() ? 'review_none_found' : 'review_none_found_filters')}</p>
            <div>
              <button
                type="button"
                className="button"
                onClick={() => change({ words: '', filters: NO_FILTERS, active: null })}
              >
                {say('review_none_found_clear')}
              </button>
            </div>
          </div>
        ) : (
          <VirtualList
            label={say('review_listed', say(`review_sort_${view.sort}`).toLowerCase())}
            ids={ids}
            active={active}
            handle={list}
            onKeyDown={onListKey}
            line={(index) => {
              const item = items[index];
              if (!item) return null;
              const due = library.get(item.id)?.due ?? null;
              return (
                <SavedLine
                  item={item}
                  due={due !== null && due <= now}
                  href={hashOf('library', item.id)}
                  chosen={chosen.chosen.has(item.id)}
                  active={index === active}
                  nameOf={nameOf}
                  date={date}
                  onPick={onPick}
                />
              );
            }}
          />
        )}
        <ListKeys open={help} />
      </div>
    </div>
  );
}
