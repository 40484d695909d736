import { Icon } from '@/components/basics/Icon';
import { useSay } from '@/components/basics/Words';
import { VerdictChoice } from '@/components/journal/VerdictChoice';
import { cardsAside } from './cards-aside';
import type { PartProps } from './parts';

/** What to do with the suggestion; `harmful` sets its cards aside and gives a note for whoever keeps the pack, with nobody's words in it. */
export function Verdict({ item, act, tell }: PartProps & { tell: (text: string) => void }) {
  const say = useSay();
  const { verdict } = item;
  const note = say(
    'journal_harmful_note',
    item.suggestion ?? say('journal_harmful_own'),
    item.rule ?? '–',
    item.pack.id,
    item.pack.version,
    // The suggestion's own wording, as the pack has it: never what was sent.
    item.text,
  );
  return (
    <section className="verdict">
      <VerdictChoice
        verdict={verdict}
        onChoose={(next) =>
          void act(
            next ? say('journal_verdict_set', say(`journal_verdict_${next}`)) : say('journal_verdict_none'),
            () => ({ verdict: next }),
            () => ({ verdict }),
            say('journal_taken_back'),
            // From and to "harmful"; between the others nothing changes for the cards.
            next === 'harmful' || verdict === 'harmful' ? cardsAside(item, next === 'harmful') : undefined,
          )
        }
      />
      {verdict === 'harmful' && (
        <div className="stack">
          <p>{say('journal_harmful_tell')}</p>
          <p className="quoted-block">{note}</p>
          <div>
            <button
              type="button"
              className="button"
              onClick={() =>
                navigator.clipboard.writeText(note).then(
                  () => tell(say('journal_copied')),
                  () => tell(say('journal_copy_failed')),
                )
              }
            >
              <Icon name="copy" />
              {say('journal_copy_note')}
            </button>
          </div>
        </div>
      )}
    </section>
  );
}
