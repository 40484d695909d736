import { useEffect, useMemo, useRef, useState } from 'react';
import { useSay } from '@/components/basics/Words';
import { SupportLines } from '@/components/cards/SupportLines';
import { Covered } from '@/components/practice/Covered';
import { Figures } from '@/components/practice/Figures';
import { type Line, Transcript } from '@/components/practice/Transcript';
import { rank } from '@/utils/level';
import type { WordKey } from '@/utils/locale';
import type { PracticeEnding } from '@/utils/packs';
import { answer, BENCHMARKS, begin, otherWays, standing, turnOf } from '@/utils/practice';
import { addCards, type PracticeRun } from '@/utils/store';
import { hashOf } from '../route';
import { cardsOf, debriefOf } from './finish';
import type { PracticePack } from './use-practice-pack';
import { standOf, startRun } from './use-run';
import { useSupport } from './use-support';

const ENDS: { [E in PracticeEnding]: WordKey } = {
  good: 'practice_end_good',
  partly: 'practice_end_partly',
  left: 'practice_end_left',
  over: 'practice_end_over',
};

/** Looking back at a run: what was covered and missed, the transcript with what counted, figures, cards, care. */
export function LookBack({ run, pack }: { run: PracticeRun; pack: PracticePack }) {
  const say = useSay();
  const scenario = pack.scenarios.find(({ id }) => id === run.scenario);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const support = useSupport(pack);
  const { chat, figures, flags } = useMemo(() => debriefOf(pack, run), [pack, run]);
  const state = useMemo(() => standOf(scenario, run), [scenario, run]);
  const lines = useMemo(() => linesOf(pack, run), [pack, run]);
  const ending = scenario && state?.over ? turnOf(scenario, state.turn) : null;
  const nameOf = (id: string) =>
    pack.guidance.drafts.find((one) => one.id === id)?.name ??
    pack.desk.steps.find((one) => one.id === id)?.label ??
    (say(`practice_sign_${id}` as WordKey) || id.replaceAll('_', ' '));
  return (
    <>
      <div className="stack">
        <h2 ref={heading} tabIndex={-1}>
          {say('practice_debrief')}: {scenario?.title ?? run.scenario}
        </h2>
        <p className={`practice-ending practice-ends-${ending?.ends ?? 'early'}`}>
          <strong>
            {say(ending?.ends ? ENDS[ending.ends] : state ? 'practice_end_early' : 'practice_end_changed')}.
          </strong>{' '}
          {ending?.because}
        </p>
        {!pack.about.reviewed && <p className="quiet">{say('practice_unreviewed')}</p>}
      </div>
      <div className="practice-columns">
        <Transcript person={scenario?.person ?? ''} lines={lines} levels={pack.guidance.levels} nameOf={nameOf} />
        <div className="stack stack-wide practice-side">
          <Covered {...run.steps} {...{ flags, nameOf }} />
          <Cards {...{ run, pack, nameOf }} />
          <Figures figures={figures} benchmarks={BENCHMARKS} standing={standing} />
        </div>
      </div>
      <section className="card stack practice-care" aria-labelledby="practice-care">
        <h3 id="practice-care">{say('practice_care')}</h3>
        {rank(chat.view.level) >= rank('soon') && <p>{say('practice_care_hard')}</p>}
        <p>{say('panel_after_breathe')}</p>
        <SupportLines {...support} />
      </section>
      {scenario && (
        <div>
          <button
            type="button"
            className="button"
            onClick={() =>
              void startRun(pack, scenario, run.prompts, Date.now()).then((result) => {
                if (result.ok) location.hash = hashOf('practice', result.value);
              })
            }
          >
            {say('practice_again')}
          </button>
        </div>
      )}
    </>
  );
}

/** How many are ticked to begin with: a few that are really met again are worth more than all of them. */
const TICKED = 5;

/** Cards from what was flagged and missed: a few are ticked, made on one press; made twice they are there once. */
function Cards({ run, pack, nameOf }: { run: PracticeRun; pack: PracticePack; nameOf: (id: string) => string }) {
  const say = useSay();
  const [told, tell] = useState('');
  const cards = useMemo(() => cardsOf(pack, run, run.endedAt ?? run.startedAt), [pack, run]);
  const [left, leave] = useState(() => new Set(cards.slice(TICKED).map(({ ref }) => ref)));
  const wanted = cards.filter(({ ref }) => !left.has(ref)).length;
  const make = async () => {
    const now = Date.now();
    const result = await addCards(
      cardsOf(pack, run, now).filter(({ ref }) => !left.has(ref)),
      now,
    );
    if (!result.ok)
      return tell(say('practice_save_failed', say(`panel_store_${result.error}` as 'panel_store_failed')));
    if (result.value.length === 0) return tell(say('practice_cards_there'));
    tell(result.value.length === 1 ? say('practice_cards_made_one') : say('practice_cards_made', result.value.length));
  };
  return (
    <section className="stack" aria-labelledby="practice-cards">
      <h3 id="practice-cards">{say('practice_cards')}</h3>
      {cards.length === 0 ? (
        <p className="quiet">{say('practice_cards_none')}</p>
      ) : (
        <>
          <fieldset className="stack">
            <legend className="quiet">{say('practice_cards_what')}</legend>
            {cards.map(({ ref, weak }) => (
              <label key={ref} className="tick">
                <input
                  type="checkbox"
                  checked={!left.has(ref)}
                  onChange={({ target }) => {
                    const next = new Set(left);
                    if (target.checked) next.delete(ref);
                    else next.add(ref);
                    leave(next);
                  }}
                />
                <span>
                  {nameOf(ref.split(':').at(-1) ?? '')}{' '}
                  <span className="quiet">({say(weak ? 'practice_cards_flagged' : 'practice_cards_missed')})</span>
                </span>
              </label>
            ))}
          </fieldset>
          <div className="row">
            <button type="button" className="button button-main" disabled={wanted === 0} onClick={() => void make()}>
              {wanted === 1 ? say('practice_cards_make_one') : say('practice_cards_make', wanted)}
            </button>
            <a href={hashOf('cards')}>{say('practice_cards_open')}</a>
          </div>
        </>
      )}
      <p role="status">{told}</p>
    </section>
  );
}

/** The transcript with what was read in each message, and the ways that were open there. */
function linesOf(pack: PracticePack, run: PracticeRun): Line[] {
  const scenario = pack.scenarios.find(({ id }) => id === run.scenario);
  const played = scenario && standOf(scenario, run) ? begin(scenario) : null;
  let state = played?.state ?? null;
  return debriefOf(pack, run).chat.messages.map(({ who, text, findings, level }, at): Line => {
    if (who === 'person') return { who, text, level, marks: [], advice: [], ways: [] };
    const own = findings.filter(({ tags }) => !tags.includes('guarded'));
    const seen = new Set<string>();
    const advice = own.flatMap(({ category, words }) => {
      const one = pack.guidance.drafts.find(({ id }) => id === category);
      if (!one || seen.has(category)) return [];
      seen.add(category);
      return [{ advice: one, words }];
    });
    let ways: Line['ways'] = [];
    if (scenario && state) {
      const next = answer(scenario, state, run.turns[at]?.marks ?? []);
      ways = otherWays(scenario, state, next.took, next.says);
      state = next.state;
    }
    const marks = own
      .flatMap(({ start, end, category }) => [
        { start, end, kind: pack.flags.has(category) ? ('flag' as const) : ('strength' as const) },
      ])
      .sort((a, b) => a.start - b.start || b.end - a.end);
    return { who, text, level: null, marks, advice, ways };
  });
}
