import type { Level } from '@/utils/level';
import type { LevelWords } from '@/utils/packs';
import { LevelTag } from '../basics/LevelTag';
import { useSay } from '../basics/Words';

export interface OtherConversation {
  key: string;
  host: string;
  level: Level;
  /** Clock time at which it was reached, in words. */
  since: string;
  /** The supervisor's time is over and nobody was told. */
  over: boolean;
}

interface Props {
  others: OtherConversation[];
  levels: LevelWords[];
  onGo: (key: string) => void;
}

/** Conversations elsewhere that stand at `soon` or higher, the most pressing first: none is forgotten behind another. */
export function OtherConversations({ others, levels, onGo }: Props) {
  const say = useSay();
  if (others.length === 0) return null;
  return (
    <nav aria-label={say('panel_others')} className="others">
      <ul className="row row-tight">
        {others.map(({ key, host, level, since, over }) => (
          <li key={key}>
            <button type="button" className="button others-go" onClick={() => onGo(key)}>
              <LevelTag level={level} name={levels.find(({ id }) => id === level)?.name ?? level} />
              <span>{say(over ? 'panel_others_over' : 'panel_others_since', host, since)}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
