import { useId, useRef } from 'react';
import { useSay } from '../basics/Words';

/** A field for one text file. The file stays in the page: it is read, never kept. */
export function FilePick({
  label,
  hint,
  accept,
  chosen,
  onChoose,
}: {
  label: string;
  hint: string;
  accept: string;
  chosen: string | null;
  onChoose: (file: { name: string; text: string } | null) => void;
}) {
  const say = useSay();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <p id={`${id}-hint`} className="quiet">
        {hint}
      </p>
      <div className="row">
        <input
          ref={input}
          id={id}
          type="file"
          className="file-pick"
          accept={accept}
          aria-describedby={`${id}-hint`}
          onChange={async (event) => {
            const file = event.target.files?.[0];
            onChoose(file ? { name: file.name, text: await file.text() } : null);
          }}
        />
        {chosen !== null && (
          <button
            type="button"
            className="button"
            onClick={() => {
              if (input.current) input.current.value = '';
              onChoose(null);
              input.current?.focus();
            }}
          >
            {say('measure_without', chosen)}
          </button>
        )}
      </div>
    </div>
  );
}
