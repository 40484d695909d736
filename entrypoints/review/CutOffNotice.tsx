import { useEffect, useState } from 'react';
import { UndoNotice } from '@/components/basics/UndoNotice';
import { useSay } from '@/components/basics/Words';
import { type CutOff, forgetCutOff, readCutOff } from '@/utils/store';

const when = (at: number) => new Date(at).toLocaleString([], { dateStyle: 'medium', timeStyle: 'short' });

/** What was being saved or brought in when the browser was last gone, and is not here: told once, on every page. */
export function CutOffNotice() {
  const say = useSay();
  const [cut, setCut] = useState<readonly CutOff[]>([]);
  useEffect(() => {
    let over = false;
    void readCutOff().then((read) => {
      if (read.ok && !over) setCut(read.value);
    });
    return () => {
      over = true;
    };
  }, []);
  if (cut.length === 0) return null;
  return (
    <UndoNotice
      text={cut
        .map(({ kind, at }) => say(kind === 'save' ? 'review_cut_save' : 'review_cut_import', when(at)))
        .join(' ')}
      onDismiss={() => {
        setCut([]);
        void forgetCutOff();
      }}
    />
  );
}
