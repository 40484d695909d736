import { useSay } from '@/components/basics/Words';

/** share_title */
export function SharePage() {
  const say = useSay();
  return <h2>{say('share_title')}</h2>;
}
