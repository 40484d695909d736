import { useSay } from '../basics/Words';

/** The keys of the card page. `letters`: whether single letters and digits work. */
export function KeysList({ letters }: { letters: boolean }) {
  const say = useSay();
  const rows = [
    ['Ctrl+Enter', say('cards_keys_list_reveal')],
    ...(letters
      ? [
          ['1 2 3 4', say('cards_keys_list_rate')],
          ['S A B U', say('cards_keys_list_letters')],
          ['Esc', say('cards_keys_list_leave')],
        ]
      : []),
    ['F2', say('cards_keys_list_support')],
  ];
  return (
    <>
      <dl className="cards-keys">
        {rows.map(([keys = '', what = '']) => (
          <div key={keys}>
            <dt>
              {keys.split(' ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      {!letters && <p className="quiet">{say('cards_keys_letters_off')}</p>}
    </>
  );
}
