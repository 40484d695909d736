import { ConfirmButton } from '@/components/basics/ConfirmButton';
import { Icon } from '@/components/basics/Icon';
import { useSay } from '@/components/basics/Words';
import type { ConversationState, PageHealth } from '@/utils/conversation';
import type { Site } from '@/utils/store';

interface StateProps {
  host: string;
  /** Null: the site is off. */
  site: Site | null;
  watching: ConversationState['watching'];
  health: PageHealth | null;
}

/** Whether it is watching, and what, in one line; always on screen. */
export function WatchingLine({ host, site, watching, health }: StateProps) {
  const say = useSay();
  const unread = site?.messages === true && health === 'cannot_read';
  const on = site !== null && watching === 'on' && !unread && (site.drafts || site.messages);
  return (
    <p role="status" className={on ? 'watching watching-on' : 'watching'}>
      <Icon name={on ? 'eye' : site && watching === 'paused' ? 'pause' : 'eye_off'} />
      <span>{words()}</span>
    </p>
  );
  function words() {
    if (!site) return say('panel_not_watching');
    if (watching === 'paused') return say('panel_paused', host);
    if (watching === 'ended') return say('panel_ended', host);
    if (unread) return say('panel_unread', host);
    if (site.drafts && site.messages) return say('panel_watching', host);
    if (site.drafts) return say('panel_watching_drafts', host);
    return say(site.messages ? 'panel_watching_messages' : 'panel_watching_neither', host);
  }
}

interface ControlProps {
  host: string;
  watching: ConversationState['watching'];
  /** There are facts that could be cleared. */
  known: boolean;
  onWatching: (watching: ConversationState['watching']) => void;
  onClear: () => void;
  onSwitchOff: () => void;
}

/** Pause, end, clear, switch off. */
export function WatchControls({ host, watching, known, onWatching, onClear, onSwitchOff }: ControlProps) {
  const say = useSay();
  return (
    <section aria-label={say('panel_controls')} className="row">
      {watching === 'on' ? (
        <>
          <button type="button" className="button" onClick={() => onWatching('paused')}>
            {say('panel_pause')}
          </button>
          <button type="button" className="button" onClick={() => onWatching('ended')}>
            {say('panel_end')}
          </button>
        </>
      ) : (
        <button type="button" className="button" onClick={() => onWatching('on')}>
          {say(watching === 'paused' ? 'panel_resume' : 'panel_start_again')}
        </button>
      )}
      {known && (
        <ConfirmButton
          quiet
          label={say('panel_clear')}
          question={say('panel_clear_ask')}
          confirm={say('panel_clear')}
          onConfirm={onClear}
        />
      )}
      <ConfirmButton
        quiet
        label={say('panel_switch_off')}
        question={say('panel_switch_off_ask', host)}
        confirm={say('panel_switch_off')}
        onConfirm={onSwitchOff}
      />
    </section>
  );
}
