import { useState } from 'react';
import { useSay } from '@/components/basics/Words';
import { shareText } from '@/components/measure/shares';
import type { Share } from '@/utils/packs';
import type { MeasureResult } from './measure-pack';
import { Failing, Figures, Habits, NoiseRules, Reading, Remarks, Upkeep } from './ResultTables';

const VIEWS = ['sentences', 'figures', 'file', 'noise', 'habits', 'phrases', 'upkeep', 'referrals', 'reading'] as const;
type View = (typeof VIEWS)[number];

/** The figures in short, and one table at a time. */
export function Results({ result, project }: { result: MeasureResult; project: string }) {
  const say = useSay();
  const views = VIEWS.filter((view) => (view !== 'file' || result.labelled) && (view !== 'noise' || result.neutral));
  const [chosen, choose] = useState<View>('sentences');
  const view = views.includes(chosen) ? chosen : 'sentences';
  const { sentences, labelled, neutral, remarks } = result;
  const counted = (share: Share) => shareText(share) ?? say('measure_of', share.hits, share.of);
  const kinds = (...some: string[]) => remarks.filter(({ kind }) => some.includes(kind));
  const counts: Record<View, number | null> = {
    sentences: sentences.failing.length,
    figures: null,
    file: null,
    noise: null,
    habits: result.never.length + result.together.length,
    phrases: kinds('covered', 'broad', 'claim').length,
    upkeep: kinds('source', 'owner', 'review', 'examples').length,
    referrals: kinds('referral').length,
    reading: kinds('reading').length,
  };
  return (
    <>
      <ul className="figures">
        <li className="card figure">
          <span className="quiet">{say('measure_sentences')}</span>
          <span className="figure-value">
            {sentences.failing.length === 0 ? say('measure_all_hold') : say('measure_fail', sentences.failing.length)}
          </span>
          <span className="quiet">{say('measure_checked', sentences.checked)}</span>
        </li>
        {labelled && (
          <>
            <li className="card figure">
              <span className="quiet">{say('measure_recall')}</span>
              <span className="figure-value">{counted(labelled.figures.any.recall)}</span>
              <span className="quiet">{say('measure_on', labelled.name)}</span>
            </li>
            <li className="card figure">
              <span className="quiet">{say('measure_precision')}</span>
              <span className="figure-value">{counted(labelled.figures.any.precision)}</span>
              <span className="quiet">{say('measure_on', labelled.name)}</span>
            </li>
          </>
        )}
        {neutral && (
          <li className="card figure">
            <span className="quiet">{say('measure_noise')}</span>
            <span className="figure-value">
              {neutral.noise.lines < 100
                ? say('measure_too_few_lines', neutral.noise.lines)
                : say(
                    'measure_per_thousand',
                    neutral.noise.perThousand.toFixed(1),
                    neutral.noise.low.toFixed(1),
                    neutral.noise.high.toFixed(1),
                  )}
            </span>
            <span className="quiet">{say('measure_on', neutral.name)}</span>
          </li>
        )}
        <li className="card figure">
          <span className="quiet">{say('measure_remarks')}</span>
          <span className="figure-value">{remarks.length}</span>
          <span className="quiet">{say('measure_remarks_hint')}</span>
        </li>
      </ul>
      <p className="quiet">{say('measure_not_outcome')}</p>
      <nav className="views no-print" aria-label={say('measure_views')}>
        {views.map((name) => (
          <button key={name} type="button" className="button" aria-pressed={name === view} onClick={() => choose(name)}>
            {say(`measure_view_${name}`)}
            {counts[name] === null ? '' : ` (${counts[name]})`}
          </button>
        ))}
      </nav>
      <section className="stack" aria-labelledby="measure-view">
        <h3 id="measure-view">{say(`measure_view_${view}`)}</h3>
        <p className="quiet">{say(`measure_hint_${view}`)}</p>
        {view === 'sentences' && <Failing result={result} project={project} />}
        {view === 'figures' && <Figures figures={result.examples} result={result} project={project} name="examples" />}
        {view === 'file' && labelled && (
          <Figures figures={labelled.figures} result={result} project={project} name="file" />
        )}
        {view === 'noise' && <NoiseRules result={result} project={project} />}
        {view === 'habits' && <Habits result={result} project={project} />}
        {view === 'phrases' && <Remarks remarks={kinds('covered', 'broad', 'claim')} project={project} name={view} />}
        {view === 'upkeep' && (
          <>
            <Remarks remarks={kinds('source', 'owner', 'review', 'examples')} project={project} name={view} />
            <h4>{say('measure_by_rule')}</h4>
            <Upkeep result={result} project={project} />
          </>
        )}
        {view === 'referrals' && <Remarks remarks={kinds('referral')} project={project} name={view} />}
        {view === 'reading' && <Reading result={result} project={project} />}
      </section>
    </>
  );
}
