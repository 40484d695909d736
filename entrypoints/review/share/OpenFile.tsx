import { type DragEvent, useId, useState } from 'react';
import { UndoNotice } from '@/components/basics/UndoNotice';
import { useSay } from '@/components/basics/Words';
import { FileTrouble } from '@/components/share/FileTrouble';
import { type Comparison, compareFile, readFile } from '@/utils/store';
import { BringIn } from './BringIn';
import { type Refused, readText, refusedFor } from './trouble';

type State =
  | { at: 'start' }
  | { at: 'reading' }
  | { at: 'refused'; name: string; refused: Refused; turn: number }
  | { at: 'compared'; comparison: Comparison; turn: number };

/**
 * Opening a file: chosen or dropped, read and compared; what is wrong with it, or what it would change. `copy`: it is
 * asked for as a copy of one's own.
 */
export function OpenFile({ copy = false }: { copy?: boolean }) {
  const say = useSay();
  const id = useId();
  const [state, setState] = useState<State>({ at: 'start' });
  const [over, setOver] = useState(false);
  const [notice, setNotice] = useState('');
  const [turn, setTurn] = useState(0);

  const open = async (file: File) => {
    const mine = turn + 1;
    setTurn(mine);
    setNotice('');
    setState({ at: 'reading' });
    const no = (refused: Refused) => setState({ at: 'refused', name: file.name, refused, turn: mine });
    const given = await readText(file, say);
    if (!('text' in given)) return no(given);
    const read = await readFile(given.text);
    if (!read.ok) return no(refusedFor(read.problems, say));
    const compared = await compareFile(read.value, Date.now());
    if (compared.ok) return setState({ at: 'compared', comparison: compared.value, turn: mine });
    setState({ at: 'start' });
    setNotice(say('share_failed', say(`panel_store_${compared.error}`)));
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) void open(file);
  };
  return (
    <section className="share-page" aria-labelledby={id}>
      <h3 id={id} className="part-title">
        {say(copy ? 'share_copy_back' : 'share_open')}
      </h3>
      <p>{say(copy ? 'share_copy_back_how' : 'share_open_how')}</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's way to the file field inside */}
      <div
        className={over ? 'drop drop-over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <label htmlFor={`${id}file`} className="label">
          {say('share_open_choose')}
        </label>
        <input
          id={`${id}file`}
          type="file"
          accept=".json,application/json"
          onChange={(event) => {
            const file = event.target.files?.[0];
            // The same file may be chosen again after it was mended.
            event.target.value = '';
            if (file) void open(file);
          }}
        />
        <span className="quiet">{say('share_open_drop')}</span>
      </div>
      <p role="status">{state.at === 'reading' ? say('share_open_reading') : ''}</p>
      {notice && <UndoNotice text={notice} onDismiss={() => setNotice('')} />}
      {state.at === 'refused' && <FileTrouble key={state.turn} name={state.name} {...state.refused} />}
      {state.at === 'compared' && (
        <BringIn
          key={state.turn}
          comparison={state.comparison}
          copy={copy}
          onLeave={() => {
            setState({ at: 'start' });
            setNotice(say('share_left'));
          }}
        />
      )}
    </section>
  );
}
