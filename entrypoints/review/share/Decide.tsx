import { useMemo } from 'react';
import { useSay } from '@/components/basics/Words';
import { Choice } from '@/components/share/Choice';
import type { WordKey } from '@/utils/locale';
import type { Comparison } from '@/utils/store';
import { type Answer, differences } from './comparison';

/** What the parts of a record are called where they are shown; a part that is not here is shown under its own name. */
const NAMES: Record<string, WordKey> = {
  context: 'share_field_context',
  sent: 'share_field_sent',
  rewrite: 'share_field_rewrite',
  journal: 'share_part_journal',
  tags: 'share_field_tags',
  rating: 'share_rating',
  rubric: 'share_name_rating',
  verdict: 'share_verdict',
  harmful: 'share_field_harmful',
  outcome: 'share_outcome',
  hints: 'share_hints',
  skill: 'share_skill_row',
  category: 'share_category_row',
  level: 'share_level_row',
  platform: 'share_platform_row',
  pack: 'share_pack_row',
  rule: 'share_rule',
};

interface Props {
  different: Comparison['different'][number];
  titleOf: (item: string) => string;
  answer: Answer;
  onAnswer: (answer: Answer) => void;
}

/** One thing that is here and in the file with other words: both beside each other, and the question. */
export function Decide({ different, titleOf, answer, onAnswer }: Props) {
  const say = useSay();
  const { theirs } = different;
  const parts = useMemo(() => differences(different), [different]);
  const title =
    theirs.kind === 'item'
      ? say('share_different_item', titleOf(theirs.value.id))
      : theirs.kind === 'comment'
        ? say('share_different_comment', theirs.value.by || say('journal_somebody'), titleOf(theirs.value.item))
        : say('share_different_other', theirs.kind, theirs.value.id);
  const nameOf = (part: string) => {
    if (part === 'text') return say(theirs.kind === 'comment' ? 'share_name_comment' : 'share_field_text');
    return Object.hasOwn(NAMES, part) ? say(NAMES[part] as WordKey) : part;
  };
  const side = (name: string, of: 'mine' | 'theirs') => (
    <div className="stack">
      <p className="label">{name}</p>
      {parts.map((part) => (
        <div key={part.name}>
          <p className="quiet">{nameOf(part.name)}</p>
          <blockquote className="quoted-block looked-text">{part[of] || '–'}</blockquote>
        </div>
      ))}
    </div>
  );
  return (
    <Choice
      legend={title}
      value={answer}
      onChoose={onAnswer}
      answers={[
        { value: 'mine', name: say('share_keep_mine') },
        { value: 'theirs', name: say('share_take_theirs') },
        { value: 'both', name: say('share_keep_both') },
      ]}
    >
      <div className="two">
        {side(say('share_here'), 'mine')}
        {side(say('share_in_file'), 'theirs')}
      </div>
    </Choice>
  );
}
