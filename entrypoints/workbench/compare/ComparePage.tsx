import { useSay } from '@/components/basics/Words';

/** work_compare */
export function ComparePage() {
  const say = useSay();
  return <h2>{say('work_compare')}</h2>;
}
