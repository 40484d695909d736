import { useSay } from '@/components/basics/Words';
import type { ConversationView } from '@/utils/conversation';

/** Nothing that stands is not an all-clear, and is said so; while paused or ended, that nothing is read. */
export function NothingMatched({ view }: { view: ConversationView }) {
  const say = useSay();
  const words = {
    on: view.noticed.length > 0 ? 'panel_all_lowered' : 'panel_nothing',
    paused: 'panel_paused_note',
    ended: 'panel_ended_note',
  } as const;
  return (
    <section className="card stack" aria-labelledby="nothing-heading">
      <h2 id="nothing-heading" className="part-title">
        {say(words[view.watching])}
      </h2>
      {view.watching === 'on' && <p className="quiet">{say('panel_nothing_more')}</p>}
    </section>
  );
}
