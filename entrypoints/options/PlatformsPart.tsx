import { useId, useState } from 'react';
import { ConfirmButton } from '@/components/basics/ConfirmButton';
import { Fold } from '@/components/basics/Fold';
import { useWatched } from '@/components/basics/use-watched';
import { useSay } from '@/components/basics/Words';
import { type EntryProblem, entries, type PlatformEntry, parseEntries } from '@/utils/platforms';
import {
  forgetLearned,
  readPlatforms,
  removeOwnPlatform,
  type Stored,
  saveOwnPlatforms,
  watchPlatforms,
} from '@/utils/store';
import { usePolicy } from './use-policy';

interface Props {
  tell: (result: Stored<unknown>, done?: string) => void;
}

const BUILT_IN = entries.filter(({ id }) => id !== 'practice').length;
/** A file of entries is small: what is larger is another file. */
const LARGEST = 500_000;

/** The organisation's own clients beside the built-in ones: added from a file, looked over, removed. */
export function PlatformsPart({ tell }: Props) {
  const say = useSay();
  const id = useId();
  const platforms = useWatched(readPlatforms, watchPlatforms);
  const set = usePolicy()?.policy.platforms.map(({ id: one }) => one) ?? [];
  const [problems, setProblems] = useState<readonly EntryProblem[]>([]);

  const add = async (file: File | undefined) => {
    if (!file) return;
    const text = file.size > LARGEST ? null : await file.text().catch(() => null);
    if (text === null) return setProblems([{ path: '', message: say('options_platforms_unreadable') }]);
    const parsed = parseEntries(text);
    setProblems(parsed.ok ? [] : parsed.problems);
    if (!parsed.ok) return;
    tell(await saveOwnPlatforms(parsed.entries), say('options_platforms_added', namesOf(parsed.entries)));
  };
  const copy = async (entry: PlatformEntry) => {
    try {
      await navigator.clipboard.writeText(JSON.stringify([entry], null, 2));
      tell({ ok: true, value: undefined }, say('options_platforms_copied'));
    } catch {
      tell({ ok: false, error: 'failed' });
    }
  };
  const learned = Object.entries(platforms?.learned ?? {});
  return (
    <section className="stack narrow" aria-labelledby={`${id}heading`}>
      <h2 id={`${id}heading`}>{say('options_platforms')}</h2>
      <p className="quiet">{say('options_platforms_note', BUILT_IN)}</p>
      <ul className="stack">
        {platforms?.own.map((entry) => (
          <li key={entry.id} className="card stack">
            <div className="row row-apart">
              <span>
                <strong>{entry.name}</strong> {say('options_platforms_hosts', entry.hosts.join(', '))}
              </span>
              <button type="button" className="button" onClick={() => void copy(entry)}>
                {say('options_platforms_copy')}
              </button>
              {set.includes(entry.id) ? (
                <span className="quiet">{say('policy_platform')}</span>
              ) : (
                <ConfirmButton
                  quiet
                  label={say('options_platforms_remove')}
                  question={say('options_platforms_remove_ask', entry.name)}
                  confirm={say('options_platforms_remove')}
                  onConfirm={() =>
                    void removeOwnPlatform(entry.id).then((done) =>
                      tell(done, say('options_platforms_removed', entry.name)),
                    )
                  }
                />
              )}
            </div>
          </li>
        ))}
      </ul>
      <div className="field">
        <label htmlFor={`${id}file`}>{say('options_platforms_file')}</label>
        <input
          id={`${id}file`}
          type="file"
          accept=".json,application/json"
          onChange={(event) => {
            const input = event.target;
            void add(input.files?.[0]).finally(() => {
              // The same file, mended, can be chosen again.
              input.value = '';
            });
          }}
        />
      </div>
      {problems.length > 0 && (
        <div role="alert" className="error">
          <p>{say('options_platforms_wrong')}</p>
          <ul>
            {problems.map(({ path, message }) => (
              <li key={`${path} ${message}`}>{path ? `${path}: ${message}` : message}</li>
            ))}
          </ul>
        </div>
      )}
      {learned.length > 0 && (
        <Fold title={say('options_learned')}>
          <ul className="stack">
            {learned.map(([origin, known]) => (
              <li key={origin} className="row row-apart">
                <span>
                  <strong>{new URL(origin).host}</strong>{' '}
                  {say('options_learned_from', known[0]?.learned?.own ?? 0, known[0]?.learned?.other ?? 0)}
                </span>
                <button
                  type="button"
                  className="button"
                  onClick={() =>
                    void forgetLearned(origin).then((done) =>
                      tell(done, say('options_learned_forgotten', new URL(origin).host)),
                    )
                  }
                >
                  {say('options_learned_forget')}
                  <span className="unseen">{new URL(origin).host}</span>
                </button>
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </section>
  );
}

const namesOf = (added: readonly PlatformEntry[]): string => added.map(({ name }) => name).join(', ');
