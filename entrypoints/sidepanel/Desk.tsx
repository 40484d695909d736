import { useMemo } from 'react';
import { useSay } from '@/components/basics/Words';
import { AfterCare } from '@/components/conversation/AfterCare';
import { LevelBanner } from '@/components/conversation/LevelBanner';
import { NextStep } from '@/components/conversation/NextStep';
import { Noticed } from '@/components/conversation/Noticed';
import { OwnWords } from '@/components/conversation/OwnWords';
import { StartChecklist } from '@/components/conversation/StartChecklist';
import type { MarkStep } from '@/components/conversation/StepActions';
import { StepList } from '@/components/conversation/StepList';
import { minutesGone, WhoIsTold } from '@/components/conversation/WhoIsTold';
import { chooseReferrals } from '@/components/referrals/choose';
import { EmergencyLine } from '@/components/referrals/EmergencyLine';
import { reachWords } from '@/components/referrals/ReferralEntry';
import { Referrals } from '@/components/referrals/Referrals';
import { readBlanks } from '@/components/suggestions/blanks';
import { type Stem, SuggestionCard } from '@/components/suggestions/SuggestionCard';
import { SuggestionsBySkill } from '@/components/suggestions/SuggestionsBySkill';
import { type ConversationState, type ConversationView, isEmergency } from '@/utils/conversation';
import { rank } from '@/utils/level';
import {
  countUseful,
  type Organisation,
  type PanelStep,
  type Policy,
  type Settings,
  saveOrganisation,
  saveSettings,
} from '@/utils/store';
import { readingOf } from '@/utils/suggest';
import { NothingMatched } from './NothingMatched';
import { OpenedChecklists } from './OpenedChecklists';
import { PageNotice } from './PageNotice';
import { PapersPart } from './PapersPart';
import { Saving } from './Saving';
import { Spoken } from './Spoken';
import { stemsForSkill, stemsForStep } from './stems';
import type { Acts } from './use-acts';
import type { Pack } from './use-desk';
import { useHeld } from './use-held';
import { useMoment } from './use-moment';
import { usePapers } from './use-papers';
import { useStepFocus } from './use-step-focus';
import { useTelling } from './use-telling';

interface Props {
  pack: Pack;
  settings: Settings;
  organisation: Organisation;
  /** What an administrator set. */
  policy: Policy;
  now: number;
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
  /** The note was copied or saved. */
  onNoted: () => void;
}

/** The specialist's own time zone. */
const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone;

export const clock = (at: number) => new Date(at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });

/** The conversation: what to do now on top, everything else below, all from facts and pack. */
export function Desk(props: Props) {
  const { pack, settings, organisation, policy, state, view, acts, wanted, watched, seesMessages, canInsert, now } =
    props;
  const say = useSay();
  const { desk, guidance } = pack;
  const { dispatch, insert, copy } = acts;
  const supervisor = organisation.contacts.supervisor?.name ?? '';
  const { opened, categories, country, live } = useMoment(pack, settings, state, view, supervisor);
  const { papers, keep } = usePapers(view.key);
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
  // The emergency checklist opened by hand: nothing was noticed, and yet it is `now`.
  const byHand = rank(view.level) < rank('urgent') && opened.some((list) => isEmergency(desk, list));
  const contacts =
    byHand || rank(view.level) >= rank('ask')
      ? desk.contacts.find(({ level }) => level === (byHand ? 'now' : view.level))
      : undefined;
  const nextStems = useMemo(() => (moment.view.next ? stemsForStep(moment, moment.view.next) : []), [moment]);

  const staffLine = useMemo(() => {
    const { fitting } = chooseReferrals(desk.referrals.find((one) => one.country === country)?.entries ?? [], []);
    return fitting[0] ? `${fitting[0].name}: ${reachWords(fitting[0], say)}` : '';
  }, [desk, country, say]);

  const inUse = new Set([...opened, ...view.categories.flatMap(({ id, level }) => (level === 'note' ? [] : id))]);
  const goOnward = useStepFocus(wanted, view.next);
  const { mark, told, untold } = useTelling(view, acts, contacts?.supervisorWithin != null);
  const within = contacts?.supervisorWithin ?? null;
  const over =
    rank(view.level) >= rank('urgent') &&
    within !== null &&
    view.levelSince !== null &&
    view.told.supervisor === undefined &&
    minutesGone(view.levelSince, now) >= within;
  const markNext: MarkStep = (...marked) => {
    goOnward();
    release();
    mark(...marked);
  };
  const chooseCountry = (code: string) => {
    // The first choice stands for every conversation; another one later is for this person.
    if (settings.country === null) void saveSettings({ country: code });
    void dispatch({ type: 'country', code });
  };
  const card = (showSkill: boolean) => (stem: Stem) => (
    <SuggestionCard
      key={stem.id}
      stem={stem}
      showSkill={showSkill}
      reading={readingOf}
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
        over={over}
      />
      <div className="columns" {...holding}>
        <div className="column">
          {seesMessages && view.watching === 'on' && (
            <PageNotice
              health={view.health}
              tab={acts.tab}
              onCopy={(text) => void copy(text)}
              onNotice={acts.setNotice}
            />
          )}
          {rank(view.endedAt) >= rank('urgent') && (
            <AfterCare
              key={view.key}
              staff={organisation.staff}
              line={staffLine}
              onStaff={(staff) => void saveOrganisation({ staff })}
              onUseful={(answer) => void countUseful(answer)}
            />
          )}
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
          {byHand && (
            <section className="card by-hand" aria-label={say('panel_by_hand')}>
              <p className="label">{say('panel_by_hand')}</p>
              <EmergencyLine directory={desk.referrals} country={country} />
            </section>
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
          {policy.rescuePolicy && (byHand || rank(view.level) >= rank('urgent')) && (
            <p className="card quiet">{say(`policy_rescue_${policy.rescuePolicy}`)}</p>
          )}
          {contacts && (
            <WhoIsTold
              row={contacts}
              told={view.told}
              contacts={organisation.contacts}
              set={Object.keys(policy.contacts)}
              since={view.levelSince}
              onTold={told}
              onUntold={untold}
              onContact={(role, contact) =>
                void saveOrganisation({ contacts: { ...organisation.contacts, [role]: contact } })
              }
              {...{ clock, now }}
            />
          )}
          {state && view.steps.length > 0 && (
            <PapersPart {...{ pack, state, view, acts, papers, keep, now, clock, canInsert }} onNoted={props.onNoted} />
          )}
        </div>
        <div className="column">
          {view.steps.length > 0 && <StepList views={view.steps} steps={steps} next={view.next} onMark={mark} />}
          <section aria-label={say('panel_checklists_open')} className="stack" data-region="">
            <OpenedChecklists
              checklists={desk.checklists.filter(({ id }) => inUse.has(id))}
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
            own={organisation.referrals}
            zone={view.zone}
            here={HERE}
            onCountry={chooseCountry}
            onZone={(zone) => void dispatch({ type: 'zone', zone })}
            onOwn={(referrals) => void saveOrganisation({ referrals })}
            onCopy={(text) => void copy(text)}
            {...(canInsert ? { onInsert: (text: string) => void insert(text) } : {})}
          />
          <OwnWords own={view.own} drafts={guidance.drafts} />
        </div>
      </div>
    </>
  );
}
