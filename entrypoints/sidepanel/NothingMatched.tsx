import { useSay } from '@/components/basics/Words';

/** Nothing matched is not an all-clear, and is said so. */
export function NothingMatched() {
  const say = useSay();
  return (
    <section className="card stack" aria-labelledby="nothing-heading">
      <h2 id="nothing-heading" className="part-title">
        {say('panel_nothing')}
      </h2>
      <p className="quiet">{say('panel_nothing_more')}</p>
    </section>
  );
}
