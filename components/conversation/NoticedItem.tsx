import { useEffect, useRef } from 'react';
import type { LowerReason, NoticedFinding } from '@/utils/conversation';
import type { Tag } from '@/utils/engine';
import type { WordKey } from '@/utils/locale';
import type { CategoryWords, LevelWords } from '@/utils/packs';
import { Icon } from '../basics/Icon';
import { LevelTag } from '../basics/LevelTag';
import { useSay } from '../basics/Words';

export const REASONS: { [R in LowerReason]: WordKey } = {
  joke: 'panel_lower_joke',
  past: 'panel_lower_past',
  lyrics: 'panel_lower_lyrics',
  somebody_else: 'panel_lower_somebody_else',
  wrong: 'panel_lower_wrong',
};

const TAG_WORDS: { [T in Tag]: WordKey } = {
  negated: 'panel_tag_negated',
  past: 'panel_tag_past',
  third_person: 'panel_tag_third_person',
  question: 'panel_tag_question',
  quoted: 'panel_tag_quoted',
  hypothetical: 'panel_tag_hypothetical',
  joking: 'panel_tag_joking',
  guarded: 'panel_tag_guarded',
  answer: 'panel_tag_answer',
  combined: 'panel_tag_combined',
  weak: 'panel_tag_weak',
  doubtful: 'panel_tag_doubtful',
};

interface Props {
  finding: NoticedFinding;
  /** Says what else to keep in mind; null where that would be too much to read. */
  category: CategoryWords | null;
  level: LevelWords | null;
  onLower: (reason: LowerReason) => void;
  onUnlower: () => void;
}

/** One finding: the words, what they can mean, why, how they stood, and one tap to lower it. */
export function NoticedItem({ finding, category, level, onLower, onUnlower }: Props) {
  const say = useSay();
  const name = level?.name ?? finding.level;
  // The button that was pressed goes away with the press: focus stays on this line, on the way back.
  const line = useRef<HTMLLIElement>(null);
  const pressed = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when it was lowered or raised, for no other reason
  useEffect(() => {
    if (pressed.current) line.current?.querySelector('button')?.focus();
    pressed.current = false;
  }, [finding.lowered]);
  if (finding.lowered) {
    return (
      <li ref={line} className="noticed noticed-lowered">
        <p>
          {finding.person !== undefined && `${say('panel_person', finding.person)} `}
          {finding.words ? <q className="quoted">{finding.words}</q> : finding.says}{' '}
          {say('panel_lowered', say(REASONS[finding.lowered]).toLowerCase())}
        </p>
        <button
          type="button"
          className="button button-bare"
          onClick={() => {
            pressed.current = true;
            onUnlower();
          }}
        >
          <Icon name="undo" />
          {say('panel_undo')}
          <span className="unseen">{say('panel_of_words', finding.words || finding.says)}</span>
        </button>
      </li>
    );
  }
  return (
    <li ref={line} className={`noticed level-${finding.level}`}>
      <div className="row row-apart">
        <p className="noticed-says">
          {finding.person !== undefined && (
            <span className="noticed-person">{say('panel_person', finding.person)} </span>
          )}
          {finding.says}
        </p>
        <LevelTag level={finding.level} name={name} />
      </div>
      {finding.words && (
        <p>
          <q className="quoted">{finding.words}</q>
        </p>
      )}
      <p className="quiet">{finding.why}</p>
      {category && <p className="quiet">{category.consider}</p>}
      {finding.tags.map((tag) => (
        <p key={tag} className="quiet noticed-tag">
          {say(TAG_WORDS[tag])}
        </p>
      ))}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields, these are buttons */}
      <div className="lower" role="group" aria-label={say('panel_lower_group', finding.words || finding.says)}>
        <span aria-hidden="true">{say('panel_lower')}</span>
        {(Object.keys(REASONS) as LowerReason[]).map((reason) => (
          <button
            key={reason}
            type="button"
            className="button button-bare"
            onClick={() => {
              pressed.current = true;
              onLower(reason);
            }}
          >
            {say(REASONS[reason])}
          </button>
        ))}
      </div>
    </li>
  );
}
