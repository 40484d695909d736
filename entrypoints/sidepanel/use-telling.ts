import type { MarkStep } from '@/components/conversation/StepActions';
import type { ConversationView } from '@/utils/conversation';
import type { Acts } from './use-acts';

/** Steps that are the same act as telling somebody in the contact table: marked in one place, they are marked in both. */
const TELLING: Readonly<Record<string, string>> = { 'tell-supervisor': 'supervisor', 'write-note': 'record' };

/** Marking steps and recording who was told, each by the specialist's hand and each written down once. */
export function useTelling(view: ConversationView, { dispatch }: Acts, clocked: boolean) {
  const mark: MarkStep = (step, status, more) => {
    void dispatch({ type: 'step', step, status, ...more });
    const role = TELLING[step];
    if (role && status === 'confirmed' && clocked && view.told[role] === undefined)
      void dispatch({ type: 'told', role });
    if (role && status === 'open' && view.told[role] !== undefined) void dispatch({ type: 'untold', role });
  };
  const stepOf = (role: string) => view.steps.find(({ id }) => TELLING[id] === role);
  return {
    mark,
    told: (role: string) => {
      void dispatch({ type: 'told', role });
      const step = stepOf(role);
      if (step && step.status !== 'confirmed') void dispatch({ type: 'step', step: step.id, status: 'confirmed' });
    },
    untold: (role: string) => {
      void dispatch({ type: 'untold', role });
      const step = stepOf(role);
      if (step?.status === 'confirmed') void dispatch({ type: 'step', step: step.id, status: 'open' });
    },
  };
}
