import { useEffect, useMemo, useRef, useState } from 'react';
import { LiveRegion } from '@/components/basics/LiveRegion';
import { useSay } from '@/components/basics/Words';
import { LevelBanner } from '@/components/conversation/LevelBanner';
import { NextStep } from '@/components/conversation/NextStep';
import { Noticed } from '@/components/conversation/Noticed';
import { OwnWords } from '@/components/conversation/OwnWords';
import { StartChecklist } from '@/components/conversation/StartChecklist';
import type { MarkStep } from '@/components/conversation/StepActions';
import { StepList } from '@/components/conversation/StepList';
import { WhoIsTold } from '@/components/conversation/WhoIsTold';
import { EmergencyLine } from '@/components/referrals/EmergencyLine';
import { Referrals } from '@/components/referrals/Referrals';
import { readBlanks } from '@/components/suggestions/blanks';
import { type Stem, SuggestionCard } from '@/components/suggestions/SuggestionCard';
import { SuggestionsBySkill } from '@/components/suggestions/SuggestionsBySkill';
import type { ConversationState, ConversationView } from '@/utils/conversation';
import { rank } from '@/utils/level';
import { generic } from '@/utils/platforms';
import { type PanelStep, type Settings, saveSettings } from '@/utils/store';
import { NothingMatched } from './NothingMatched';
import { OpenedChecklists } from './OpenedChecklists';
import { Saving } from './Saving';
import { knownWords, lastAnswerOf, stemsForSkill, stemsForStep } from './stems';
import type { Acts } from './use-acts';
import { type Pack, useNow } from './use-desk';
import { useHeld } from './use-held';

interface Props {
  pack: Pack;
  settings: Settings;
  state: ConversationState | null;
  view: ConversationView;
  acts: Acts;
  /** The step that the chip asked for, if it just did. */
  wanted: PanelStep | null;
  /** The page is read; where it is off, nothing matched would be a false word. */
  watched: boolean;
  /** The tab has a composer that may be written into. */
  canInsert: boolean;
}

const clock = (at: number) => new Date(at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });

/** The conversation: what to do now on top, everything else below, all from facts and pack. */
export function Desk({ pack, settings, state, view, acts, wanted, watched, canInsert }: Props) {
  const say = useSay();
  const now = useNow();
  const { desk, guidance } = pack;
  const { dispatch, insert, copy } = acts;
  const opened = useMemo(() => openedLists(state), [state]);
  const categories = useMemo(
    () => [...new Set([...opened, ...view.categories.map(({ id }) => id)])],
    [opened, view.categories],
  );
  const country = view.country ?? settings.country;
  const chosen = desk.referrals.find((entry) => entry.country === country) ?? null;
  const live = useMemo(
    () => ({
      guidance,
      view,
      categories,
      lastAnswer: lastAnswerOf(state),
      known: knownWords(chosen, categories, view),
    }),
    [guidance, view, categories, state, chosen],
  );

  const { shown: moment, holding, release } = useHeld(live);
  const steps = useMemo(
    () => desk.steps.map((step) => ({ ...step, how: readBlanks(step.how, moment.known) })),
    [desk, moment],
  );
  const words = guidance.levels.find(({ id }) => id === view.level) ?? null;
  const before =
    rank(view.raisedTo) > rank(view.level) ? (guidance.levels.find(({ id }) => id === view.raisedTo) ?? null) : null;
  const next = steps.find(({ id }) => id === moment.view.next) ?? null;
  const nextView = view.steps.find(({ id }) => id === moment.view.next) ?? null;
  const contacts =
    rank(view.level) >= rank('ask') ? desk.contacts.find(({ level }) => level === view.level) : undefined;
  const nextStems = useMemo(() => (moment.view.next ? stemsForStep(moment, moment.view.next) : []), [moment]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each asking shows the step once, not with every change after
  useEffect(() => {
    if (wanted) showStep(wanted.step, view.next);
  }, [wanted?.at]);

  const mark: MarkStep = (step, status, more) => void dispatch({ type: 'step', step, status, ...more });
  // Marked on the card of the next step: the card goes, and focus goes on to the one that takes its place.
  const onward = useRef(false);
  const markNext: MarkStep = (...marked) => {
    onward.current = true;
    release();
    mark(...marked);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when another step became the next
  useEffect(() => {
    if (onward.current) document.getElementById('next-heading')?.focus();
    onward.current = false;
  }, [view.next]);
  const chooseCountry = (code: string) => {
    void saveSettings({ country: code });
    void dispatch({ type: 'country', code });
  };
  const card = (showSkill: boolean) => (stem: Stem) => (
    <SuggestionCard
      key={stem.id}
      stem={stem}
      showSkill={showSkill}
      {...(canInsert ? { onInsert: (text: string) => void insert(text, stem.id) } : {})}
      onCopy={(text) => void copy(text, stem.id)}
      saving={(text, close) => (
        <Saving
          {...{ stem, text, view, pack }}
          days={settings.retentionDays}
          onCancel={close}
          onDone={(notice) => {
            close();
            acts.setNotice(notice);
          }}
        />
      )}
    />
  );

  return (
    <>
      <Spoken
        view={view}
        levelWords={words ? say('panel_says_level', words.name, words.firstMove) : ''}
        next={desk.steps.find(({ id }) => id === view.next)?.label ?? ''}
      />
      <div className="columns" {...holding}>
        <div className="column">
          {view.level && words ? (
            <LevelBanner
              level={view.level}
              words={words}
              raisedTo={before}
              since={view.levelSince === null ? '' : clock(view.levelSince)}
            >
              {rank(view.level) >= rank('urgent') && <EmergencyLine directory={desk.referrals} country={country} />}
            </LevelBanner>
          ) : (
            watched && <NothingMatched view={view} />
          )}
          {watched && view.place.platform === generic.name && <p className="quiet">{say('panel_own_only')}</p>}
          {view.noticed.length > 0 && (
            <Noticed
              findings={view.noticed}
              categories={guidance.categories}
              levels={guidance.levels}
              onLower={({ message, rule }, reason) => void dispatch({ type: 'lower', message, rule, reason })}
              onUnlower={({ message, rule }) => void dispatch({ type: 'unlower', message, rule })}
            />
          )}
          {next && nextView && (
            <NextStep key={next.id} step={next} view={nextView} onMark={markNext}>
              {nextStems.length > 0 && (
                <>
                  <h3 className="next-ways">{say('panel_next_ways')}</h3>
                  <div className="stack">{nextStems.map(card(false))}</div>
                </>
              )}
            </NextStep>
          )}
          {!next && view.steps.length > 0 && (
            <p id="next-heading" tabIndex={-1} className="card">
              {say('panel_next_none')}
            </p>
          )}
          {contacts && (
            <WhoIsTold
              row={contacts}
              told={view.told}
              clock={clock}
              onTold={(role) => void dispatch({ type: 'told', role })}
            />
          )}
        </div>
        <div className="column">
          {view.steps.length > 0 && <StepList views={view.steps} steps={steps} next={view.next} onMark={mark} />}
          <section aria-label={say('panel_checklists_open')} className="stack">
            <OpenedChecklists
              checklists={desk.checklists.filter(({ id }) => categories.includes(id))}
              opened={opened}
              onClose={(category) => void dispatch({ type: 'close_checklist', category })}
            />
            <StartChecklist
              checklists={desk.checklists.filter(({ id }) => id !== 'base')}
              opened={categories}
              onOpen={(category) => void dispatch({ type: 'open_checklist', category })}
            />
          </section>
          {(watched || view.steps.length > 0) && (
            <SuggestionsBySkill stemsFor={(skill) => stemsForSkill(moment, skill, nextStems)} card={card(true)} />
          )}
          <Referrals
            directory={desk.referrals}
            country={country}
            categories={categories}
            now={now}
            onCountry={chooseCountry}
            onCopy={(text) => void copy(text)}
            {...(canInsert ? { onInsert: (text: string) => void insert(text) } : {})}
          />
          <OwnWords own={view.own} drafts={guidance.drafts} />
        </div>
      </div>
    </>
  );
}

/** Brings a step into view, opens what it is folded in, and puts the focus on it. */
function showStep(step: string, next: string | null) {
  const row = step === next ? null : document.getElementById(`step-${step}`);
  for (let part = row?.querySelector('details') ?? null; part; part = part.parentElement?.closest('details') ?? null)
    part.open = true;
  const target = row?.querySelector('summary') ?? document.getElementById('next-heading');
  target?.focus({ preventScroll: true });
  (target?.closest('.next, .step') ?? target)?.scrollIntoView({ block: 'start' });
}

/** Opened by hand and not closed since. */
const openedLists = (state: ConversationState | null): string[] =>
  Object.entries(state?.opened ?? {})
    .filter(([id, { at }]) => !(state?.closed[id] && state.closed[id].at > at))
    .map(([id]) => id);

/** Tells screen readers of a new level and a new next step; assertive only when it became `now`. */
function Spoken({ view, levelWords, next }: { view: ConversationView; levelWords: string; next: string }) {
  const say = useSay();
  const [told, tell] = useState({ polite: '', assertive: '' });
  const last = useRef({ key: view.key, level: view.level, next: view.next });
  useEffect(() => {
    const before = last.current;
    last.current = { key: view.key, level: view.level, next: view.next };
    // Another conversation came into view: nothing happened in it.
    if (before.key !== view.key) return;
    if (before.level !== view.level && levelWords) {
      tell(view.level === 'now' ? { polite: '', assertive: levelWords } : { polite: levelWords, assertive: '' });
    } else if (before.next !== view.next && next) {
      tell({ polite: say('panel_says_next', next), assertive: '' });
    }
  }, [view.key, view.level, view.next, levelWords, next, say]);
  return <LiveRegion {...told} />;
}
