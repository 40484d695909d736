import { useEffect, useState } from 'react';
import { useSay } from '@/components/basics/Words';
import { type ReviewFile, writeFile } from '@/utils/store';

const MOST = 100_000;

/** The file's own text, as it would be saved just now. */
export function Exact({ file }: { file: ReviewFile }) {
  const say = useSay();
  const [text, setText] = useState('');
  useEffect(() => {
    let over = false;
    void writeFile(file).then((written) => {
      if (!over) setText(written);
    });
    return () => {
      over = true;
    };
  }, [file]);
  return (
    <div className="stack">
      {text.length > MOST && <p className="quiet">{say('share_exact_too_long', Math.ceil(text.length / 1024))}</p>}
      <textarea className="exact" readOnly aria-label={say('share_exact')} value={text.slice(0, MOST)} />
    </div>
  );
}
