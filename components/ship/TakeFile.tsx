import { useId, useRef, useState } from 'react';
import { useSay } from '../basics/Words';

interface Props {
  label: string;
  busy: boolean;
  onFile: (file: File) => void;
  /** What was dropped was no file. */
  onNothing: () => void;
}

/** A file to choose or to drop. The same file can be chosen again, mended meanwhile. */
export function TakeFile({ label, busy, onFile, onNothing }: Props) {
  const say = useSay();
  const id = useId();
  const [over, setOver] = useState(false);
  // Leaving a child is no leaving.
  const depth = useRef(0);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the mouse alone; the field inside does the same by keys
    <div
      className={over ? 'ship-drop ship-drop-over' : 'ship-drop'}
      onDragEnter={() => {
        depth.current += 1;
        setOver(true);
      }}
      onDragLeave={() => {
        depth.current -= 1;
        if (depth.current <= 0) setOver(false);
      }}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        depth.current = 0;
        setOver(false);
        const file = event.dataTransfer.files[0];
        if (file) onFile(file);
        else onNothing();
      }}
    >
      <div className="field">
        <label htmlFor={id}>{label}</label>
        <input
          id={id}
          className="input"
          type="file"
          accept=".json,application/json"
          disabled={busy}
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = '';
            if (file) onFile(file);
          }}
        />
      </div>
      <p className="quiet">{say('ship_take_drop')}</p>
    </div>
  );
}
