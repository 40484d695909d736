import { type ReactNode, useEffect, useRef } from 'react';
import type { Level } from '@/utils/level';
import type { ReviewedItem } from '@/utils/store';
import { Icon } from '../basics/Icon';
import { LevelTag } from '../basics/LevelTag';
import { useSay } from '../basics/Words';
import { outcomeKey } from '../suggestions/outcomes';

/** Names for ids, from the pack and the interface. */
export interface NameOf {
  skill: (id: string) => string;
  category: (id: string) => string;
  level: (id: Level) => string;
}

interface Props {
  item: ReviewedItem;
  /** For looking at and changing the tags. */
  tags: ReactNode;
  nameOf: NameOf;
  date: (at: number) => string;
  onDelete: () => void;
  onCopy: (text: string) => void;
}

/** One saved suggestion, with everything that was stored about it and nothing else. */
export function SavedDetail({ item, tags, nameOf, date, onDelete, onCopy }: Props) {
  const say = useSay();
  const heading = useRef<HTMLHeadingElement>(null);
  // The opened part takes focus, so that keys and readers continue where the eye does.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs again for every opened item
  useEffect(() => heading.current?.focus(), [item.id]);
  const level = item.level && <LevelTag level={item.level} name={nameOf.level(item.level)} />;
  const outcome = outcomeKey(item.outcome);
  const facts: { name: string; value: ReactNode }[] = [
    { name: say('review_skill'), value: nameOf.skill(item.skill) },
    { name: say('review_category'), value: item.category ? nameOf.category(item.category) : say('review_none') },
    { name: say('review_level'), value: level ?? say('review_none') },
    { name: say('review_platform'), value: item.platform },
    ...(item.outcome ? [{ name: say('review_outcome_was'), value: outcome ? say(outcome) : item.outcome }] : []),
    { name: say('review_saved_on'), value: date(item.savedAt) },
    { name: say('review_rule'), value: item.rule ?? say('review_none') },
    { name: say('review_pack'), value: `${item.pack.id} ${item.pack.version}` },
  ];
  return (
    <article className="card stack stack-wide saved-detail" aria-labelledby="detail-heading">
      <h2 id="detail-heading" ref={heading} tabIndex={-1}>
        {say('review_detail')}
      </h2>
      {item.context && (
        <div className="stack">
          <h3 className="label">{say('review_context')}</h3>
          <blockquote className="quoted-block">{item.context}</blockquote>
        </div>
      )}
      <div className="stack">
        <h3 className="label">{say('review_suggested')}</h3>
        <p className="saved-words">{item.text}</p>
      </div>
      {item.sent && item.sent !== item.text && (
        <div className="stack">
          <h3 className="label">{say('review_sent')}</h3>
          <p className="saved-words">{item.sent}</p>
        </div>
      )}
      <dl className="facts">
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {tags}
      <div className="row">
        <button type="button" className="button" onClick={() => onCopy(item.sent || item.text)}>
          <Icon name="copy" />
          {say('panel_copy')}
        </button>
        <button type="button" className="button button-danger" onClick={onDelete}>
          <Icon name="trash" />
          {say('review_delete')}
        </button>
      </div>
    </article>
  );
}
