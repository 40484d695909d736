import { ConfirmButton } from '@/components/basics/ConfirmButton';
import { useWatched } from '@/components/basics/use-watched';
import { useSay } from '@/components/basics/Words';
import { listUnreadable, removeUnreadable, watchItems } from '@/utils/store';

const read = () => listUnreadable();

/** Says what cannot be read any more, and offers the only thing that is left to do. Nothing where all is well. */
export function Broken() {
  const say = useSay();
  const found = useWatched(read, watchItems);
  const bad = found?.ok ? found.value : [];
  if (bad.length === 0) return null;
  return (
    <section className="card stack" role="alert">
      <p>{say('review_broken', bad.length)}</p>
      <div>
        <ConfirmButton
          label={say('review_broken_delete')}
          question={say('review_broken_ask', bad.length)}
          confirm={say('review_broken_delete')}
          onConfirm={() => void removeUnreadable(bad)}
        />
      </div>
    </section>
  );
}
