import { useState } from 'react';
import { UndoNotice } from '@/components/basics/UndoNotice';
import { useSay } from '@/components/basics/Words';
import { exportRecords, readExchangeName, writeFile } from '@/utils/store';
import { copyName, handOver } from './hand-over';
import { OpenFile } from './OpenFile';

/** Everything in one file, to keep elsewhere or to take to another machine, and the way back. */
export function Copy() {
  const say = useSay();
  const [told, tell] = useState('');
  const [busy, setBusy] = useState(false);
  const take = async () => {
    setBusy(true);
    const now = Date.now();
    const by = await readExchangeName().catch(() => '');
    const all = await exportRecords(null, by, now);
    if (all.ok) {
      const name = copyName(now);
      handOver(name, 'application/json', await writeFile(all.value));
      tell(say('share_copy_saved', name, all.value.records.length));
    } else tell(say('share_failed', say(`panel_store_${all.error}`)));
    setBusy(false);
  };
  return (
    <>
      <section className="share-page" aria-labelledby="copy-heading">
        <h3 id="copy-heading" className="part-title">
          {say('share_copy')}
        </h3>
        <p>{say('share_copy_how')}</p>
        <p className="quiet">{say('share_copy_readable')}</p>
        {told && <UndoNotice text={told} onDismiss={() => tell('')} />}
        <div>
          <button type="button" className="button button-main" disabled={busy} onClick={() => void take()}>
            {say('share_copy_take')}
          </button>
        </div>
      </section>
      <OpenFile copy />
    </>
  );
}
