import { handover, type Redact } from '@/utils/privacy';

/** The redaction, brought beside this script when it is first needed; null where it cannot be brought. */
export async function openRedaction(need: () => Promise<{ ready: boolean } | null>): Promise<Redact | null> {
  if (!handover.steadyHandRedact && !(await need())?.ready) return null;
  return handover.steadyHandRedact ?? null;
}
