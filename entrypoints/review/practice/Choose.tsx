import { useCallback, useEffect, useRef, useState } from 'react';
import { UndoNotice } from '@/components/basics/UndoNotice';
import { useWatched } from '@/components/basics/use-watched';
import { useSay } from '@/components/basics/Words';
import { RunList } from '@/components/practice/RunList';
import { ScenarioList } from '@/components/practice/ScenarioList';
import {
  type PracticeRun,
  putBack,
  type Removed,
  readSettings,
  removeRuns,
  runs,
  watchItems,
  watchSettings,
} from '@/utils/store';
import { hashOf } from '../route';
import type { PracticePack } from './use-practice-pack';
import { startRun } from './use-run';

const date = (at: number) => new Date(at).toLocaleString([], { dateStyle: 'medium', timeStyle: 'short' });

/** Chats to practise, and those practised before. */
export function Choose({ pack }: { pack: PracticePack }) {
  const say = useSay();
  const stored = useWatched(
    useCallback(() => runs.list(), []),
    watchItems,
  );
  const settings = useWatched(readSettings, watchSettings);
  const [removed, setRemoved] = useState<Removed | null>(null);
  const [problem, tell] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const failed = (error: string) =>
    tell(say('practice_save_failed', say(`panel_store_${error}` as 'panel_store_failed')));
  const titleOf = ({ scenario }: PracticeRun) => pack.scenarios.find(({ id }) => id === scenario)?.title ?? scenario;
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {say('practice_title')}
      </h2>
      <p>{say('practice_intro')}</p>
      {!pack.about.reviewed && <p className="quiet">{say('practice_unreviewed')}</p>}
      {(problem || (stored && !stored.ok)) && (
        <p role="alert" className="card error">
          {problem || (stored && !stored.ok && say(`panel_store_${stored.error}` as 'panel_store_failed'))}
        </p>
      )}
      {removed && (
        <UndoNotice
          text={say('practice_run_deleted')}
          onUndo={() => void putBack(removed, Date.now()).then(() => setRemoved(null))}
          onDismiss={() => setRemoved(null)}
        />
      )}
      {stored?.ok && stored.value.length > 0 && (
        <RunList
          runs={stored.value}
          {...{ titleOf, date }}
          days={settings?.retentionDays ?? 30}
          hrefOf={({ id }) => hashOf('practice', id)}
          onDelete={(run) =>
            void removeRuns([run.id]).then((result) => {
              if (!result.ok) return failed(result.error);
              setRemoved(result.value);
              heading.current?.focus();
            })
          }
        />
      )}
      <ScenarioList
        scenarios={pack.scenarios}
        levels={pack.guidance.levels}
        onStart={(scenario, prompts) =>
          void startRun(pack, scenario, prompts, Date.now()).then((result) => {
            if (result.ok) location.hash = hashOf('practice', result.value);
            else failed(result.error);
          })
        }
      />
    </>
  );
}
