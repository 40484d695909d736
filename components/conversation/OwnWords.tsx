import type { NoticedFinding } from '@/utils/conversation';
import type { DraftAdvice } from '@/utils/packs';
import { Icon } from '../basics/Icon';
import { useSay } from '../basics/Words';

interface Props {
  /** Flags and strengths in what the specialist sent, newest first. */
  own: NoticedFinding[];
  drafts: DraftAdvice[];
  shown?: number;
}

/** The specialist's own words, quietly: what came across well, and what could be worded otherwise. */
export function OwnWords({ own, drafts, shown = 4 }: Props) {
  const say = useSay();
  const seen = new Set<string>();
  const lines = own.flatMap((finding) => {
    const advice = drafts.find((draft) => draft.id === finding.category);
    if (!advice || seen.has(advice.id)) return [];
    seen.add(advice.id);
    return [{ finding, advice }];
  });
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="own-heading" className="part">
      <h2 id="own-heading" className="part-title">
        {say('panel_own')}
      </h2>
      <ul className="stack">
        {lines.slice(0, shown).map(({ finding, advice }) => (
          <li key={advice.id} className={`own own-${advice.kind}`}>
            <Icon name={advice.kind === 'strength' ? 'check' : 'edit'} />
            <p className="quiet">
              <strong>{advice.name}</strong> <q className="quoted">{finding.words}</q>
              {advice.kind === 'flag' && ` ${advice.why}`}
              {advice.instead && ` ${say('panel_own_instead', advice.instead)}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
