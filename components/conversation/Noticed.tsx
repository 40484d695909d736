import type { LowerReason, NoticedFinding } from '@/utils/conversation';
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
  /** How many stand open before the rest is folded. */
  shown?: number;
}

/** What was noticed in the person's words, with the words themselves and why they are asked about. */
export function Noticed({ findings, categories, levels, onLower, onUnlower, shown = 2 }: Props) {
  const say = useSay();
  const item = (finding: NoticedFinding) => (
    <NoticedItem
      key={`${finding.message}/${finding.rule}/${finding.start}`}
      finding={finding}
      category={categories.find((entry) => entry.id === finding.category) ?? null}
      level={levels.find((entry) => entry.id === finding.level) ?? null}
      onLower={(reason) => onLower(finding, reason)}
      onUnlower={() => onUnlower(finding)}
    />
  );
  const rest = findings.slice(shown);
  return (
    <section aria-labelledby="noticed-heading" className="part">
      <h2 id="noticed-heading" className="part-title">
        {say('panel_noticed')}
      </h2>
      <ul className="stack">{findings.slice(0, shown).map(item)}</ul>
      {rest.length > 0 && (
        <Fold title={say('panel_noticed_more', rest.length)}>
          <ul className="stack">{rest.map(item)}</ul>
        </Fold>
      )}
    </section>
  );
}
