import { useEffect, useRef, useState } from 'react';
import { useSay } from '@/components/basics/Words';
import { ChangeFacts } from '@/components/ship/ChangeFacts';
import { PackFactList } from '@/components/ship/PackFactList';
import { ProblemList } from '@/components/ship/ProblemList';
import { TakeFile } from '@/components/ship/TakeFile';
import type { Problem } from '@/utils/packs';
import type { Policy } from '@/utils/store';
import { askShip } from './ship-client';
import type { Taken } from './ship-requests';
import { runningText } from './use-packs';

interface Props {
  policy: Policy;
  /** A file just put out here, to be looked at as if it came from outside. */
  offered: File | null;
  onInstall: (taken: Taken) => Promise<void>;
}

type Seen =
  | { state: 'none' }
  | { state: 'reading'; name: string }
  | { state: 'nothing' }
  | { state: 'refused'; name: string; problems: readonly Problem[] }
  | { state: 'read'; name: string; taken: Taken };

/** A file from outside: read with every check, shown with what it would change, installed only by a press. */
export function TakePart({ policy, offered, onInstall }: Props) {
  const say = useSay();
  const [seen, see] = useState<Seen>({ state: 'none' });
  const turn = useRef(0);
  const result = useRef<HTMLHeadingElement>(null);

  const take = async (file: File) => {
    turn.current += 1;
    const mine = turn.current;
    see({ state: 'reading', name: file.name });
    const bytes = await file.arrayBuffer().then(
      (buffer) => new Uint8Array(buffer),
      () => null,
    );
    const answer =
      bytes &&
      (await askShip({
        kind: 'take',
        bytes,
        policy: { unlock: policy.unlock, packKeys: policy.packKeys, packHash: policy.packHash },
        compare: { running: await runningText() },
      }));
    // Another file was chosen meanwhile.
    if (mine !== turn.current) return;
    if (answer?.taken) see({ state: 'read', name: file.name, taken: answer.taken });
    else see({ state: 'refused', name: file.name, problems: answer?.problems ?? [] });
  };
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    if (offered) void latest.current(offered);
  }, [offered]);
  useEffect(() => {
    if (seen.state === 'read' || seen.state === 'refused') result.current?.focus();
  }, [seen.state]);

  return (
    <section className="stack" aria-labelledby="take-heading">
      <h2 id="take-heading">{say('ship_take')}</h2>
      <p className="quiet">{say('ship_take_intro')}</p>
      {policy.packKeys.length > 0 && <p>{say('ship_only_signed')}</p>}
      {policy.packHash && <p>{say('ship_only_hash', policy.packHash)}</p>}
      <TakeFile
        label={say('ship_take_file')}
        busy={seen.state === 'reading'}
        onFile={(file) => void take(file)}
        onNothing={() => see({ state: 'nothing' })}
      />
      <p role="status" className="quiet">
        {seen.state === 'reading' && say('ship_reading', seen.name)}
        {seen.state === 'nothing' && say('ship_no_file')}
      </p>
      {seen.state === 'refused' && (
        <div className="card stack">
          <h3 ref={result} tabIndex={-1}>
            {seen.problems.length === 0
              ? say('ship_broken')
              : seen.problems.length === 1
                ? say('ship_refused_one', seen.name)
                : say('ship_refused', seen.name, seen.problems.length)}
          </h3>
          <ProblemList problems={seen.problems} />
        </div>
      )}
      {seen.state === 'read' && (
        <div className="card stack stack-wide">
          <h3 ref={result} tabIndex={-1}>
            {say('ship_read_done', seen.name)}
          </h3>
          <PackFactList {...seen.taken} />
          <ChangeFacts change={seen.taken.change} />
          {policy.bringsPack ? (
            <p>{say('ship_by_policy')}</p>
          ) : (
            <div className="row">
              <button
                type="button"
                className="button button-main"
                onClick={() => {
                  const { taken } = seen;
                  see({ state: 'none' });
                  void onInstall(taken);
                }}
              >
                {say('ship_install')}
              </button>
              <button type="button" className="button" onClick={() => see({ state: 'none' })}>
                {say('ship_discard')}
              </button>
            </div>
          )}
        </div>
      )}
    </section>
  );
}
