import {
  type KeyboardEvent,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { Icon } from '@/components/basics/Icon';
import { UndoNotice } from '@/components/basics/UndoNotice';
import { useSay } from '@/components/basics/Words';
import { AddThing } from '@/components/workbench/AddThing';
import { fieldLabel, kindLabel } from '@/components/workbench/names';
import { PartForm } from '@/components/workbench/PartForm';
import { PartTree } from '@/components/workbench/PartTree';
import { ProblemList } from '@/components/workbench/ProblemList';
import {
  duplicatePart,
  extendsOf,
  FIELDS,
  type Field,
  movePart,
  type Problem,
  partAt,
  readPart,
  removePart,
  setField,
} from '@/utils/packs';
import { type Files, newProject, type ProjectSession } from '@/utils/store';
import { BUILT_IN } from '../pack-client';
import { hashOf, useRoute } from '../route';
import { ADDABLE, ADJUSTED, type Addable, type Added, ASKED, added, adjusted } from './add';
import { emptyPack, packName } from './begin';
import { completionAt } from './complete';
import { type Editor, openEditor } from './editor';
import {
  type Chosen,
  chosenOf,
  fieldOf,
  isChosen,
  isPlain,
  keyOf,
  namesIn,
  outline,
  partsIn,
  type Side,
} from './outline';
import { useChecks } from './use-checks';

const NOTHING: Files = {};
const PANES = ['tree', 'form', 'source', 'problems'] as const;

/** Tree, form and source of one pack side by side, in step with each other. Without a session: the built-in one, to read. */
export function Desk({ session, base }: { session: ProjectSession | null; base: Files }) {
  const say = useSay();
  const view = useSyncExternalStore(session?.subscribe ?? never, session?.view ?? nothing);
  const files = view?.files ?? NOTHING;
  // Tree, names and checks may lag behind typing; source and form do not.
  const settled = useDeferredValue(files);
  const below = session && extendsOf(settled) !== BUILT_IN ? NOTHING : base;
  const sides = useMemo(
    () =>
      [
        ['own', settled],
        ['base', below],
      ] as const satisfies readonly (readonly [Side, Files])[],
    [settled, below],
  );
  const [chosen, setChosen] = useState<Chosen>(() =>
    session
      ? { side: 'own', path: 'pack.yaml', under: '', index: -1 }
      : { side: 'base', path: 'pack.yaml', under: '', index: -1 },
  );
  const [open, setOpen] = useState<ReadonlySet<string>>(
    () => new Set(['own', ...(session ? [] : ['base']), 'own rules', 'own adjust']),
  );
  const [filter, setFilter] = useState('');
  const [pane, setPane] = useState<(typeof PANES)[number]>('tree');
  const [adding, setAdding] = useState(false);
  const [notice, setNotice] = useState('');
  // It stands until the next change: what undo brings back is another thing then.
  const toldOf = useRef<Files | null>(null);
  const tell = (words: string) => {
    toldOf.current = session?.view().files ?? null;
    setNotice(words);
  };
  useEffect(() => {
    if (toldOf.current !== files) setNotice('');
  }, [files]);
  const sought = useDeferredValue(filter);

  const textOf = useCallback((side: Side, path: string) => (side === 'own' ? files : base)[path] ?? '', [files, base]);
  const text = textOf(chosen.side, chosen.path);
  const part = partsIn(chosen.side, chosen.path, text).find((one) => isChosen(one, chosen)) ?? null;
  const value = useMemo(() => (part ? readPart(text, part) : null), [text, part]);
  const plain = isPlain(chosen.path);
  const readOnly = chosen.side === 'base' || plain || !view?.mine;
  const checks = useChecks(
    session?.id ?? '',
    session ? files : NOTHING,
    chosen.side === 'own' && session ? chosen.path : null,
    session !== null,
  );
  const { pools, lists } = useMemo(() => namesIn(sides), [sides]);
  const words = useMemo(
    () => ({
      side: (side: Side) => (side === 'own' ? (packName(settled) ?? say('work_own')) : say('work_built_in')),
      group: (kind: string) => say(`work_group_${kind}` as 'work_group_rules'),
      kind: (kind: Parameters<typeof kindLabel>[1]) => kindLabel(say, kind),
      noId: say('work_no_id'),
    }),
    [say, settled],
  );
  const rows = useMemo(
    () => outline(sides, open, sought, checks.problems, words),
    [sides, open, sought, checks.problems, words],
  );

  // The editor is made once; what it is told to do on typing looks here for what is current.
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor | null>(null);
  const now = useRef({ session, chosen, pools, lists, say, step });
  now.current = { session, chosen, pools, lists, say, step };
  const caret = useRef(0);
  useEffect(() => {
    if (!host.current) return;
    const made = openEditor(host.current, {
      label: now.current.say('work_source_of'),
      onChange: (path, next) => void now.current.session?.change({ [path]: next }),
      onCaret(path, offset) {
        const { side } = now.current.chosen;
        const source = side === 'own' ? (now.current.session?.view().files[path] ?? '') : (base[path] ?? '');
        const found = partAt(partsIn(side, path, source), offset);
        if (found && !isChosen(found, now.current.chosen)) setChosen(chosenOf(side, path, found));
      },
      onUndo: () => now.current.step('undo'),
      onRedo: () => now.current.step('redo'),
      complete: (path, source, offset) =>
        completionAt(
          path,
          source,
          offset,
          (pool) => now.current.pools.get(pool) ?? [],
          now.current.lists,
          (field) => fieldLabel(now.current.say, field),
        ),
    });
    editor.current = made;
    return () => {
      editor.current = null;
      made.destroy();
    };
  }, [base]);
  const shown = useRef('');
  useEffect(() => {
    const key = `${chosen.side} ${chosen.path} ${readOnly}`;
    const seen = plain ? text.slice(0, MOST_PLAIN) : text;
    if (shown.current === key) editor.current?.follow(seen);
    else editor.current?.show(chosen.path, seen, readOnly, caret.current);
    shown.current = key;
    caret.current = 0;
  }, [chosen.side, chosen.path, readOnly, text, plain]);
  useEffect(() => {
    editor.current?.problems(
      checks.problems.filter(({ file, pack }) => file === chosen.path && (pack ? 'base' : 'own') === chosen.side),
    );
  }, [checks.problems, chosen.path, chosen.side]);
  // The list is named after what the pack calls itself.
  const name = packName(settled);
  useEffect(() => {
    if (name) session?.rename(name);
  }, [name, session]);

  const goTo = useCallback((next: Chosen, offset: number, focus = false) => {
    if (now.current.chosen.side === next.side && now.current.chosen.path === next.path)
      editor.current?.goTo(offset, focus);
    else caret.current = offset;
    setChosen(next);
    setOpen((before) => opened(before, next));
  }, []);
  const choose = (key: string) => {
    const next = rows.chosenAt(key);
    if (!next) return;
    const found = partsIn(next.side, next.path, textOf(next.side, next.path)).find((one) => isChosen(one, next));
    goTo(next, found?.from ?? 0);
    setPane('form');
  };
  const jump = (problem: Problem) => {
    const side = problem.pack ? 'base' : 'own';
    const source = textOf(side, problem.file);
    const offset = offsetOf(source, problem.line ?? 1, problem.column ?? 1);
    const found = partAt(partsIn(side, problem.file, source), offset);
    goTo(
      found ? chosenOf(side, problem.file, found) : { side, path: problem.file, under: '', index: -1 },
      offset,
      true,
    );
    setPane('source');
    // Another file is shown a moment later.
    requestAnimationFrame(() => editor.current?.goTo(offset, true));
  };
  // Links of other pages lead to a file and its line: `#/edit/PROJECT/FILE/LINE`.
  const { rest } = useRoute();
  const [, wanted, line] = rest;
  const follow = useRef(jump);
  follow.current = jump;
  useEffect(() => {
    if (wanted) follow.current({ file: wanted, path: '', line: Number(line) || 1, message: '' });
  }, [wanted, line]);
  function step(way: 'undo' | 'redo') {
    const done = now.current.session?.[way]();
    const first = done?.[0];
    if (!first) return;
    const side = 'own';
    const source = now.current.session?.view().files[first.path];
    if (source === undefined) return;
    const found = partAt(partsIn(side, first.path, source), first.from);
    const same = now.current.chosen.side === side && now.current.chosen.path === first.path;
    if (same && !found) return;
    goTo(
      found ? chosenOf(side, first.path, found) : { side, path: first.path, under: '', index: -1 },
      first.from + (first.inserted?.length ?? 0),
    );
  }
  const take = (target: ProjectSession, { path, text: next, under }: Added) => {
    target.change({ [path]: next });
    const found =
      partsIn('own', path, next)
        .filter((one) => one.under === under)
        .at(-1) ?? partsIn('own', path, next)[0];
    if (found) goTo(chosenOf('own', path, found), found.from);
    setPane('form');
    setAdding(false);
    // The form that comes up is where the author goes on.
    requestAnimationFrame(() =>
      requestAnimationFrame(() =>
        document.querySelector<HTMLElement>('.pane-form .part-form :is(input, select, textarea)')?.focus(),
      ),
    );
  };
  const onAdd = (kind: Addable, where: string) => {
    if (!session) return;
    const thing = added(files, packId(files), kind, where);
    const found = files[thing.path];
    if (
      found !== undefined &&
      kind !== 'list' &&
      partsIn('own', thing.path, found)[0]?.index === -1 &&
      thing.under === ''
    ) {
      // There is one already: it is opened, not written over.
      goTo({ side: 'own', path: thing.path, under: '', index: -1 }, 0);
      tell(say('work_there_already', thing.path));
      setAdding(false);
      return;
    }
    take(session, thing);
  };
  const adjust = async () => {
    if (!part) return;
    if (!session) {
      // Looking at the built-in pack: a pack of one's own begins here.
      const title = say('work_new_name');
      const start = emptyPack(title);
      const thing = adjusted(start, part.kind, part.id);
      const made = await newProject(title, thing ? { ...start, [thing.path]: thing.text } : start, Date.now());
      if (made.ok) location.hash = hashOf('edit', made.value);
      else tell(say(`panel_store_${made.error}`));
      return;
    }
    const known = partsIn('own', 'adjust.yaml', files['adjust.yaml'] ?? '').find(
      (one) => one.under === ADJUSTED[part.kind] && one.id === part.id,
    );
    if (known) return goTo(chosenOf('own', 'adjust.yaml', known), known.from);
    if (part.kind === 'list') return take(session, added(files, packId(files), 'list', part.id));
    const thing = adjusted(files, part.kind, part.id);
    if (thing) take(session, thing);
  };
  const change = (key: string, next: unknown) => {
    if (!session || !part) return;
    const written = setField(text, part, key, next);
    if (written === null) return tell(say('work_cannot_read'));
    if (written !== text) session.change({ [chosen.path]: written });
    if (part.kind === 'list' && key === 'id') setChosen({ ...chosen, under: String(next) });
  };
  const remove = () => {
    if (!session || !part) return;
    const whole = part.index < 0 && !part.under;
    session.change({ [chosen.path]: whole ? null : removePart(text, part) });
    tell(say('work_part_removed', part.id || chosen.path));
    const left = whole ? null : partsIn('own', chosen.path, removePart(text, part))[0];
    if (left) goTo(chosenOf('own', chosen.path, left), left.from);
    else goTo({ side: 'own', path: 'pack.yaml', under: '', index: -1 }, 0);
  };
  const duplicate = () => {
    if (!session || !part) return;
    const taken = new Set(partsIn('own', chosen.path, text).map(({ id }) => id));
    const stem = part.id.replace(/-\d+$/, '');
    let n = 2;
    while (taken.has(`${stem}-${n}`)) n += 1;
    const next = duplicatePart(text, part, `${stem}-${n}`);
    if (next === null) return tell(say('work_cannot_read'));
    session.change({ [chosen.path]: next });
    const copy = partsIn('own', chosen.path, next).find(
      ({ under, index }) => under === part.under && index === part.index + 1,
    );
    if (copy) goTo(chosenOf('own', chosen.path, copy), copy.from);
  };
  const inList = partsIn(chosen.side, chosen.path, text);
  const neighbour = (by: -1 | 1) =>
    part !== null && inList.some(({ under, index }) => under === part.under && index >= 0 && index === part.index + by);
  const move = (by: -1 | 1) => {
    const next = part && movePart(text, inList, part, by);
    if (!session || !part || !next) return;
    session.change({ [chosen.path]: next });
    setChosen({ ...chosen, index: part.index + by });
  };
  const namesFor = (field: Field): readonly string[] => {
    if (field.type === 'placing') return pools.get('steps') ?? [];
    if (!field.pool) return [];
    const names = pools.get(field.pool) ?? [];
    return field.pool === 'concepts' && field.key === 'all'
      ? [...names, ...(pools.get('categories') ?? []).map((id) => `category:${id}`)]
      : names;
  };
  const wrong = useMemo(() => {
    const found = new Map<string, string>();
    if (!part) return found;
    for (const { file, pack, path, message, fix } of checks.problems) {
      if (file !== chosen.path || (pack ? 'base' : 'own') !== chosen.side) continue;
      const field = fieldOf(part, path);
      if (field && !found.has(field)) found.set(field, `${message}${fix ? ` ${fix}` : ''}`);
    }
    return found;
  }, [checks.problems, part, chosen.path, chosen.side]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || !session || event.defaultPrevented) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    step(key === 'y' || event.shiftKey ? 'redo' : 'undo');
  };
  const adjustable =
    part && chosen.side === 'base' && (ADJUSTED[part.kind] || part.kind === 'list') && (view?.mine ?? true);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of undo wherever the focus is in the desk
    <div className="desk" onKeyDown={onKeyDown}>
      <div className="desk-bar row row-apart">
        <div className="row">
          <a className="button" href={hashOf('edit')}>
            <Icon name="back" />
            {say('work_packs')}
          </a>
          <h2 className="desk-name">{session ? view?.info.name : say('work_built_in')}</h2>
        </div>
        {view && (
          <div className="row row-tight">
            <span className={view.saved === 'failed' ? 'error' : 'quiet'} data-saved={view.saved}>
              {view.saved === 'failed'
                ? say('work_not_saved', say(`panel_store_${view.error ?? 'failed'}`))
                : say(view.saved === 'saved' ? 'work_saved' : 'work_saving')}
            </span>
            <button
              type="button"
              className="button"
              disabled={!view.canUndo || !view.mine}
              onClick={() => step('undo')}
            >
              <Icon name="undo" />
              {say('work_undo')}
            </button>
            <button
              type="button"
              className="button"
              disabled={!view.canRedo || !view.mine}
              onClick={() => step('redo')}
            >
              {say('work_redo')}
            </button>
          </div>
        )}
      </div>
      {view && !view.mine && (
        <div className="notice row row-apart" role="status">
          <p>{say('work_elsewhere')}</p>
          <button type="button" className="button" onClick={() => void session?.takeOver()}>
            {say('work_take_over')}
          </button>
        </div>
      )}
      {notice && <UndoNotice text={notice} onDismiss={() => setNotice('')} />}
      <nav className="pane-tabs" aria-label={say('work_panes')}>
        {PANES.map((one) => (
          <button key={one} type="button" className="button" aria-pressed={pane === one} onClick={() => setPane(one)}>
            {one === 'problems' && checks.count > 0
              ? say('work_pane_problems_n', checks.count)
              : say(`work_pane_${one}`)}
          </button>
        ))}
      </nav>
      <div className="panes" data-pane={pane}>
        <section className="pane pane-tree" aria-label={say('work_pane_tree')}>
          <div className="row pane-head">
            <input
              className="input"
              type="search"
              value={filter}
              aria-label={say('work_filter')}
              placeholder={say('work_filter')}
              onChange={({ target }) => setFilter(target.value)}
            />
            {session && view?.mine && (
              <button type="button" className="button" aria-expanded={adding} onClick={() => setAdding(!adding)}>
                {say('work_add')}
              </button>
            )}
          </div>
          {adding && (
            <AddThing
              kinds={ADDABLE}
              asked={ASKED}
              categories={pools.get('categories') ?? []}
              skills={pools.get('skills') ?? []}
              onAdd={(kind, where) => onAdd(kind as Addable, where)}
              onClose={() => setAdding(false)}
            />
          )}
          <PartTree
            label={say('work_tree')}
            rows={rows}
            selected={keyOf(chosen)}
            onSelect={choose}
            onOpen={(key, isOpen) =>
              setOpen((before) => {
                const next = new Set(before);
                if (isOpen) next.add(key);
                else next.delete(key);
                return next;
              })
            }
          />
        </section>
        <section className="pane pane-form" aria-label={say('work_pane_form')}>
          {part && value ? (
            <>
              <div className="row row-apart pane-head">
                <h3 className="part-heading">
                  <span className="quiet">{kindLabel(say, part.kind)}</span>{' '}
                  {UNNAMED.has(part.kind) ? '' : part.id || say('work_no_id')}
                </h3>
                {!readOnly && part.kind !== 'pack' && (
                  <div className="row row-tight">
                    {part.index >= 0 && COPIED.has(part.kind) && (
                      <button type="button" className="button" onClick={duplicate}>
                        {say('work_duplicate')}
                      </button>
                    )}
                    {part.index >= 0 &&
                      ([-1, 1] as const).map((by) => (
                        <button
                          key={by}
                          type="button"
                          className="button button-square"
                          aria-label={say(by < 0 ? 'work_move_up' : 'work_move_down')}
                          title={say(by < 0 ? 'work_move_up' : 'work_move_down')}
                          aria-disabled={!neighbour(by)}
                          onClick={() => move(by)}
                        >
                          <span aria-hidden="true">{by < 0 ? '↑' : '↓'}</span>
                        </button>
                      ))}
                    <button type="button" className="button" onClick={remove}>
                      <Icon name="trash" />
                      {say('work_remove')}
                    </button>
                  </div>
                )}
                {adjustable && (
                  <button type="button" className="button button-main" onClick={() => void adjust()}>
                    <Icon name="edit" />
                    {say('work_adjust')}
                  </button>
                )}
              </div>
              {chosen.side === 'base' && <p className="quiet pane-note">{say('work_read_only')}</p>}
              <PartForm
                identity={`${chosen.side} ${chosen.path} ${part.kind === 'list' ? '' : part.under} ${part.index}`}
                kind={part.kind}
                fields={FIELDS[part.kind]}
                value={value}
                readOnly={readOnly}
                problems={wrong}
                namesFor={namesFor}
                onChange={change}
              />
            </>
          ) : (
            <p className="quiet pane-note">
              {plain ? say(plainNote(chosen.path)) : part ? say('work_cannot_read') : say('work_choose')}
            </p>
          )}
        </section>
        <section className="pane pane-source" aria-label={say('work_pane_source')}>
          <div className="row row-apart pane-head">
            <h3 className="part-heading">
              {chosen.side === 'base' ? `${BUILT_IN}/` : ''}
              {chosen.path}
            </h3>
            <p className="quiet">
              {plain && text.length > MOST_PLAIN ? say('work_plain_begins', MOST_PLAIN) : say('work_leave_source')}
            </p>
          </div>
          <div ref={host} className="source" />
        </section>
        <div className="pane pane-problems">
          {session ? <ProblemList {...checks} onJump={jump} /> : <p className="quiet">{say('work_read_only')}</p>}
        </div>
      </div>
    </div>
  );
}

/** So much of a file that tools write is shown, in characters: it may have megabytes on one line. */
const MOST_PLAIN = 20_000;
const plainNote = (path: string) =>
  path.startsWith('corpus/')
    ? 'work_plain_corpus'
    : /^cues(-taught)?\.json$/.test(path)
      ? 'work_plain_cues'
      : 'work_plain_other';
/** What has an id of its own that a copy can be given another of. */
const COPIED = new Set<string>([
  'rule',
  'guard',
  'draft_rule',
  'suggestion',
  'step',
  'referral',
  'concept',
  'combination',
  'category',
]);
/** There is one of each: its kind says all. */
const UNNAMED = new Set(['pack', 'changes', 'adjust_cues']);
const never = () => () => undefined;
const nothing = () => null;
const packId = (files: Files): string => /^id:[ \t]*["']?([\w.-]+)/m.exec(files['pack.yaml'] ?? '')?.[1] ?? 'ours';

/** Opens what a chosen thing lies in, so that the tree can show it. */
function opened(before: ReadonlySet<string>, { side, path }: Chosen): ReadonlySet<string> {
  const folder =
    path === 'checklists/steps.yaml'
      ? 'steps'
      : path.includes('/')
        ? path.slice(0, path.indexOf('/'))
        : path.replace(/\.ya?ml$/, '');
  const needed = [side, `${side} ${folder}`, `${side} ${path}`];
  return needed.every((key) => before.has(key)) ? before : new Set([...before, ...needed]);
}

function offsetOf(text: string, line: number, column: number): number {
  let from = 0;
  for (let n = 1; n < line; n += 1) {
    const found = text.indexOf('\n', from);
    if (found < 0) return text.length;
    from = found + 1;
  }
  return Math.min(text.length, from + column - 1);
}
