import type { LowerReason, NoticedFinding } from '@/utils/conversation';
import { rank } from '@/utils/level';
import type { CategoryWords, LevelWords } from '@/utils/packs';
import { Fold } from '../basics/Fold';
import { useSay } from '../basics/Words';
import { NoticedItem } from './NoticedItem';

interface Props {
  /** Newest first. */
  findings: NoticedFinding[];
  categories: CategoryWords[];
  levels: LevelWords[];
  onLower: (finding: NoticedFinding, reason: LowerReason) => void;
  onUnlower: (finding: NoticedFinding) => void;
  /** How many that stand (not lowered) are in view before the rest is folded. */
  shown?: number;
}

/**
 * What was noticed in the person's words, with the words themselves and why they are asked about: what stands highest
 * first, the newest first within a level. What was lowered keeps its place, so that it can be raised again.
 */
export function Noticed({ findings, categories, levels, onLower, onUnlower, shown = 1 }: Props) {
  const say = useSay();
  const sorted = [...findings].sort((a, b) => rank(b.level) - rank(a.level) || b.at - a.at);
  const standing = sorted.filter((finding) => !finding.lowered);
  const last = standing[shown];
  const cut = last ? sorted.indexOf(last) : sorted.length;
  const rest = sorted.slice(cut);
  // Once, and not where there is nothing to do: what a category asks to consider speaks of its serious end.
  const considered = (finding: NoticedFinding) => finding === standing[0] && finding.level !== 'note';
  const item = (finding: NoticedFinding) => (
    <NoticedItem
      key={`${finding.message}/${finding.rule}/${finding.start}`}
      finding={finding}
      category={considered(finding) ? (categories.find((entry) => entry.id === finding.category) ?? null) : null}
      level={levels.find((entry) => entry.id === finding.level) ?? null}
      onLower={(reason) => onLower(finding, reason)}
      onUnlower={() => onUnlower(finding)}
    />
  );
  return (
    <section aria-labelledby="noticed-heading" className="part" data-region="">
      <h2 id="noticed-heading" className="part-title" tabIndex={-1}>
        {say('panel_noticed')}
      </h2>
      <ul className="stack">{sorted.slice(0, cut).map(item)}</ul>
      {rest.length > 0 && (
        <Fold late title={say('panel_noticed_more', rest.length)}>
          <ul className="stack">{rest.map(item)}</ul>
        </Fold>
      )}
    </section>
  );
}
