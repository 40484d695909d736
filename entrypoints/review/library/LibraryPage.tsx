import { useMemo, useState } from 'react';
import { UndoNotice } from '@/components/basics/UndoNotice';
import { useWatched } from '@/components/basics/use-watched';
import { useSay } from '@/components/basics/Words';
import { DAY } from '@/utils/review';
import { readGuidance, readSettings, watchPack, watchSettings } from '@/utils/store';
import { hashOf, useRoute } from '../route';
import { Broken } from './Broken';
import { ItemPage } from './ItemPage';
import { ListPage } from './ListPage';
import { namesFrom } from './names';
import { useActs } from './use-acts';
import { useLibrary } from './use-library';
import { START, type View } from './view';

/** Saved suggestions: a list to search, narrow and work through, and each one by itself. */
export function LibraryPage() {
  const say = useSay();
  const [open] = useRoute().rest;
  const loaded = useLibrary(open !== undefined);
  const { library, whole, error, changed } = loaded;
  const acts = useActs(library, changed);
  const settings = useWatched(readSettings, watchSettings);
  const guidance = useWatched(readGuidance, watchPack);
  // Kept here: who comes back from an item finds the list as it was left.
  const [view, setView] = useState<View>(START);
  const nameOf = useMemo(() => namesFrom(guidance ?? null, say), [guidance, say]);
  const { done } = acts;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the library stays the same object, its version counts
  const ahead = useMemo(
    () => (whole ? library.find({ from: Date.now() + DAY }).length : 0),
    [whole, library, loaded.version],
  );
  return (
    <div className="review">
      {error && (
        <p role="alert" className="card error">
          {say('review_failed', say(`panel_store_${error}`))}
        </p>
      )}
      {done && (
        <UndoNotice
          text={done.text}
          {...(done.undo ? { onUndo: () => void acts.undo() } : {})}
          onDismiss={() => acts.tell(null)}
        />
      )}
      {open === undefined ? (
        <>
          <p className="quiet">
            {say('review_intro')} {settings && say('review_kept_days', settings.retentionDays)}
          </p>
          {whole && <Broken />}
          {ahead > 0 && <p className="notice">{say('review_clock', ahead)}</p>}
          {whole && !error && library.size === 0 ? (
            <section className="card stack empty" aria-labelledby="empty-heading">
              <h2 id="empty-heading">{say('review_empty')}</h2>
              <p>{say('review_empty_how')}</p>
            </section>
          ) : (
            library.size > 0 && <ListPage {...{ loaded, acts, view, setView, nameOf }} />
          )}
        </>
      ) : (
        <ItemPage
          key={open}
          id={open}
          {...{ loaded, acts, view, nameOf }}
          onClose={() => {
            setView({ ...view, active: open, refocus: true });
            location.hash = hashOf('library');
          }}
        />
      )}
    </div>
  );
}
