import { type ReactNode, useMemo, useRef, useState } from 'react';
import { LiveRegion } from '@/components/basics/LiveRegion';
import { useSay } from '@/components/basics/Words';
import { LevelBanner } from '@/components/conversation/LevelBanner';
import { blankName, blanksOf, cutAtBlanks, fillBlanks } from '@/components/suggestions/blanks';
import { SKILLS } from '@/components/suggestions/SuggestionCard';
import type { PracticeRun } from '@/utils/store';
import { suggestFor } from '@/utils/suggest';
import { nextStep, readChat } from './read-chat';
import { SaveStem } from './SaveStem';
import type { PracticePack } from './use-practice-pack';

interface Props {
  pack: PracticePack;
  run: PracticeRun;
  onInsert: (text: string) => void;
}

/** What the extension would show beside a real chat: level with its first move, the next step, things to say. */
export function Prompts({ pack, run, onInsert }: Props) {
  const say = useSay();
  const { view } = useMemo(() => readChat(pack, run), [pack, run]);
  const { guidance, desk } = pack;
  const words = guidance.levels.find(({ id }) => id === view.level) ?? null;
  const next = nextStep(view);
  const step = desk.steps.find(({ id }) => id === next) ?? null;
  const stems = useMemo(
    () =>
      suggestFor(guidance, {
        level: view.level,
        categories: view.categories.map(({ id }) => id),
        used: [],
        nextStep: next,
      }),
    [guidance, view, next],
  );
  const moved = words ? say('panel_says_level', words.name, words.firstMove) : '';
  return (
    <aside className="stack practice-prompts" aria-label={say('practice_prompts')}>
      <LiveRegion polite={view.level === 'now' ? '' : moved} assertive={view.level === 'now' ? moved : ''} />
      {view.level && words ? (
        <LevelBanner level={view.level} words={words} raisedTo={null} since="" />
      ) : (
        <p className="card quiet">{say('practice_no_phrase')}</p>
      )}
      {step && (
        <section className="card stack" aria-labelledby="practice-next">
          <p className="quiet">{say('panel_next_step')}</p>
          <h3 id="practice-next">{step.label}</h3>
          <p>{step.how}</p>
        </section>
      )}
      <section className="stack" aria-labelledby="practice-say">
        <h3 id="practice-say" className="part-title">
          {say('panel_suggestions')}
        </h3>
        {stems.map(({ id, skill, text }) => (
          <Stem
            key={id}
            skill={say(SKILLS[skill])}
            text={text}
            onInsert={onInsert}
            saving={(words, done, cancel) => (
              <SaveStem stem={{ id, skill, text: words }} {...{ pack, run, view }} onDone={done} onCancel={cancel} />
            )}
          />
        ))}
      </section>
    </aside>
  );
}

interface StemProps {
  skill: string;
  text: string;
  onInsert: (text: string) => void;
  /** What is shown while the words are being saved. */
  saving: (text: string, done: () => void, cancel: () => void) => ReactNode;
}

/** One thing to say: its blanks are filled before it can be put into the draft; it can be saved as in a real chat. */
function Stem({ skill, text, onInsert, saving }: StemProps) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const [saved, setSaved] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = (done: boolean) => {
    setOpen(false);
    setSaved(done);
    // The form that had the focus goes: back to what opened it.
    opener.current?.focus();
  };
  const [words, setWords] = useState<Record<string, string>>({});
  const blanks = blanksOf(text);
  const missing = blanksOf(fillBlanks(text, words));
  return (
    <article className="stem" aria-label={fillBlanks(text, words)}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (missing.length > 0)
            return event.currentTarget.querySelector<HTMLInputElement>('input:placeholder-shown')?.focus();
          onInsert(fillBlanks(text, words));
        }}
      >
        <p className="stem-skill">{skill}</p>
        <p className="stem-text">
          {cutAtBlanks(text).map((piece, at) =>
            'text' in piece ? (
              piece.text
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one stem never move
              <span key={at} className={words[piece.blank]?.trim() ? 'blank blank-full' : 'blank'}>
                {words[piece.blank]?.trim() || blankName(piece.blank)}
              </span>
            ),
          )}
        </p>
        {blanks.map((blank) => (
          <label key={blank} className="field">
            <span className="label">{blankName(blank)}</span>
            <input
              className="input"
              autoComplete="off"
              placeholder=" "
              maxLength={200}
              value={words[blank] ?? ''}
              onChange={(event) => setWords({ ...words, [blank]: event.target.value })}
            />
          </label>
        ))}
        <div className="row row-tight">
          <button type="submit" className="button" aria-disabled={missing.length > 0}>
            {say('panel_insert')}
          </button>
          <button
            ref={opener}
            type="button"
            className="button button-bare"
            aria-expanded={open}
            onClick={() => {
              setSaved(false);
              setOpen(!open);
            }}
          >
            {say('panel_save')}
          </button>
        </div>
      </form>
      <p role="status" className="quiet">
        {saved ? say('panel_saved') : ''}
      </p>
      {open &&
        saving(
          fillBlanks(text, words),
          () => close(true),
          () => close(false),
        )}
    </article>
  );
}
