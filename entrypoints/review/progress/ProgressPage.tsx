import { useSay } from '@/components/basics/Words';

/** progress_title */
export function ProgressPage() {
  const say = useSay();
  return <h2>{say('progress_title')}</h2>;
}
