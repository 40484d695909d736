import { useSay } from '@/components/basics/Words';
import { useRoute } from '../route';
import { Choose } from './Choose';
import { OneRun } from './OneRun';
import { usePracticePack } from './use-practice-pack';
import '@/components/practice/practice.css';
import '@/components/cards/cards.css';

/** The practice chat: `#/practice` to choose, `#/practice/ID` for one that was begun. */
export function PracticePage() {
  const say = useSay();
  const { rest } = useRoute();
  const pack = usePracticePack();
  const run = rest[0];
  return (
    <div className="practice">
      {!pack && <p role="status">{say('practice_loading')}</p>}
      {pack && run !== undefined && <OneRun key={run} id={run} pack={pack} />}
      {pack && run === undefined && <Choose pack={pack} />}
    </div>
  );
}
