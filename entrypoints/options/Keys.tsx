import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { useWatched } from '@/components/basics/use-watched';
import { useSay } from '@/components/basics/Words';
import { readHabits, saveHabits, watchHabits } from '@/utils/store';

/** The browser's own shortcuts as they are set now, the keys of the panel, and those within cards and lists. */
export function Keys() {
  const say = useSay();
  const [set, setSet] = useState<Record<string, string>>({});
  useEffect(() => {
    let over = false;
    browser.commands
      ?.getAll()
      .then((commands) => {
        if (!over) setSet(Object.fromEntries(commands.map(({ name, shortcut }) => [name ?? '', shortcut ?? ''])));
      })
      .catch(() => undefined);
    return () => {
      over = true;
    };
  }, []);
  const habits = useWatched(readHabits, watchHabits);
  const rows = [
    { key: set['open-panel'] || say('options_key_none'), does: say('options_key_panel') },
    { key: set['open-emergency'] || say('options_key_none'), does: say('options_key_emergency') },
    ...(habits?.letters === false
      ? []
      : [
          { key: 'N', does: say('options_key_next') },
          { key: 'R', does: say('options_key_refer') },
          { key: 'U', does: say('options_key_told') },
        ]),
    { key: 'F6, Shift+F6', does: say('options_key_regions') },
    { key: '↑ ↓, Home, End', does: say('options_key_arrows') },
    { key: 'Tab, Shift+Tab', does: say('options_key_tab') },
    { key: 'Enter, Space', does: say('options_key_enter') },
    { key: 'Escape', does: say('options_key_escape') },
  ];
  return (
    <section className="stack narrow" aria-labelledby="keys-heading">
      <h2 id="keys-heading">{say('options_keys')}</h2>
      <dl className="facts keys">
        {rows.map(({ key, does }) => (
          <div key={does}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      {habits && (
        <label className="tick">
          <input
            type="checkbox"
            checked={habits.letters}
            onChange={(event) => void saveHabits({ letters: event.target.checked })}
          />
          <span>{say('options_key_letters')}</span>
        </label>
      )}
      <p className="quiet">{say('options_keys_intro')}</p>
    </section>
  );
}
