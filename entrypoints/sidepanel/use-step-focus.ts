import { useEffect, useRef } from 'react';
import type { PanelStep } from '@/utils/store';

/**
 * Keeps the focus with the steps: on the one that the page asked for, and, when the next step was marked on its card,
 * on the one that takes its place. Gives what to call when it is marked there.
 */
export function useStepFocus(wanted: PanelStep | null, next: string | null): () => void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: each asking shows the step once, not with every change after
  useEffect(() => {
    if (wanted) showStep(wanted.step, next);
  }, [wanted?.at]);
  const onward = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when another step became the next
  useEffect(() => {
    if (onward.current) document.getElementById('next-heading')?.focus();
    onward.current = false;
  }, [next]);
  return () => {
    onward.current = true;
  };
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
