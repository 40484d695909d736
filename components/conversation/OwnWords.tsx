import type { NoticedFinding } from '@/utils/conversation';
import type { DraftAdvice } from '@/utils/packs';
import { Fold } from '../basics/Fold';
import { Icon } from '../basics/Icon';
import { useSay } from '../basics/Words';

interface Props {
  /** Flags and strengths in what the specialist sent, newest first. */
  own: NoticedFinding[];
  drafts: DraftAdvice[];
  /** How many strengths the line names. */
  shown?: number;
}

interface Line {
  finding: NoticedFinding;
  advice: DraftAdvice;
}

/**
 * The specialist's own words, as one quiet line: what came across well, and the newest thing that could be worded
 * otherwise, with the reason. The rest is a fold away.
 */
export function OwnWords({ own, drafts, shown = 3 }: Props) {
  const say = useSay();
  const seen = new Set<string>();
  const lines: Line[] = own.flatMap((finding) => {
    const advice = drafts.find((draft) => draft.id === finding.category);
    if (!advice || seen.has(advice.id)) return [];
    seen.add(advice.id);
    return [{ finding, advice }];
  });
  if (lines.length === 0) return null;
  const strengths = lines.filter(({ advice }) => advice.kind === 'strength');
  const flag = lines.find(({ advice }) => advice.kind === 'flag');
  const rest = [...lines.filter((line) => line.advice.kind === 'flag' && line !== flag), ...strengths.slice(shown)];
  return (
    <section aria-labelledby="own-heading" className="part own-words" data-region="">
      <h2 id="own-heading" className="part-title" tabIndex={-1}>
        {say('panel_own')}
      </h2>
      <p className="quiet">
        {strengths.length > 0 && (
          <span className="own-strength">
            <Icon name="check" />{' '}
            {say(
              'panel_own_strengths',
              strengths
                .slice(0, shown)
                .map(({ advice }) => advice.name)
                .join(', '),
            )}{' '}
          </span>
        )}
        {flag && <Better line={flag} />}
      </p>
      {rest.length > 0 && (
        <Fold late title={say('panel_own_more', rest.length)}>
          <ul className="stack own-rest">
            {rest.map((line) => (
              <li key={line.advice.id} className="quiet">
                {line.advice.kind === 'flag' ? (
                  <Better line={line} />
                ) : (
                  <span className="own-strength">
                    <Icon name="check" /> {line.advice.name} <q className="quoted">{line.finding.words}</q>
                  </span>
                )}
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </section>
  );
}

function Better({ line: { finding, advice } }: { line: Line }) {
  const say = useSay();
  return (
    <span>
      <Icon name="edit" /> <strong>{advice.name}</strong> <q className="quoted">{finding.words}</q> {advice.why}
      {advice.instead && ` ${say('panel_own_instead', advice.instead)}`}
    </span>
  );
}
