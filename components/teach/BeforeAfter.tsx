import type { Share } from '@/utils/packs';
import { useSay } from '../basics/Words';
import { Scrolls } from '../measure/Scrolls';
import { ShareCell } from '../measure/ShareCell';

/** Shares before and after, side by side, and false alarms by number. */
export function BeforeAfter({
  rows,
  falseBefore,
  falseAfter,
}: {
  rows: readonly { id: string; name: string; before: Share; after: Share }[];
  falseBefore: number;
  falseAfter: number;
}) {
  const say = useSay();
  return (
    <Scrolls label={say('measure_teach_result')}>
      <table className="data">
        <caption className="unseen">{say('measure_teach_result')}</caption>
        <thead>
          <tr>
            <td className="plain-head" />
            <th scope="col" className="plain-head">
              {say('measure_before')}
            </th>
            <th scope="col" className="plain-head">
              {say('measure_after')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, before, after }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>
                <ShareCell share={before} />
              </td>
              <td>
                <ShareCell share={after} />
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">{say('measure_false')}</th>
            <td>{falseBefore}</td>
            <td>{falseAfter}</td>
          </tr>
        </tbody>
      </table>
    </Scrolls>
  );
}
