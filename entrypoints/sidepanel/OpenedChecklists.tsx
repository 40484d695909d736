import { useSay } from '@/components/basics/Words';
import type { Checklist } from '@/utils/packs';

interface Props {
  /** Those in use, by findings or by hand. */
  checklists: Checklist[];
  /** Opened by hand: only these can be closed. */
  opened: string[];
  onClose: (category: string) => void;
}

/** Which checklists the steps come from, with the one line to keep in mind for each. */
export function OpenedChecklists({ checklists, opened, onClose }: Props) {
  const say = useSay();
  if (checklists.length === 0) return null;
  return (
    <ul className="stack">
      {checklists.map(({ id, title, note }) => (
        <li key={id} className="row row-apart in-use">
          <p className="quiet">
            <strong>{title}.</strong> {note}
          </p>
          {opened.includes(id) && (
            <button type="button" className="button button-bare" onClick={() => onClose(id)}>
              {say('panel_checklist_close')}
              <span className="unseen">{title}</span>
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
