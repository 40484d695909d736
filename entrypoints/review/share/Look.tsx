import { useEffect, useMemo, useState } from 'react';
import { Fold } from '@/components/basics/Fold';
import { UndoNotice } from '@/components/basics/UndoNotice';
import { useWatched } from '@/components/basics/use-watched';
import { useSay } from '@/components/basics/Words';
import { LookedThrough } from '@/components/share/LookedThrough';
import { RedactedLine } from '@/components/suggestions/RedactedLine';
import { readGuidance, saveExchangeName, toCsv, watchPack, writeFile } from '@/utils/store';
import { dateOf } from '../journal/problem';
import { namesFrom } from '../library/names';
import { hashOf } from '../route';
import { Exact } from './Exact';
import { fileName, handOver } from './hand-over';
import { commentsOf, itemsOf, PARTS, type Part, type TextField } from './parcel';
import { factsOf, readablePage } from './readable';
import { useParcel } from './use-parcel';

const STEP = 20;
const WAYS = ['json', 'html', 'csv'] as const;

/** The last look: exactly what leaves, mended here, then saved in one of three forms. */
export function Look({ ids }: { ids: readonly string[] }) {
  const say = useSay();
  const guidance = useWatched(readGuidance, watchPack);
  const nameOf = useMemo(() => namesFrom(guidance ?? null, say), [guidance, say]);
  const parcel = useParcel(ids);
  const [most, setMost] = useState(STEP);
  const [saved, setSaved] = useState('');
  useEffect(() => {
    if (parcel.state === 'ready') document.getElementById('leaves-heading')?.focus();
  }, [parcel.state]);

  if (parcel.state === 'failed') return <p role="alert">{say('share_failed', say(`panel_store_${parcel.error}`))}</p>;
  if (parcel.state === 'looking') return <p role="status">{say('share_looking', ids.length)}</p>;
  const { file, fields, lines, parts, missing, mending } = parcel;
  const items = itemsOf(file);
  const replaced = [...lines.values()].reduce((sum, line) => sum + line.placeholders.length, 0);
  const titleOf = ({ name, by }: TextField) =>
    name === 'comment' ? say('share_field_comment', by || say('journal_somebody')) : say(`share_field_${name}`);

  const save = async (way: (typeof WAYS)[number]) => {
    const now = Date.now();
    const name = fileName(now, way);
    if (way === 'json') handOver(name, 'application/json', await writeFile(file));
    if (way === 'html') handOver(name, 'text/html', readablePage(file, say, nameOf, dateOf));
    if (way === 'csv') handOver(name, 'text/csv', toCsv(items, commentsOf(file)));
    setSaved(say('share_saved_as', name));
    void saveExchangeName(file.by);
  };
  const toggle = (part: Part, on: boolean) => {
    const next = new Set(parts);
    if (on) next.add(part);
    else next.delete(part);
    parcel.setParts(next);
  };

  return (
    <section className="share-page" aria-labelledby="leaves-heading">
      <p>
        <a href={hashOf('share')}>{say('share_back')}</a>
      </p>
      <h3 id="leaves-heading" className="part-title" tabIndex={-1}>
        {say('share_leaves')}
      </h3>
      <p>{say('share_leaves_how')}</p>
      <p className="quiet">{say('share_changed_here')}</p>
      {missing > 0 && <p role="alert">{say('share_missing', missing)}</p>}
      <fieldset className="stack">
        <legend className="label">{say('share_parts')}</legend>
        <div className="row">
          {PARTS.map((part) => (
            <label key={part} className="tick">
              <input
                type="checkbox"
                checked={parts.has(part)}
                onChange={(event) => toggle(part, event.target.checked)}
              />
              {say(`share_part_${part}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <div className="field">
        <label htmlFor="share-name">{say('share_name')}</label>
        <input
          id="share-name"
          className="input"
          value={parcel.name}
          maxLength={200}
          autoComplete="off"
          aria-describedby="share-name-why"
          onChange={(event) => parcel.setName(event.target.value)}
        />
        <p id="share-name-why" className="quiet">
          {say('share_name_why')}
        </p>
      </div>
      <p role="status">{say('share_leaves_count', items.length, commentsOf(file).length, replaced)}</p>
      {items.slice(0, most).map((item, at) => (
        <article key={item.id} className="card stack stack-wide" aria-labelledby={`leaves-${item.id}`}>
          <h4 id={`leaves-${item.id}`}>{say('share_item', at + 1, items.length)}</h4>
          <dl className="facts">
            {factsOf(item, say, nameOf, dateOf).map(({ name, value }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          {(fields.get(item.id) ?? []).map((field) => {
            const line = lines.get(field.key);
            return (
              <LookedThrough
                key={field.key}
                name={titleOf(field)}
                text={line?.text ?? field.text}
                replaced={line?.placeholders ?? []}
                {...(line
                  ? {
                      mend: (
                        <RedactedLine
                          label={titleOf(field)}
                          hint={say('share_mend_hint')}
                          line={line}
                          longest={5000}
                          mending={mending}
                          onChange={(next) => parcel.setLine(field.key, next)}
                        />
                      ),
                    }
                  : {})}
              />
            );
          })}
        </article>
      ))}
      {items.length > most && (
        <div>
          <button type="button" className="button" onClick={() => setMost(most + STEP)}>
            {say('share_more', Math.min(STEP, items.length - most))}
          </button>
        </div>
      )}
      <Fold title={say('share_exact')}>
        <Exact file={file} />
      </Fold>
      <section className="share-page" aria-labelledby="save-heading">
        <h3 id="save-heading" className="part-title">
          {say('share_save')}
        </h3>
        {saved && <UndoNotice text={saved} onDismiss={() => setSaved('')} />}
        <div className="save-ways">
          {WAYS.map((way) => (
            <div key={way} className="card save-way">
              <p id={`way-${way}`} className="quiet">
                {say(`share_save_${way}_how`)}
              </p>
              <button
                type="button"
                className={way === 'json' ? 'button button-main' : 'button'}
                aria-describedby={`way-${way}`}
                disabled={items.length === 0}
                onClick={() => void save(way)}
              >
                {say(`share_save_${way}`)}
              </button>
            </div>
          ))}
        </div>
      </section>
    </section>
  );
}
