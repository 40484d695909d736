import type { Checked, ShippedPack } from '@/utils/packs';
import { useSay } from '../basics/Words';

interface Props {
  about: ShippedPack['about'];
  hash: string;
  signedWith: string | null;
  signed: Checked | 'none';
}

/** What a pack file says of itself, and whether that can be trusted to be its maker's. */
export function PackFactList({ about, hash, signedWith, signed }: Props) {
  const say = useSay();
  const said = (by: { by: string; on: string } | null, none: string) =>
    by ? say('ship_review_by', by.by, by.on) : none;
  const facts = [
    [say('ship_name'), `${about.name} (${about.id})`],
    [say('ship_version'), about.version],
    [say('ship_stands_on'), about.extends ?? say('ship_stands_alone')],
    [say('ship_owner'), about.owner || '–'],
    [say('ship_licence'), about.licence || '–'],
    [say('ship_language'), about.locale],
    [say('ship_review'), said(about.reviewed, say('ship_review_none'))],
    [say('ship_next_review'), about.review_by || '–'],
    [say('ship_approved'), said(about.approved, say('ship_approved_none'))],
  ];
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      <div>
        <dt>{signedWith ? say('ship_signed_with') : say('ship_signature')}</dt>
        <dd>
          {signedWith ? <code>{signedWith}</code> : say('ship_not_signed')}
          {signed === 'unknown' && <p>{say('ship_signed_unknown')}</p>}
        </dd>
      </div>
      <div>
        <dt>{say('ship_hash')}</dt>
        <dd>
          <code>{hash}</code>
        </dd>
      </div>
    </dl>
  );
}
