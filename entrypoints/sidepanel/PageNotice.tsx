import { Icon } from '@/components/basics/Icon';
import { useSay } from '@/components/basics/Words';
import type { PageHealth } from '@/utils/conversation';

/** What of the page cannot be read, if anything: silence would look like calm. */
export function PageNotice({ health }: { health: PageHealth | null }) {
  const say = useSay();
  if (health === 'own_only') return <p className="quiet">{say('panel_own_only')}</p>;
  if (health !== 'cannot_read') return null;
  return (
    <section className="card stack" role="alert" aria-labelledby="unread-heading">
      <h2 id="unread-heading" className="part-title">
        <Icon name="eye_off" /> {say('panel_cannot_read')}
      </h2>
      <p>{say('panel_cannot_read_more')}</p>
    </section>
  );
}
