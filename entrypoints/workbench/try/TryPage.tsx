import { useSay } from '@/components/basics/Words';

/** work_try */
export function TryPage() {
  const say = useSay();
  return <h2>{say('work_try')}</h2>;
}
