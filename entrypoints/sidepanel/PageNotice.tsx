import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { Icon } from '@/components/basics/Icon';
import { useSay } from '@/components/basics/Words';
import { PageReading } from '@/components/sites/PageReading';
import type { PageHealth } from '@/utils/conversation';
import { type PageReport, send } from '@/utils/messaging';
import type { FollowedTab } from './use-tab';
import '@/components/sites/page-reading.css';

interface Props {
  health: PageHealth | null;
  tab: FollowedTab | null;
  onCopy: (text: string) => void;
  onNotice: (text: string) => void;
}

/** What of the page cannot be read, if anything: silence would look like calm. And what can be done about it. */
export function PageNotice({ health, tab, onCopy, onNotice }: Props) {
  const say = useSay();
  const report = useReport(tab?.id ?? null, health);
  const point = async () => {
    if (!tab) return;
    const sent = await send('desk.point', { tabId: tab.id });
    onNotice(say(sent.ok && sent.answer.started ? 'panel_page_pointing' : 'panel_page_not_pointing'));
  };
  if (health === null || health === 'reading') return null;
  const reading = report && (
    <PageReading
      reading={report}
      version={browser.runtime.getManifest().version}
      onCopy={onCopy}
      onPoint={() => void point()}
    />
  );
  if (health !== 'cannot_read') {
    const counts = report?.learned ?? { own: 0, other: 0 };
    return (
      <details className="quiet">
        <summary>{say(`panel_${health}`)}</summary>
        <div className="stack">
          {health === 'learned' && <p>{say('panel_learned_from', counts.own, counts.other)}</p>}
          {health === 'learning' && <p>{say('panel_learning_more')}</p>}
          {health === 'own_only' && <p>{say('panel_own_only_more')}</p>}
          {reading}
        </div>
      </details>
    );
  }
  return (
    <section className="card stack" role="alert" aria-labelledby="unread-heading">
      <h2 id="unread-heading" className="part-title">
        <Icon name="eye_off" /> {say('panel_cannot_read')}
      </h2>
      <p>{say('panel_cannot_read_more')}</p>
      {report?.health === 'disagrees' && <p>{say('panel_misread')}</p>}
      {reading}
    </section>
  );
}

/** How the tab's page is read, asked anew whenever what is known of it changes; null where it does not answer. */
function useReport(tabId: number | null, health: PageHealth | null): PageReport | null {
  const [report, setReport] = useState<PageReport | null>(null);
  useEffect(() => {
    let gone = false;
    setReport(null);
    if (tabId === null || health === null || health === 'reading') return;
    void send('desk.inspect', { tabId }).then((sent) => {
      if (!gone) setReport(sent.ok ? sent.answer.report : null);
    });
    return () => {
      gone = true;
    };
  }, [tabId, health]);
  return report;
}
