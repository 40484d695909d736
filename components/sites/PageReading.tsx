import { Fold } from '../basics/Fold';
import { useSay } from '../basics/Words';

/** How a page is read, without anybody's words. */
export interface ReadingView {
  host: string;
  entry: { id: string; name: string; confidence: string };
  health: string;
  learned: { own: number; other: number } | null;
  seen: { own: number; other: number } | null;
  counts: readonly { field: string; selector: string; count: number }[];
}

/** The report as it is copied: one line a selector, counts and nothing of anybody's words. */
export const reportText = ({ host, entry, health, learned, seen, counts }: ReadingView, version: string): string =>
  [
    `Steady Hand ${version}, page report (selectors and counts, no text)`,
    `host: ${host}`,
    `entry: ${entry.id} (${entry.confidence})`,
    `state: ${health}`,
    ...(learned ? [`learned from: ${learned.own} own, ${learned.other} other`] : []),
    ...(seen ? [`seen so far: ${seen.own} own, ${seen.other} other`] : []),
    ...counts.map(({ field, selector, count }) => `${field}: ${count} × ${selector}`),
  ].join('\n');

interface Props {
  reading: ReadingView;
  version: string;
  onCopy: (text: string) => void;
  /** Lets the specialist point at composer, list and messages. */
  onPoint: () => void;
}

/** What can be done where a page is not read as it should be: show it where things are, or hand on a report. */
export function PageReading({ reading, version, onCopy, onPoint }: Props) {
  const say = useSay();
  const text = reportText(reading, version);
  return (
    <div className="stack">
      <div className="row">
        <button type="button" className="button" onClick={onPoint}>
          {say('panel_page_point')}
        </button>
        <button type="button" className="button" onClick={() => onCopy(text)}>
          {say('panel_page_copy')}
        </button>
      </div>
      <Fold title={say('panel_page_report')}>
        <pre className="page-report">{text}</pre>
      </Fold>
    </div>
  );
}
