import { useMemo } from 'react';
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
import { type PanelStep, type Settings, saveSettings } from '@/utils/store';
import { NothingMatched } from './NothingMatched';
import { OpenedChecklists } from './OpenedChecklists';
import { PageNotice } from './PageNotice';
import { Saving } from './Saving';
import { Spoken } from './Spoken';
import { stemsForSkill, stemsForStep } from './stems';
import type { Acts } from './use-acts';
import { type Pack, useNow } from './use-desk';
import { useHeld } from './use-held';
import { useMoment } from './use-moment';
import { useStepFocus } from './use-step-focus';

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
  /** The specialist lets messages be read, where the page can be. */
  seesMessages: boolean;
  /** The tab has a composer that may be written into. */
  canInsert: boolean;
}

const clock = (at: number) => new Date(at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });

/** The conversation: what to do now on top, everything else below, all from facts and pack. */
export function Desk({ pack, settings, state, view, acts, wanted, watched, seesMessages, canInsert }: Props) {
  const say = useSay();
  const now = useNow();
  const { desk, guidance } = pack;
  const { dispatch, insert, copy } = acts;
  const { opened, categories, country, live } = useMoment(pack, settings, state, view);
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

  const goOnward = useStepFocus(wanted, view.next);
  const mark: MarkStep = (step, status, more) => void dispatch({ type: 'step', step, status, ...more });
  const markNext: MarkStep = (...marked) => {
    goOnward();
    release();
    mark(...marked);
  };
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
          {seesMessages && view.watching === 'on' && <PageNotice health={view.health} />}
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
            watched && !(seesMessages && view.health === 'cannot_read') && <NothingMatched view={view} />
          )}
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
