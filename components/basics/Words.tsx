import { createContext, type ReactNode, useContext } from 'react';
import type { Say } from '@/utils/locale';

const Spoken = createContext<Say | null>(null);

/** Hands the interface sentences to every part below. */
export function Words({ say, children }: { say: Say; children: ReactNode }) {
  return <Spoken value={say}>{children}</Spoken>;
}

/** The `say` handed in by `Words`; throws where a page forgot to hand it in. */
export function useSay(): Say {
  const say = useContext(Spoken);
  if (!say) throw new Error('Words is missing around this part');
  return say;
}
