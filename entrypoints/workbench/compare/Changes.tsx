import { useId, useState } from 'react';
import { LiveRegion } from '@/components/basics/LiveRegion';
import { useSay } from '@/components/basics/Words';
import { MarkChange } from '@/components/compare/MarkChange';
import { saveText } from '@/components/measure/csv';
import { type Column, DataTable } from '@/components/measure/DataTable';
import {
  CHANGES_FILE,
  changeReport,
  changeReportHtml,
  type LineChange,
  nextChanges,
  printChanges,
  readChanges,
  type Changes as Said,
  toMark,
  type WordChange,
} from '@/utils/packs';
import type { ProjectSession } from '@/utils/store';
import { EditLink } from '../measure/EditLink';
import type { ComparedPacks } from '../measure/task';
import { today, useProjectView } from '../measure/use-sources';
import { Approval } from './Approval';

const KINDS = ['missed', 'caught', 'level', 'category', 'words'] as const;

/** What changed: the grave first, each to be marked; then the others, the report, and the approval. */
export function Changes({
  compared,
  session,
  stale,
  again,
}: {
  compared: ComparedPacks;
  session: ProjectSession;
  stale: boolean;
  again: () => void;
}) {
  const say = useSay();
  const id = useId();
  const { info, files } = useProjectView(session);
  const { comparison, places } = compared;
  const said = readChanges(files[CHANGES_FILE] ?? '');
  const current = said?.to.hash === comparison.to.hash && said.from.hash === comparison.from.hash ? said : null;
  const [madeBy, setMadeBy] = useState(said?.made_by ?? '');
  const [told, tell] = useState('');
  const [kind, choose] = useState<(typeof KINDS)[number]>('missed');
  const write = (next: Said, done: string) => {
    if (session.change({ [CHANGES_FILE]: printChanges(next) })) {
      tell(done);
      void session.flush();
    } else tell(say('measure_compare_not_mine'));
  };
  const marked = new Map(said?.intended.map(({ change, why }) => [change, why]));
  const grave: (LineChange | WordChange)[] = [
    ...comparison.changes.filter((change) => change.grave),
    ...comparison.words.filter((change) => change.grave),
  ];
  const open = toMark(comparison).filter(({ key }) => !marked.has(key)).length;
  const mark = (key: string, why: string | null) =>
    write(
      nextChanges(comparison, said, { madeBy: madeBy.trim(), marks: { [key]: why } }),
      say('measure_compare_marked'),
    );
  const reported = current ?? said;
  const name = `${comparison.to.id}-${comparison.to.version}-changes`;
  return (
    <>
      <LiveRegion polite={told} assertive="" />
      <section className="stack" aria-labelledby={`${id}-sum`}>
        <h3 id={`${id}-sum`}>
          {say(
            'measure_compare_sum',
            `${comparison.from.id} ${comparison.from.version}`,
            `${comparison.to.id} ${comparison.to.version}`,
          )}
        </h3>
        <p>{say('measure_compare_counts', comparison.lines, comparison.changes.length, comparison.words.length)}</p>
        <p className={open > 0 ? 'error' : ''}>
          {open > 0 ? say('measure_compare_open', open) : say('measure_compare_none_open')}
        </p>
        <div className="row no-print">
          <button type="button" className="button" onClick={() => print()}>
            {say('measure_compare_print')}
          </button>
          <button
            type="button"
            className="button"
            onClick={() => saveText(`${name}.html`, changeReportHtml(comparison, reported), 'text/html')}
          >
            {say('measure_compare_html')}
          </button>
          <button
            type="button"
            className="button"
            onClick={() => saveText(`${name}.md`, changeReport(comparison, reported), 'text/markdown')}
          >
            {say('measure_compare_md')}
          </button>
        </div>
      </section>
      <div className="field no-print">
        <label htmlFor={`${id}-by`}>{say('measure_compare_made_by')}</label>
        <p id={`${id}-by-hint`} className="quiet">
          {say('measure_compare_made_by_hint')}
        </p>
        <input
          id={`${id}-by`}
          className="input narrow-input"
          value={madeBy}
          maxLength={120}
          aria-describedby={`${id}-by-hint`}
          onChange={(event) => setMadeBy(event.target.value)}
        />
      </div>
      {grave.length > 0 && (
        <section className="card stack" aria-labelledby={`${id}-grave`}>
          <h3 id={`${id}-grave`}>{say('measure_compare_grave', grave.length)}</h3>
          <p>{say('measure_compare_grave_hint')}</p>
          <ul>
            {grave.map((change) => (
              <li key={change.key} className="change change-grave">
                <MarkChange
                  words={'text' in change ? change.text : `${change.part}, ${change.field}`}
                  before={
                    'text' in change
                      ? readingOf(change.before, say('measure_compare_silent'))
                      : (change.before ?? say('measure_compare_new'))
                  }
                  after={
                    'text' in change
                      ? readingOf(change.after, say('measure_compare_silent'))
                      : (change.after ?? say('measure_compare_gone'))
                  }
                  why={marked.get(change.key) ?? null}
                  place={
                    'rules' in change && places[change.rules.before[0] ?? ''] ? (
                      <EditLink
                        project={info.id}
                        {...(places[change.rules.before[0] ?? ''] as (typeof places)[string])}
                      />
                    ) : null
                  }
                  disabled={stale || !madeBy.trim()}
                  onMark={(why) => mark(change.key, why)}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="stack" aria-labelledby={`${id}-all`}>
        <h3 id={`${id}-all`}>{say('measure_compare_all')}</h3>
        <nav className="views no-print" aria-label={say('measure_compare_kinds')}>
          {KINDS.map((one) => (
            <button key={one} type="button" className="button" aria-pressed={one === kind} onClick={() => choose(one)}>
              {say(`measure_kind_${one}`)} (
              {one === 'words' ? comparison.words.length : comparison.changes.filter((c) => c.kind === one).length})
            </button>
          ))}
        </nav>
        {kind === 'words' ? (
          <Words words={comparison.words} />
        ) : (
          <Lines
            key={kind}
            kind={kind}
            lines={comparison.changes.filter((change) => change.kind === kind)}
            project={info.id}
            places={places}
          />
        )}
      </section>
      <Approval
        said={said}
        open={open}
        stale={stale}
        changed={comparison.changes.length + comparison.words.length > 0}
        valid={current !== null}
        madeBy={madeBy.trim()}
        onReady={() => write(nextChanges(comparison, said, { madeBy: madeBy.trim() }), say('measure_compare_ready'))}
        onApprove={(by) => {
          const next = nextChanges(comparison, said, { madeBy: said?.made_by ?? madeBy.trim() });
          write({ ...next, approved: { by, on: today() } }, say('measure_compare_approved_now'));
        }}
        onAgain={again}
      />
    </>
  );
}

const readingOf = ({ level, categories }: LineChange['before'], silent: string) =>
  level ? `${level}: ${categories.join(', ')}` : silent;

function Lines({
  lines,
  kind,
  project,
  places,
}: {
  lines: LineChange[];
  kind: LineChange['kind'];
  project: string;
  places: ComparedPacks['places'];
}) {
  const say = useSay();
  const ruleOf = ({ rules }: LineChange) => (rules.after.length > 0 ? rules.after : rules.before).join(', ');
  const columns: Column<LineChange>[] = [
    { key: 'text', name: say('measure_words'), value: ({ text }) => text },
    {
      key: 'before',
      name: say('measure_before'),
      value: ({ before }) => readingOf(before, say('measure_compare_silent')),
    },
    { key: 'after', name: say('measure_after'), value: ({ after }) => readingOf(after, say('measure_compare_silent')) },
    {
      key: 'rules',
      name: say('measure_rules'),
      value: ruleOf,
      cell: (row) => {
        const place = places[(row.rules.after[0] ?? row.rules.before[0]) || ''];
        return (
          <>
            {ruleOf(row)} {place && <EditLink project={project} {...place} />}
          </>
        );
      },
    },
    { key: 'key', name: say('measure_key'), value: ({ key }) => key },
  ];
  return (
    <DataTable
      caption={say(`measure_kind_${kind}`)}
      fileName={`${kind}.csv`}
      empty={say('measure_compare_nothing')}
      rows={lines}
      keyOf={({ key }) => key}
      columns={columns}
    />
  );
}

function Words({ words }: { words: WordChange[] }) {
  const say = useSay();
  return (
    <DataTable
      caption={say('measure_kind_words')}
      fileName="words.csv"
      empty={say('measure_compare_nothing')}
      rows={words}
      keyOf={({ key }) => key}
      columns={[
        { key: 'part', name: say('measure_part'), value: ({ part }) => part },
        {
          key: 'field',
          name: say('measure_field'),
          value: ({ field, number }) => (number ? say('measure_number', field) : field),
        },
        { key: 'before', name: say('measure_before'), value: ({ before }) => before ?? say('measure_compare_new') },
        { key: 'after', name: say('measure_after'), value: ({ after }) => after ?? say('measure_compare_gone') },
        { key: 'key', name: say('measure_key'), value: ({ key }) => key },
      ]}
    />
  );
}
