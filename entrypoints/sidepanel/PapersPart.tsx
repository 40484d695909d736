import { useMemo } from 'react';
import { Fold } from '@/components/basics/Fold';
import { useSay } from '@/components/basics/Words';
import { HandOffNote } from '@/components/conversation/HandOffNote';
import { SafetyPlan } from '@/components/conversation/SafetyPlan';
import { type ConversationState, type ConversationView, handOff } from '@/utils/conversation';
import type { Papers } from '@/utils/store';
import { noteText, planParts, planText, redactTyped } from './note-text';
import type { Acts } from './use-acts';
import type { Pack } from './use-desk';
import { saveAsFile, useRedaction } from './use-papers';

interface Props {
  pack: Pack;
  state: ConversationState;
  view: ConversationView;
  acts: Acts;
  papers: Papers;
  keep: (changes: Partial<Papers>) => void;
  now: number;
  clock: (at: number) => string;
  canInsert: boolean;
  /** The note was copied or saved. */
  onNoted: () => void;
}

/** What is written: the safety plan with the person, the hand-off note for the next one. */
export function PapersPart({ pack, state, view, acts, papers, keep, now, clock, canInsert, onNoted }: Props) {
  const say = useSay();
  const redact = useRedaction(pack);
  const { desk, guidance } = pack;
  const made = useMemo(() => {
    const plan = Object.fromEntries(Object.entries(papers.plan).map(([part, words]) => [part, redact(words).text]));
    return noteText({
      facts: handOff(state, view, desk),
      redacted: (text) => redact(text).text,
      ...{ guidance, desk, plan, now, clock, say },
    });
  }, [state, view, desk, guidance, papers.plan, redact, now, clock, say]);
  const parts = planParts(desk);
  const plan = planText(desk, papers.plan);
  const day = new Date(now).toISOString().slice(0, 10);
  return (
    <section aria-label={say('panel_papers')} className="stack" data-region="">
      {parts.length > 0 && (
        <Fold late className="paper" title={<h2 className="part-title">{say('panel_plan')}</h2>}>
          <SafetyPlan
            key={view.key}
            parts={parts}
            plan={papers.plan}
            onPart={(part, words) => keep({ plan: { ...papers.plan, [part]: words } })}
            onCopy={() => void acts.copy(plan)}
            onSave={() => saveAsFile(`${say('panel_plan_file')}-${day}.txt`, redact(plan).text)}
            {...(canInsert ? { onInsert: () => void acts.insert(plan) } : {})}
          />
        </Fold>
      )}
      <div id="note-paper">
        <Fold className="paper" title={<h2 className="part-title">{say('panel_note')}</h2>}>
          <HandOffNote
            made={made}
            edited={papers.note}
            redacted={(text) => redactTyped(text, made, redact)}
            onEdit={(note) => keep({ note })}
            onCopy={(text) => {
              onNoted();
              void acts.copy(text);
            }}
            onSave={(text) => {
              onNoted();
              saveAsFile(`${say('panel_note_file')}-${day}.txt`, text);
            }}
          />
        </Fold>
      </div>
    </section>
  );
}

/** Opens the note and puts the caret into it. */
export function goToNote(): void {
  const fold = document.querySelector<HTMLDetailsElement>('#note-paper details');
  if (!fold) return;
  fold.open = true;
  fold.querySelector('textarea')?.focus();
  fold.scrollIntoView({ block: 'start' });
}
