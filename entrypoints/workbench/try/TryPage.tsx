import { useDeferredValue, useEffect, useId, useMemo, useState } from 'react';
import { UndoNotice } from '@/components/basics/UndoNotice';
import { useSay } from '@/components/basics/Words';
import { LabelList, type LabelName } from '@/components/workbench/LabelList';
import { Moment } from '@/components/workbench/Moment';
import { TriedList } from '@/components/workbench/TriedList';
import { LEVELS, type Level, rank } from '@/utils/level';
import { extendsOf } from '@/utils/packs';
import type { Files, ProjectSession } from '@/utils/store';
import { namesIn } from '../edit/outline';
import { BUILT_IN, builtInFiles } from '../pack-client';
import { hashOf, useRoute } from '../route';
import { useProject, useProjectView } from '../use-project';
import { asExamples, asMeasured, type Labelled, rulesOf } from './keep-labels';
import { MOST_MESSAGES, messagesOf } from './messages';
import { useTried } from './use-tried';
import './try.css';

/** Messages and chats tried on the pack under work, or on the built-in one. */
export function TryPage() {
  const say = useSay();
  const { rest } = useRoute();
  const project = useProject();
  const [base, setBase] = useState<Files | null>(null);
  useEffect(() => {
    void builtInFiles().then(setBase);
  }, []);
  if (!base || project.state === 'opening') return <p className="quiet">{say('work_opening')}</p>;
  if (project.state === 'failed') return <p className="error">{say(`panel_store_${project.error}`)}</p>;
  if (project.state === 'open' && rest[0] !== BUILT_IN) return <OnProject session={project.session} base={base} />;
  return <Trying id={BUILT_IN} name={say('work_built_in')} files={base} base={{}} session={null} />;
}

function OnProject({ session, base }: { session: ProjectSession; base: Files }) {
  const { files, info } = useProjectView(session);
  const below = extendsOf(files) === BUILT_IN ? base : {};
  return <Trying id={session.id} name={info.name} files={files} base={below} session={session} />;
}

interface Props {
  id: string;
  name: string;
  files: Files;
  base: Files;
  session: ProjectSession | null;
}

function Trying({ id, name, files, base, session }: Props) {
  const say = useSay();
  const key = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const [labelling, setLabelling] = useState(false);
  const [notice, setNotice] = useState('');
  const typed = useDeferredValue(text);
  const pasted = useMemo(() => messagesOf(typed), [typed]);
  const chosen = Math.min(at, Math.max(0, pasted.messages.length - 1));
  const { tried, checked, busy } = useTried(id, files, pasted, chosen);
  const rows = pasted.messages.map((message, i) => ({
    ...message,
    findings: tried?.messages[i]?.findings ?? [],
    concepts: tried?.messages[i]?.concepts ?? [],
    steps: tried?.messages[i]?.steps ?? [],
    words: tried?.messages[i]?.words ?? [],
  }));
  return (
    <div className="stack stack-wide">
      <h2>{say('work_try_on', name)}</h2>
      {notice && (
        <UndoNotice
          text={notice}
          {...(session
            ? {
                onUndo: () => {
                  session.undo();
                  setNotice('');
                },
              }
            : {})}
          onDismiss={() => setNotice('')}
        />
      )}
      {checked && !checked.loads && (
        <p className="notice" role="status">
          {say('work_does_not_load', checked.count)} <a href={hashOf('edit', id)}>{say('work_edit')}</a>
        </p>
      )}
      <div className="field">
        <label htmlFor={`${key}-text`}>{say('work_try_text')}</label>
        <textarea
          id={`${key}-text`}
          className="input"
          rows={6}
          value={text}
          spellCheck={false}
          aria-describedby={`${key}-note`}
          onChange={({ target }) => setText(target.value)}
        />
        <p className="quiet" id={`${key}-note`}>
          {say('work_try_note')}
        </p>
      </div>
      <div className="row row-apart">
        <div className="row row-tight">
          <button type="button" className="button" aria-pressed={!labelling} onClick={() => setLabelling(false)}>
            {say('work_see')}
          </button>
          <button
            type="button"
            className="button"
            aria-pressed={labelling}
            disabled={pasted.messages.length === 0}
            onClick={() => setLabelling(true)}
          >
            {say('work_label')}
          </button>
        </div>
        <p className="quiet" role="status">
          {busy
            ? say('work_reading')
            : pasted.messages.length >= MOST_MESSAGES
              ? say('work_most_messages', MOST_MESSAGES)
              : say('work_messages', pasted.messages.length)}
        </p>
      </div>
      {labelling && pasted.messages.length > 0 ? (
        <Labelling
          rows={rows.map((row) => {
            const level = row.findings.reduce<Level | null>(
              (most, one) => (rank(one.level) > rank(most) ? one.level : most),
              null,
            );
            return { text: row.text, level, levelName: level ? (tried?.levels[level] ?? level) : '' };
          })}
          files={files}
          base={base}
          session={session}
          onKept={setNotice}
        />
      ) : (
        pasted.messages.length > 0 &&
        tried && (
          <div className="try-columns">
            <section aria-label={say('work_messages_read')}>
              <TriedList
                rows={rows}
                at={chosen}
                chat={pasted.chat}
                levels={tried.levels}
                categories={tried.categories}
                onChoose={setAt}
              />
            </section>
            <section className="card stack try-moment" aria-labelledby={`${key}-moment`}>
              <h2 id={`${key}-moment`}>{say('work_moment')}</h2>
              <Moment moment={tried.moment} />
            </section>
          </div>
        )
      )}
    </div>
  );
}

interface LabellingProps {
  rows: { text: string; level: Level | null; levelName: string }[];
  files: Files;
  base: Files;
  session: ProjectSession | null;
  onKept: (notice: string) => void;
}

function Labelling({ rows, files, base, session, onKept }: LabellingProps) {
  const say = useSay();
  const key = useId();
  const [labels, setLabels] = useState<ReadonlyMap<string, LabelName>>(new Map());
  const sides = useMemo(
    () =>
      [
        ['own', files],
        ['base', base],
      ] as const,
    [files, base],
  );
  const rules = useMemo(() => rulesOf(sides), [sides]);
  const categories = useMemo(() => namesIn(sides).pools.get('categories') ?? [], [sides]);
  const [goal, setGoal] = useState<'rule' | 'file'>('rule');
  const [rule, setRule] = useState('');
  const [category, setCategory] = useState('');
  const [level, setLevel] = useState<Level>('ask');
  const [wrong, setWrong] = useState('');
  const keyOf = (text: string, i: number) => `${i} ${text}`;
  const labelled: Labelled[] = rows.flatMap(({ text }, i) => {
    const label = labels.get(keyOf(text, i));
    return label ? [{ text, label }] : [];
  });
  const keep = () => {
    if (!session) return;
    const found = rules.find(({ id }) => id === rule);
    if (goal === 'rule' && !found) return setWrong(say('work_no_such_rule'));
    const changes =
      goal === 'rule' && found
        ? asExamples(files, found, labelled)
        : asMeasured(files, category || (categories[0] ?? ''), level, labelled);
    if (!changes) return setWrong(say('work_cannot_read'));
    if (!session.change(changes)) return setWrong(say('work_elsewhere'));
    setWrong('');
    setLabels(new Map());
    onKept(say('work_kept', labelled.length));
  };
  return (
    <div className="stack stack-wide">
      <LabelList
        rows={rows}
        labels={rows.map(({ text }, i) => labels.get(keyOf(text, i)) ?? null)}
        onLabel={(i, label) => {
          const next = new Map(labels);
          const place = keyOf(rows[i]?.text ?? '', i);
          if (label) next.set(place, label);
          else next.delete(place);
          setLabels(next);
        }}
      />
      {session ? (
        <section className="card stack" aria-labelledby={`${key}-keep`}>
          <h3 id={`${key}-keep`}>{say('work_keep')}</h3>
          <fieldset className="stack">
            <legend className="unseen">{say('work_keep')}</legend>
            {(['rule', 'file'] as const).map((one) => (
              <label key={one} className="tick">
                <input type="radio" name={`${key}-goal`} checked={goal === one} onChange={() => setGoal(one)} />
                <span>{say(`work_keep_${one}`)}</span>
              </label>
            ))}
          </fieldset>
          {goal === 'rule' ? (
            <div className="field">
              <label htmlFor={`${key}-rule`}>{say('work_kind_rule')}</label>
              <input
                id={`${key}-rule`}
                className="input"
                list={`${key}-rules`}
                value={rule}
                autoComplete="off"
                spellCheck={false}
                onChange={({ target }) => setRule(target.value)}
              />
              <datalist id={`${key}-rules`}>
                {rules.slice(0, 1500).map(({ id }) => (
                  <option key={id} value={id} />
                ))}
              </datalist>
            </div>
          ) : (
            <div className="row">
              <div className="field">
                <label htmlFor={`${key}-category`}>{say('work_kind_category')}</label>
                <select
                  id={`${key}-category`}
                  className="input"
                  value={category || categories[0]}
                  onChange={({ target }) => setCategory(target.value)}
                >
                  {categories.map((one) => (
                    <option key={one}>{one}</option>
                  ))}
                </select>
              </div>
              <div className="field">
                <label htmlFor={`${key}-level`}>{say('work_kind_level')}</label>
                <select
                  id={`${key}-level`}
                  className="input"
                  value={level}
                  onChange={({ target }) => setLevel(target.value as Level)}
                >
                  {LEVELS.map((one) => (
                    <option key={one}>{one}</option>
                  ))}
                </select>
              </div>
            </div>
          )}
          <p className="quiet">{say('work_keep_note')}</p>
          {wrong && (
            <p className="error" role="alert">
              {wrong}
            </p>
          )}
          <div className="row">
            <button type="button" className="button button-main" disabled={labelled.length === 0} onClick={keep}>
              {say('work_keep_them', labelled.length)}
            </button>
          </div>
        </section>
      ) : (
        <p className="quiet">
          {say('work_keep_needs_pack')} <a href={hashOf('edit')}>{say('work_packs')}</a>
        </p>
      )}
    </div>
  );
}
