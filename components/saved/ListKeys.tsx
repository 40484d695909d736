import type { WordKey } from '@/utils/locale';
import { Fold } from '../basics/Fold';
import { useSay } from '../basics/Words';

const KEYS: readonly [keys: readonly string[], what: WordKey][] = [
  [['/'], 'review_key_search'],
  [['↓', '↑', 'J', 'K'], 'review_key_move'],
  [['Home', 'End', 'Page'], 'review_key_ends'],
  [['Enter'], 'review_key_open'],
  [['X', 'Space'], 'review_key_choose'],
  [['Shift + ↓', 'Shift + ↑'], 'review_key_range'],
  [['Ctrl + A'], 'review_key_all'],
  [['T'], 'review_key_tag'],
  [['Delete'], 'review_key_delete'],
  [['U', 'Ctrl + Z'], 'review_key_undo'],
  [['Esc'], 'review_key_none'],
  [['?'], 'review_key_help'],
];

/** The keys of the list. */
export function ListKeys({ open }: { open: boolean }) {
  const say = useSay();
  return (
    <Fold title={say('review_keys')} open={open}>
      <dl className="facts list-keys">
        {KEYS.map(([keys, what]) => (
          <div key={what}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{say(what)}</dd>
          </div>
        ))}
      </dl>
    </Fold>
  );
}
