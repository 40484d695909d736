import { useSay } from '@/components/basics/Words';
import type { StoreError } from '@/utils/store';

/** What a store's refusal means, in words. */
export function useProblem(): (error: string) => string {
  const say = useSay();
  return (error) => say(`panel_store_${error as StoreError}`);
}

export const dateOf = (at: number): string =>
  new Date(at).toLocaleDateString([], { year: 'numeric', month: 'short', day: 'numeric' });
