import type { ReactNode } from 'react';
import type { Level } from '@/utils/level';
import type { LevelWords } from '@/utils/packs';
import { Icon } from '../basics/Icon';
import { useSay } from '../basics/Words';

interface Props {
  level: Level;
  words: LevelWords;
  /** Level before the specialist lowered anything; shown when it differs. */
  raisedTo: LevelWords | null;
  /** Clock time at which the level was reached, worded for reading ("14:05"); empty when unknown. */
  since: string;
  /** What `now` and `urgent` need at once: emergency numbers. */
  children?: ReactNode;
}

/** Top of the panel: the heading says what to do, the line above it at which level (NHS care card). */
export function LevelBanner({ level, words, raisedTo, since, children }: Props) {
  const say = useSay();
  return (
    <section className={`banner level-${level}`} aria-labelledby="level-heading" data-region="">
      <p className="banner-level">
        <Icon name={level} />
        <span>{words.name}</span>
        {since && <span className="banner-since">{say('panel_since', since)}</span>}
      </p>
      <h2 id="level-heading" className="banner-move" tabIndex={-1}>
        {words.firstMove}
      </h2>
      {raisedTo && <p className="banner-note">{say('panel_was_level', raisedTo.name)}</p>}
      {children}
    </section>
  );
}
