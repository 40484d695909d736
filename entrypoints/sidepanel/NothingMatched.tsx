import { useSay } from '@/components/basics/Words';
import type { ConversationState } from '@/utils/conversation';

/** Nothing matched is not an all-clear, and is said so; while paused or ended, that nothing is read. */
export function NothingMatched({ watching }: { watching: ConversationState['watching'] }) {
  const say = useSay();
  return (
    <section className="card stack" aria-labelledby="nothing-heading">
      <h2 id="nothing-heading" className="part-title">
        {say(watching === 'on' ? 'panel_nothing' : watching === 'paused' ? 'panel_paused_note' : 'panel_ended_note')}
      </h2>
      {watching === 'on' && <p className="quiet">{say('panel_nothing_more')}</p>}
    </section>
  );
}
