import { type ReactNode, useId, useState } from 'react';
import { Icon } from '../basics/Icon';
import { useSay } from '../basics/Words';

interface Props {
  name: string;
  text: string;
  /** Stretches that were replaced: UTF-16 offsets of `text`. */
  replaced: readonly { start: number; end: number; was: string }[];
  /** The same text, to be mended; shown instead while mending. Left out: it is shown as it is. */
  mend?: ReactNode;
}

/** One text as it leaves, with what was replaced marked, and the way to mend it. */
export function LookedThrough({ name, text, replaced, mend }: Props) {
  const say = useSay();
  const id = useId();
  const [mending, setMending] = useState(false);
  return (
    <div className="stack looked">
      <div className="row row-apart">
        {/* The field that mends says its name itself. */}
        <h4 id={id} className={mending ? 'unseen' : 'label'}>
          {name}
        </h4>
        {mend && (
          <button
            type="button"
            className="button button-bare looked-mend"
            aria-expanded={mending}
            aria-describedby={id}
            onClick={() => setMending(!mending)}
          >
            <Icon name={mending ? 'check' : 'edit'} />
            {say(mending ? 'share_mend_done' : 'share_mend')}
          </button>
        )}
      </div>
      {mending ? mend : <blockquote className="quoted-block looked-text">{marked(text, replaced)}</blockquote>}
      {!mending && replaced.length > 0 && <p className="quiet">{say('share_replaced', replaced.length)}</p>}
    </div>
  );
}

function marked(text: string, replaced: Props['replaced']): ReactNode[] {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const { start, end } of replaced) {
    parts.push(text.slice(from, start), <mark key={start}>{text.slice(start, end)}</mark>);
    from = end;
  }
  return [...parts, text.slice(from)];
}
