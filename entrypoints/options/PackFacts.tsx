import { useSay } from '@/components/basics/Words';
import type { PackAbout } from '@/utils/packs';

/** Which guidance is in use, whose it is, and that no clinician has reviewed it where none has. */
export function PackFacts({ about }: { about: PackAbout }) {
  const say = useSay();
  const { reviewed } = about;
  const facts = [
    { name: say('options_pack_name'), value: `${about.name} (${about.id})` },
    { name: say('options_pack_version'), value: about.version },
    {
      name: say('options_pack_reviewed'),
      value: reviewed ? say('panel_reviewed', reviewed.by, reviewed.on) : say('panel_not_reviewed'),
    },
    { name: say('options_pack_owner'), value: about.owner },
    { name: say('options_pack_licence'), value: about.licence },
    { name: say('options_pack_language'), value: about.locale },
    { name: say('options_pack_hash'), value: <code>{about.hash}</code> },
  ];
  return (
    <section className="stack narrow" aria-labelledby="pack-heading">
      <h2 id="pack-heading">{say('options_pack')}</h2>
      <p>{say('options_pack_not_a_device')}</p>
      <dl className="facts">
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h3>{say('options_pack_sources')}</h3>
      <p className="quiet">{say('options_pack_sources_text')}</p>
    </section>
  );
}
