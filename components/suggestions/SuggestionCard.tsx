import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { WordKey } from '@/utils/locale';
import type { Skill, SuggestionKind } from '@/utils/packs';
import type { ReadingEase } from '@/utils/suggest';
import { Icon } from '../basics/Icon';
import { useSay } from '../basics/Words';
import { blankName, blanksOf, cutAtBlanks, fillBlanks } from './blanks';

export const SKILLS: { [S in Skill]: WordKey } = {
  active_listening: 'panel_skill_active_listening',
  empathy_in_action: 'panel_skill_empathy_in_action',
  practical_support: 'panel_skill_practical_support',
  safety_first: 'panel_skill_safety_first',
  trust_and_rapport: 'panel_skill_trust_and_rapport',
};

export interface Stem {
  id: string;
  skill: Skill;
  kind: SuggestionKind;
  /** With `{blanks}` to be filled before it may be inserted. */
  text: string;
  /** Words for some blanks, taken from the conversation where that is sure. */
  known?: Record<string, string>;
  used: boolean;
}

interface Props {
  stem: Stem;
  /** Left out where there is no composer to insert into. */
  onInsert?: (text: string) => void;
  onCopy: (text: string) => void;
  /** What is shown under the card while it is being saved. */
  saving: (text: string, close: () => void) => ReactNode;
  showSkill?: boolean;
  /** How a text reads; left out, its length is not looked at. */
  reading?: (text: string) => ReadingEase;
}

type Wanted = 'insert' | 'copy';

/** One way to say it: fill the blanks, change the words, insert, copy, save. An empty blank blocks inserting. */
export function SuggestionCard({ stem, onInsert, onCopy, saving, showSkill = false, reading }: Props) {
  const say = useSay();
  const id = useId();
  const [typed, type] = useState<Record<string, string>>({});
  const words = { ...stem.known, ...typed };
  const [own, setOwn] = useState<string | null>(null);
  const [filling, fill] = useState<Wanted | null>(null);
  const [saveOpen, openSave] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const card = useRef<HTMLElement>(null);
  const was = useRef({ filling: false, saveOpen: false });
  // Into the form that opened; back to the button that opened it when it closes.
  useEffect(() => {
    const back = (act: string) => card.current?.querySelector<HTMLElement>(`[data-act="${act}"]`)?.focus();
    if (filling) first.current?.focus();
    else if (was.current.filling) back('insert');
    if (!saveOpen && was.current.saveOpen) back('save');
    was.current = { filling: filling !== null, saveOpen };
  }, [filling, saveOpen]);

  const text = own ?? fillBlanks(stem.text, words);
  const missing = blanksOf(text);
  const act = (wanted: Wanted) => {
    if (missing.length > 0) return fill(wanted);
    fill(null);
    if (wanted === 'insert') onInsert?.(text);
    else onCopy(text);
  };
  const ease = own === null ? null : reading?.(own);
  const blanks = own === null ? blanksOf(stem.text) : missing;

  return (
    <article ref={card} className="stem" aria-label={text}>
      {showSkill && <p className="stem-skill">{say(SKILLS[stem.skill])}</p>}
      {own === null ? (
        <p className="stem-text">
          {cutAtBlanks(stem.text).map((piece, at) =>
            'text' in piece ? (
              piece.text
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one stem never move
              <span key={at} className={words[piece.blank]?.trim() ? 'blank blank-full' : 'blank'}>
                {words[piece.blank]?.trim() || blankName(piece.blank)}
              </span>
            ),
          )}
        </p>
      ) : (
        <div className="field">
          <label htmlFor={`${id}own`}>{say('panel_edit_label')}</label>
          <textarea id={`${id}own`} className="input" value={own} onChange={(event) => setOwn(event.target.value)} />
          {ease?.long && (
            <p className="quiet" role="status">
              {say('panel_long', ease.words, ease.sentences, ease.grade)}
            </p>
          )}
        </div>
      )}
      {filling && blanks.length > 0 && own === null && (
        <form
          className="stack blanks"
          onKeyDown={(event) => event.key === 'Escape' && fill(null)}
          onSubmit={(event) => {
            event.preventDefault();
            act(filling);
          }}
        >
          {blanks.map((blank, at) => (
            <div key={blank} className="field">
              <label htmlFor={`${id}${at}`}>{blankName(blank)}</label>
              <input
                id={`${id}${at}`}
                ref={at === 0 ? first : null}
                className="input"
                autoComplete="off"
                value={words[blank] ?? ''}
                onChange={(event) => type({ ...typed, [blank]: event.target.value })}
              />
            </div>
          ))}
          {missing.length > 0 && <p className="quiet">{say('panel_blanks_left', missing.length)}</p>}
          <button type="submit" className="button button-main" disabled={missing.length > 0}>
            {say(filling === 'insert' ? 'panel_insert' : 'panel_copy')}
          </button>
        </form>
      )}
      {filling && own !== null && missing.length > 0 && (
        <p className="error" role="alert">
          {say('panel_blanks_in_text', missing.map((blank) => `{${blank}}`).join(' '))}
        </p>
      )}
      <div className="row row-tight">
        {onInsert && !(filling && own === null && missing.length > 0) && (
          <button type="button" data-act="insert" className="button button-main" onClick={() => act('insert')}>
            <Icon name="insert" />
            {say('panel_insert')}
          </button>
        )}
        <button type="button" className="button button-bare" onClick={() => act('copy')}>
          {say('panel_copy')}
        </button>
        <button
          type="button"
          className="button button-bare"
          aria-expanded={own !== null}
          onClick={() => setOwn(own === null ? text : null)}
        >
          {say(own === null ? 'panel_edit' : 'panel_edit_back')}
        </button>
        <button
          type="button"
          className="button button-bare"
          data-act="save"
          aria-expanded={saveOpen}
          onClick={() => openSave(!saveOpen)}
        >
          {say('panel_save')}
        </button>
        {stem.used && <span className="tag">{say('panel_used')}</span>}
      </div>
      {saveOpen && saving(text, () => openSave(false))}
    </article>
  );
}
