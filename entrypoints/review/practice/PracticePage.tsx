import { useSay } from '@/components/basics/Words';

/** practice_title */
export function PracticePage() {
  const say = useSay();
  return <h2>{say('practice_title')}</h2>;
}
