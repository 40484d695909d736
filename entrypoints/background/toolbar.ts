import { browser } from 'wxt/browser';
import type { ConversationView } from '@/utils/conversation';
import type { Level } from '@/utils/level';
import { say } from '@/utils/locale';

/** Dark enough for white letters (at least 4.5 : 1) and far apart for eyes that mix up colours; the word says it too. */
const COLOURS: { [L in Level]: string } = {
  now: '#9d1020',
  urgent: '#8a3a00',
  soon: '#6b4e00',
  ask: '#1a4f7a',
  note: '#4a4f57',
};
const CALM = '#2f5d50';

/**
 * Shows on the toolbar icon of one tab whether it is watched, and the level in words.
 * @param shown what the tab shows: a view, `watched` when nothing is known yet, `off`
 */
export async function showOnToolbar(tabId: number, shown: ConversationView | 'watched' | 'off'): Promise<void> {
  const { text, title, colour } = wording(shown);
  await Promise.all([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setTitle({ tabId, title }),
    browser.action.setBadgeBackgroundColor({ tabId, color: colour }),
    browser.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
  ]).catch(() => {
    // The tab was closed meanwhile: it has no icon any more.
  });
}

function wording(shown: ConversationView | 'watched' | 'off'): { text: string; title: string; colour: string } {
  if (shown === 'off') return { text: '', title: say('toolbar_off'), colour: CALM };
  if (shown === 'watched') return { text: say('badge_on'), title: say('toolbar_on'), colour: CALM };
  if (shown.watching === 'paused') return { text: say('badge_paused'), title: say('toolbar_paused'), colour: CALM };
  if (shown.watching === 'ended') return { text: '', title: say('toolbar_ended'), colour: CALM };
  const { level, health } = shown;
  if (level === null && health === 'cannot_read')
    return { text: say('badge_unread'), title: say('toolbar_unread'), colour: COLOURS.urgent };
  if (level === null) return { text: say('badge_on'), title: say('toolbar_on'), colour: CALM };
  return {
    text: say(`badge_${level}`),
    title: say('toolbar_level', say(`toolbar_${level}`)),
    colour: COLOURS[level],
  };
}
