import { useEffect, useRef, useState } from 'react';
import { useSay } from '../basics/Words';

interface Props {
  way: 'sealing' | 'opening';
  /** Goes on where it was interrupted; gives why it stopped, in words, or null when it is done. */
  onFinish: (progress: (done: number, of: number) => void) => Promise<string | null>;
  /** Goes on by itself as soon as it is shown. */
  atOnce?: boolean;
}

/** Sealing or opening that is not finished: how far it is, and a way to go on. */
export function Unfinished({ way, onFinish, atOnce = false }: Props) {
  const say = useSay();
  const [state, setState] = useState<'rest' | { done: number; of: number } | { problem: string }>('rest');
  const running = useRef(false);
  const finish = async () => {
    if (running.current) return;
    running.current = true;
    setState({ done: 0, of: 0 });
    const problem = await onFinish((done, of) => setState({ done, of }));
    running.current = false;
    setState(problem ? { problem } : 'rest');
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it appears
  useEffect(() => {
    if (atOnce) void finish();
  }, []);
  const at = typeof state === 'object' && 'done' in state ? state : null;
  return (
    <div className="notice stack vault-unfinished">
      {at ? (
        <>
          <p role="status">{say(way === 'sealing' ? 'vault_sealing' : 'vault_opening', at.done, at.of)}</p>
          <progress
            max={at.of || 1}
            value={at.done}
            aria-label={say(way === 'sealing' ? 'vault_sealing' : 'vault_opening', at.done, at.of)}
          />
        </>
      ) : (
        <p>{say(way === 'sealing' ? 'vault_unfinished_sealing' : 'vault_unfinished_opening')}</p>
      )}
      {typeof state === 'object' && 'problem' in state && (
        <p role="alert" className="error">
          {say('vault_unfinished_failed', state.problem)}
        </p>
      )}
      {!at && (
        <div>
          <button type="button" className="button" onClick={() => void finish()}>
            {say('vault_continue')}
          </button>
        </div>
      )}
    </div>
  );
}
