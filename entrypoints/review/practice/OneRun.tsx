import { useSay } from '@/components/basics/Words';
import { hashOf } from '../route';
import { Chat } from './Chat';
import { LookBack } from './LookBack';
import type { PracticePack } from './use-practice-pack';
import { useRun } from './use-run';

/** One run: the chat while it goes on, the debrief once it was ended. */
export function OneRun({ id, pack }: { id: string; pack: PracticePack }) {
  const say = useSay();
  const stored = useRun(id);
  if (!stored) return null;
  const run = stored.ok ? stored.value : null;
  return (
    <>
      <p>
        <a href={hashOf('practice')}>{say('practice_back')}</a>
      </p>
      {!stored.ok && (
        <p role="alert" className="card error">
          {say(`panel_store_${stored.error}` as 'panel_store_failed')}
        </p>
      )}
      {stored.ok && !run && <p role="alert">{say('practice_gone')}</p>}
      {run && run.endedAt === null && <Chat stored={run} pack={pack} />}
      {run && run.endedAt !== null && <LookBack run={run} pack={pack} />}
    </>
  );
}
