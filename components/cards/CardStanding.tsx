import { Icon } from '../basics/Icon';
import { useSay } from '../basics/Words';

/** How a card stands to the pack in use; nothing is said where it is current. */
export interface ShownStanding {
  kind: 'current' | 'version' | 'changed' | 'gone';
  /** Version the card was made from. */
  made: string;
  /** Version in use. */
  inUse: string;
}

/** Says when the pack has moved on, and offers the new wording where there is one. */
export function CardStanding({
  standing: { kind, made, inUse },
  onTake,
}: {
  standing: ShownStanding;
  onTake: () => void;
}) {
  const say = useSay();
  if (kind === 'current') return null;
  if (kind === 'version') return <p className="quiet">{say('cards_old_version', made, inUse)}</p>;
  return (
    <div className="row cards-standing">
      <p>
        <Icon name="note" /> {kind === 'gone' ? say('cards_old_gone', inUse) : say('cards_old_changed', inUse)}
      </p>
      {kind === 'changed' && (
        <button type="button" className="button" onClick={onTake}>
          {say('cards_old_take')}
        </button>
      )}
    </div>
  );
}
