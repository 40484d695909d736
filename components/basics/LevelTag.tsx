import type { Level } from '@/utils/level';
import { Icon } from './Icon';

/** A level in small: icon, word and colour together. `name` comes from the pack. */
export function LevelTag({ level, name }: { level: Level; name: string }) {
  return (
    <span className={`tag level-tag level-${level}`}>
      <Icon name={level} />
      {name}
    </span>
  );
}
