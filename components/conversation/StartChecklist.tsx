import { useState } from 'react';
import type { Checklist } from '@/utils/packs';
import { useSay } from '../basics/Words';

interface Props {
  checklists: Checklist[];
  /** Ids opened already. */
  opened: string[];
  onOpen: (category: string) => void;
}

/** Starts any checklist by hand: the specialist may know what no phrase told. */
export function StartChecklist({ checklists, opened, onOpen }: Props) {
  const say = useSay();
  const id = 'start-checklist';
  const choices = checklists.filter((list) => !opened.includes(list.id));
  const [chosen, choose] = useState('');
  if (choices.length === 0) return null;
  return (
    <form
      className="field"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen) onOpen(chosen);
        choose('');
      }}
    >
      <label htmlFor={id}>{say('panel_start_checklist')}</label>
      <div className="start">
        <select id={id} className="input" value={chosen} onChange={(event) => choose(event.target.value)}>
          <option value="">{say('panel_start_choose')}</option>
          {choices.map((list) => (
            <option key={list.id} value={list.id}>
              {list.title}
            </option>
          ))}
        </select>
        <button type="submit" className="button" disabled={!chosen}>
          {say('panel_start')}
        </button>
      </div>
    </form>
  );
}
