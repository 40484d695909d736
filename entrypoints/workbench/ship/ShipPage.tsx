import { useSay } from '@/components/basics/Words';

/** work_ship */
export function ShipPage() {
  const say = useSay();
  return <h2>{say('work_ship')}</h2>;
}
