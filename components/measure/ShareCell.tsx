import type { Share } from '@/utils/packs';
import { useSay } from '../basics/Words';
import { shareText } from './shares';

/** A share with its interval and counts; where there are too few lines only the counts, and that they are too few. */
export function ShareCell({ share }: { share: Share }) {
  const say = useSay();
  if (share.of === 0) return <span className="quiet">{say('measure_none')}</span>;
  const text = shareText(share);
  return (
    <span className="share">
      {text ? (
        <>
          <span className="share-bar" aria-hidden="true">
            <span
              className="share-span"
              style={{ insetInlineStart: `${100 * share.low}%`, inlineSize: `${100 * (share.high - share.low)}%` }}
            />
            <span className="share-at" style={{ insetInlineStart: `${100 * (share.share ?? 0)}%` }} />
          </span>
          <span>{text}</span>
        </>
      ) : (
        <span>{say('measure_too_few')}</span>
      )}
      <span className="quiet">{say('measure_of', share.hits, share.of)}</span>
    </span>
  );
}
