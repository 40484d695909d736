import { useSay } from '@/components/basics/Words';

/** work_teach */
export function TeachPage() {
  const say = useSay();
  return <h2>{say('work_teach')}</h2>;
}
