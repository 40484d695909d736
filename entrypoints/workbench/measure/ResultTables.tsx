import { useState } from 'react';
import { useSay } from '@/components/basics/Words';
import { type Column, DataTable } from '@/components/measure/DataTable';
import { ShareCell } from '@/components/measure/ShareCell';
import { shareOrder } from '@/components/measure/shares';
import type { Measured, Measurement } from '@/utils/packs';
import { EditLink } from './EditLink';
import type { FailedSentence, MeasureResult, RuleFacts } from './measure-pack';
import type { Place } from './task';

interface Part {
  result: MeasureResult;
  project: string;
}

/** The column that leads to the editor. */
function usePlace<Row>(project: string, placeOf: (row: Row) => Place | undefined): Column<Row> {
  const say = useSay();
  return {
    key: 'place',
    name: say('measure_place'),
    value: (row) => {
      const place = placeOf(row);
      return place ? `${place.file}:${place.line}` : null;
    },
    cell: (row) => {
      const place = placeOf(row);
      return place ? <EditLink project={project} {...place} /> : null;
    },
  };
}

/** Sentences that do not do what their author says. */
export function Failing({ result, project }: Part) {
  const say = useSay();
  const place = usePlace<FailedSentence>(project, (row) => row);
  return (
    <DataTable
      caption={say('measure_view_sentences')}
      fileName="sentences.csv"
      empty={say('measure_all_hold_text', result.sentences.checked)}
      rows={result.sentences.failing}
      keyOf={({ rule, expects, text }) => `${rule} ${expects} ${text}`}
      columns={[
        { key: 'text', name: say('measure_sentence'), value: ({ text }) => text },
        { key: 'expects', name: say('measure_must'), value: ({ expects }) => say(`measure_must_${expects}`) },
        { key: 'rule', name: say('measure_rule'), value: ({ rule }) => rule },
        { key: 'message', name: say('measure_instead'), value: ({ message }) => message },
        place,
      ]}
    />
  );
}

const GROUPS = ['levels', 'categories', 'rules', 'drafts'] as const;

/** Precision, recall and false alarms by level, category, rule and the specialist's words. */
export function Figures({
  figures,
  result,
  project,
  name,
}: Part & { figures: Measurement; name: 'examples' | 'file' }) {
  const say = useSay();
  const [group, choose] = useState<(typeof GROUPS)[number]>('levels');
  const place = usePlace<Measured>(project, ({ id }) => result.places[id]);
  const rows =
    group === 'levels'
      ? [
          { ...figures.any, id: say('measure_any') },
          ...figures.levels.map((one) => ({ ...one, id: say('measure_or_higher', one.id) })),
        ]
      : figures[group].filter(({ precision, recall }) => precision.of + recall.of > 0);
  return (
    <div className="stack">
      <fieldset className="views" aria-label={say('measure_by')}>
        {GROUPS.map((one) => (
          <button key={one} type="button" className="button" aria-pressed={one === group} onClick={() => choose(one)}>
            {say(`measure_by_${one}`)}
          </button>
        ))}
      </fieldset>
      <DataTable
        key={group}
        caption={say(`measure_by_${group}`)}
        fileName={`${name}-${group}.csv`}
        empty={say('measure_nothing_counted')}
        rows={rows}
        keyOf={({ id }) => id}
        columns={[
          { key: 'id', name: say(`measure_one_${group}`), value: ({ id }) => id },
          {
            key: 'recall',
            name: say('measure_recall'),
            numeric: true,
            value: ({ recall }) => shareOrder(recall),
            cell: ({ recall }) => <ShareCell share={recall} />,
          },
          {
            key: 'precision',
            name: say('measure_precision'),
            numeric: true,
            value: ({ precision }) => shareOrder(precision),
            cell: ({ precision }) => <ShareCell share={precision} />,
          },
          { key: 'false', name: say('measure_false'), numeric: true, value: ({ falseAlarms }) => falseAlarms },
          { key: 'lines', name: say('measure_wrong_lines'), value: ({ wrong }) => wrong.join(', ') },
          ...(group === 'rules' ? [place] : []),
        ]}
      />
    </div>
  );
}

/** Rules that spoke on ordinary messages. */
export function NoiseRules({ result, project }: Part) {
  const say = useSay();
  const place = usePlace<{ id: string; times: number }>(project, ({ id }) => result.places[id]);
  return (
    <DataTable
      caption={say('measure_view_noise')}
      fileName="noise.csv"
      empty={say('measure_no_noise')}
      rows={result.neutral?.noise.rules ?? []}
      keyOf={({ id }) => id}
      columns={[
        { key: 'id', name: say('measure_rule'), value: ({ id }) => id },
        { key: 'times', name: say('measure_times'), numeric: true, value: ({ times }) => times },
        place,
      ]}
    />
  );
}

/** Rules that never spoke, and rules that only ever spoke together. */
export function Habits({ result, project }: Part) {
  const say = useSay();
  const place = usePlace<{ rules: string[] }>(project, ({ rules }) => result.places[rules[0] ?? '']);
  const rows = [
    ...result.never.map((id) => ({ rules: [id], lines: 0 })),
    ...result.together.map(({ rules, lines }) => ({ rules, lines })),
  ];
  return (
    <DataTable
      caption={say('measure_view_habits')}
      fileName="habits.csv"
      empty={say('measure_no_habits')}
      rows={rows}
      keyOf={({ rules }) => rules.join()}
      columns={[
        { key: 'rules', name: say('measure_rules'), value: ({ rules }) => rules.join(', ') },
        {
          key: 'habit',
          name: say('measure_habit'),
          value: ({ rules, lines }) => (rules.length > 1 ? say('measure_together', lines) : say('measure_never')),
        },
        place,
      ]}
    />
  );
}

/** What a careful reader would say. */
export function Remarks({
  remarks,
  project,
  name,
}: {
  remarks: MeasureResult['remarks'];
  project: string;
  name: 'phrases' | 'upkeep' | 'referrals';
}) {
  const say = useSay();
  const place = usePlace<MeasureResult['remarks'][number]>(project, ({ file, line, own }) => ({
    file,
    line: line ?? 1,
    own,
  }));
  return (
    <DataTable
      caption={say(`measure_view_${name}`)}
      fileName={`${name}.csv`}
      empty={say('measure_no_remarks')}
      rows={remarks}
      keyOf={({ file, path, message }) => `${file} ${path} ${message}`}
      columns={[
        { key: 'message', name: say('measure_remark'), value: ({ message }) => message },
        { key: 'fix', name: say('measure_do'), value: ({ fix }) => fix ?? '' },
        place,
      ]}
    />
  );
}

/** Source, owner, review day and sentences of every rule. */
export function Upkeep({ result, project }: Part) {
  const say = useSay();
  const place = usePlace<RuleFacts>(project, (row) => row);
  const missing = (value: string) => value || say('measure_missing');
  return (
    <DataTable
      caption={say('measure_by_rule')}
      fileName="rules.csv"
      empty={say('measure_no_rules')}
      rows={result.rules}
      keyOf={({ id }) => id}
      columns={[
        { key: 'id', name: say('measure_rule'), value: ({ id }) => id },
        { key: 'source', name: say('measure_source'), value: ({ source }) => missing(source) },
        { key: 'owner', name: say('measure_owner'), value: ({ owner }) => missing(owner) },
        { key: 'reviewed', name: say('measure_reviewed'), value: ({ reviewed }) => missing(reviewed) },
        { key: 'phrases', name: say('measure_phrases'), numeric: true, value: ({ phrases }) => phrases },
        { key: 'fires', name: say('measure_fires'), numeric: true, value: ({ fires }) => fires },
        { key: 'quiet', name: say('measure_quiet'), numeric: true, value: ({ quiet }) => quiet },
        place,
      ]}
    />
  );
}

/** How hard each suggestion is to read. */
export function Reading({ result, project }: Part) {
  const say = useSay();
  const place = usePlace<MeasureResult['reading'][number]>(project, (row) => row);
  return (
    <DataTable
      caption={say('measure_view_reading')}
      fileName="reading.csv"
      empty={say('measure_no_suggestions')}
      rows={result.reading}
      keyOf={({ id }) => id}
      first={{ key: 'grade', down: true }}
      columns={[
        { key: 'text', name: say('measure_text'), value: ({ text }) => text },
        { key: 'id', name: say('measure_suggestion'), value: ({ id }) => id },
        {
          key: 'grade',
          name: say('measure_grade'),
          numeric: true,
          value: ({ grade }) => Math.round(grade * 10) / 10,
          cell: ({ grade }) => Math.max(0, grade).toFixed(1),
        },
        place,
      ]}
    />
  );
}
