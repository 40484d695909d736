import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

export interface FollowedTab {
  id: number;
  /** Only known where its host was granted; null elsewhere. */
  origin: string | null;
}

/** A panel opened as a page of its own (`sidepanel.html?tab=12`) stays with one tab; otherwise it follows the window's. */
const fixed = (): number | null => {
  const id = new URLSearchParams(location.search).get('tab');
  return id && /^\d+$/.test(id) ? Number(id) : null;
};

/** The tab this panel stands beside; undefined while the browser is asked, null where there is none. */
export function useTab(): FollowedTab | null | undefined {
  const [tab, setTab] = useState<FollowedTab | null | undefined>();
  useEffect(() => {
    let turn = 0;
    const look = async () => {
      turn += 1;
      const mine = turn;
      const id = fixed();
      const found = await (id === null
        ? browser.tabs.query({ active: true, currentWindow: true }).then(([active]) => active)
        : browser.tabs.get(id).catch(() => undefined));
      if (mine !== turn) return;
      setTab((before) => {
        const next = found?.id === undefined ? null : { id: found.id, origin: originOfTab(found.url) };
        const same = before && next && before.id === next.id && before.origin === next.origin;
        return same ? before : next;
      });
    };
    look();
    const again = () => void look();
    const events = [
      browser.tabs.onActivated,
      browser.tabs.onUpdated,
      browser.tabs.onRemoved,
      // A host that was just granted makes the address visible.
      browser.permissions.onAdded,
      browser.permissions.onRemoved,
    ] as unknown as { addListener(hear: () => void): void; removeListener(hear: () => void): void }[];
    for (const event of events) event.addListener(again);
    return () => {
      turn += 1;
      for (const event of events) event.removeListener(again);
    };
  }, []);
  return tab;
}

function originOfTab(url: string | undefined): string | null {
  if (!url || !URL.canParse(url)) return null;
  const { protocol, origin } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? origin : null;
}
