import { useSay } from '@/components/basics/Words';

/** cards_title */
export function CardsPage() {
  const say = useSay();
  return <h2>{say('cards_title')}</h2>;
}
