import { useEffect, useMemo, useRef, useState } from 'react';
import { useSay } from '@/components/basics/Words';
import { SupportLines } from '@/components/cards/SupportLines';
import { Break } from '@/components/practice/Break';
import { Messages } from '@/components/practice/Messages';
import { type DraftFlag, Writing } from '@/components/practice/Writing';
import type { PracticeRun } from '@/utils/store';
import { hashOf } from '../route';
import { finishRun } from './finish';
import { Prompts } from './Prompts';
import type { PracticePack } from './use-practice-pack';
import { useRevealed } from './use-revealed';
import { keepRun, standOf, withMessage } from './use-run';
import { useSupport } from './use-support';

/** The chat itself. Every message is stored before the person answers on screen; closing the tab loses nothing. */
export function Chat({ stored, pack }: { stored: PracticeRun; pack: PracticePack }) {
  const say = useSay();
  const scenario = pack.scenarios.find(({ id }) => id === stored.scenario);
  // What is on screen; another page that went further is followed.
  const [own, setOwn] = useState(stored);
  const run = stored.turns.length > own.turns.length ? stored : own;
  const [draft, setDraft] = useState('');
  const [left, leave] = useState('');
  const [place, go] = useState<'chat' | 'paused'>('chat');
  const [problem, tell] = useState('');
  const sending = useRef(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const over = useRef<HTMLButtonElement>(null);
  const support = useSupport(pack);
  const shown = useRevealed(run.turns);
  const busy = shown < run.turns.length;
  const state = useMemo(() => standOf(scenario, run), [scenario, run]);
  const ended = state?.over === true && !busy;
  useEffect(() => {
    if (place === 'chat') field.current?.focus();
  }, [place]);
  useEffect(() => {
    if (ended) over.current?.focus();
  }, [ended]);

  const flag = useMemo(() => (run.prompts ? draftFlag(pack, draft, left) : null), [run.prompts, pack, draft, left]);
  const title = scenario ? `${scenario.person} · ${scenario.title}` : stored.scenario;
  const person = scenario?.person ?? '';
  const failed = (error: string) =>
    tell(say('practice_save_failed', say(`panel_store_${error}` as 'panel_store_failed')));

  const store = async (next: PracticeRun) => {
    sending.current = true;
    const result = await keepRun(next, next.changedAt);
    sending.current = false;
    if (!result.ok) return failed(result.error);
    tell('');
    setOwn(result.value ?? next);
    return result.value;
  };
  const send = async (text: string) => {
    if (!scenario || busy || sending.current || state?.over) return;
    if (await store(withMessage(pack, scenario, run, text, Date.now()))) setDraft('');
    field.current?.focus();
  };
  const finish = () => void store(finishRun(pack, run, Date.now()));

  if (place === 'paused')
    return (
      <Break
        onBack={() => go('chat')}
        onStop={() => {
          location.hash = hashOf('practice');
        }}
      >
        <SupportLines {...support} />
      </Break>
    );
  return (
    <>
      <div className="row row-apart">
        <div>
          <h2>{title}</h2>
          <p className="quiet">{say('practice_simulated')}</p>
        </div>
        <div className="row">
          <label className="tick">
            <input
              type="checkbox"
              checked={run.prompts}
              onChange={(event) => void store({ ...run, prompts: event.target.checked, changedAt: Date.now() })}
            />
            {say('practice_prompts_on')}
          </label>
          <button type="button" className="button" onClick={() => go('paused')}>
            {say('practice_pause')}
          </button>
          <button type="button" className="button" onClick={finish}>
            {say('practice_end')}
          </button>
        </div>
      </div>
      {problem && (
        <p role="alert" className="card error">
          {problem}
        </p>
      )}
      {!state && (
        <p role="alert" className="card">
          {say('practice_changed')}
        </p>
      )}
      <div className={run.prompts ? 'practice-columns' : 'practice-one'}>
        <div className="stack">
          <Messages person={person} turns={run.turns.slice(0, shown)} writing={busy} />
          {ended && (
            <div className="card stack" role="status">
              <p>{say('practice_over', person)}</p>
              <div>
                <button ref={over} type="button" className="button button-main" onClick={finish}>
                  {say('practice_look_back')}
                </button>
              </div>
            </div>
          )}
          {state && !state.over && (
            <Writing
              {...{ field, draft, busy, flag }}
              onDraft={setDraft}
              onSend={() => void (draft.trim() !== '' && send(draft.trim()))}
              onWait={() => void send('')}
              onInstead={() => {
                if (flag) setDraft(replaced(draft, flag));
                field.current?.focus();
              }}
              onLeave={() => {
                if (flag) leave(flag.words);
                field.current?.focus();
              }}
            />
          )}
        </div>
        {run.prompts && (
          <Prompts
            {...{ pack }}
            run={{ ...run, turns: run.turns.slice(0, shown) }}
            onInsert={(text) => {
              setDraft((before) => (before.trim() ? `${before.trimEnd()} ${text}` : text));
              field.current?.focus();
            }}
          />
        )}
      </div>
    </>
  );
}

/** The first flag of a draft that is not left standing on purpose. */
function draftFlag(
  pack: PracticePack,
  draft: string,
  left: string,
): (DraftFlag & { start: number; end: number }) | null {
  if (draft.trim() === '') return null;
  for (const { category, words, start, end } of pack.engine.read(draft, 'specialist').findings) {
    const advice = pack.flags.has(category) && pack.guidance.drafts.find(({ id }) => id === category);
    if (advice && words !== left) return { ...advice, words, start, end };
  }
  return null;
}

/** The better wording in place of the sentence that was flagged: half of the old would make no sense. */
function replaced(draft: string, { start, end, instead }: { start: number; end: number; instead: string }): string {
  const before = draft.slice(0, start).search(/[^.!?\n]*$/);
  const after = end + (draft.slice(end).match(/^[^.!?\n]*[.!?]*/)?.[0].length ?? 0);
  return [draft.slice(0, before).trim(), instead, draft.slice(after).trim()].filter(Boolean).join(' ');
}
