import type { WordKey } from '@/utils/locale';
import type { Benchmark, Figures as Counted, Standing } from '@/utils/practice';
import { useSay } from '../basics/Words';

interface Props {
  figures: Counted;
  benchmarks: readonly Benchmark[];
  standing: (benchmark: Benchmark, value: number | null) => Standing | null;
}

const STANDING: { [S in Standing]: WordKey } = {
  below: 'practice_standing_below',
  fair: 'practice_standing_fair',
  good: 'practice_standing_good',
};

/** The counts of a chat beside what our sources name for orientation; where they name nothing it says so. */
export function Figures({ figures, benchmarks, standing }: Props) {
  const say = useSay();
  const percent = (value: number | null) =>
    value === null ? say('practice_no_value') : `${Math.round(value * 100)} %`;
  const round = (value: number | null) =>
    value === null ? say('practice_no_value') : String(Math.round(value * 10) / 10);
  const f = figures;
  const rows: { key: WordKey; value: string; of?: keyof Counted; note?: string; other?: string; percent?: boolean }[] =
    [
      {
        key: 'practice_f_reflectionsToQuestions',
        of: 'reflectionsToQuestions',
        value:
          f.reflectionsToQuestions === null
            ? `${f.reflections}, ${say('practice_nothing_asked')}`
            : `${round(f.reflectionsToQuestions)} (${say('practice_counts_of', f.reflections, f.questions)})`,
      },
      {
        key: 'practice_f_complexShare',
        of: 'complexShare',
        percent: true,
        value: percent(f.complexShare),
        note: say('practice_complex_guess'),
      },
      {
        key: 'practice_f_openShare',
        value: `${percent(f.openShare)} (${say('practice_counts_of', f.openQuestions, f.closedQuestions)})`,
      },
      { key: 'practice_f_safetyQuestions', value: String(f.safetyQuestions) },
      { key: 'practice_f_wordsPerMessage', value: round(f.wordsPerMessage) },
      { key: 'practice_f_longMessages', value: String(f.longMessages), other: say('practice_chat_craft') },
      { key: 'practice_f_talkShare', value: percent(f.talkShare) },
      {
        key: 'practice_f_perMessage',
        value:
          f.messages === 0
            ? say('practice_no_value')
            : say('practice_flags_strengths', round(f.flags / f.messages), round(f.strengths / f.messages)),
      },
    ];
  return (
    <section className="stack" aria-labelledby="practice-figures">
      <h3 id="practice-figures">{say('practice_figures')}</h3>
      <p className="quiet">{say('practice_figures_note')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
      <section className="practice-table" tabIndex={0} aria-labelledby="practice-figures-table">
        <table>
          <caption id="practice-figures-table" className="unseen">
            {say('practice_figures_table')}
          </caption>
          <thead>
            <tr>
              <th scope="col">{say('practice_figure')}</th>
              <th scope="col">{say('practice_yours')}</th>
              <th scope="col">{say('practice_benchmark')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, value, of, note, other, percent: inPercent }) => {
              const benchmark = benchmarks.find(({ figure }) => figure === of);
              const stands = benchmark ? standing(benchmark, f[benchmark.figure]) : null;
              const bound = (number: number) => (inPercent ? `${number * 100} %` : String(number));
              return (
                <tr key={key}>
                  <th scope="row">
                    {say(key)}
                    {note && <span className="quiet practice-note">{note}</span>}
                  </th>
                  <td>
                    {value}
                    {stands && <span className="tag">{say(STANDING[stands])}</span>}
                  </td>
                  <td className="quiet">
                    {benchmark
                      ? say('practice_benchmark_of', bound(benchmark.fair), bound(benchmark.good))
                      : (other ?? say('practice_benchmark_none'))}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      <p className="quiet">{say('practice_benchmark_source')}</p>
    </section>
  );
}
