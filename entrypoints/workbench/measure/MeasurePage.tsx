import { useSay } from '@/components/basics/Words';

/** work_measure */
export function MeasurePage() {
  const say = useSay();
  return <h2>{say('work_measure')}</h2>;
}
