import { Icon } from './Icon';
import { useSay } from './Words';

/** What just happened, with the way back where there is one. Says it politely; stays until the next act or dismissal. */
export function UndoNotice({ text, onUndo, onDismiss }: { text: string; onUndo?: () => void; onDismiss: () => void }) {
  const say = useSay();
  return (
    <div className="notice row row-apart">
      <p role="status">{text}</p>
      <div className="row row-tight">
        {onUndo && (
          <button type="button" className="button" onClick={onUndo}>
            <Icon name="undo" />
            {say('panel_undo')}
          </button>
        )}
        <button type="button" className="button button-bare" onClick={onDismiss}>
          {say('panel_dismiss')}
        </button>
      </div>
    </div>
  );
}
