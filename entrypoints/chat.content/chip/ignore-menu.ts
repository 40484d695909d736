import { rank } from '@/utils/level';
import type { Say } from '@/utils/locale';
import { button, el } from '@/utils/on-page';
import type { Topic } from './model';

export type IgnoreWhat = 'once' | 'conversation' | 'site';

/** How far to ignore. What is urgent is never silenced on a whole site. */
export function buildIgnoreMenu(
  topic: Topic,
  say: Say,
  acts: { ignore(what: IgnoreWhat): void; back(): void },
): HTMLElement {
  const site = rank(topic.level) < rank('urgent');
  const row = (what: IgnoreWhat, words: string) =>
    button({ class: 'button wide', 'data-ignore': what }, () => acts.ignore(what), words);
  return el(
    'div',
    { class: 'sub', role: 'group' },
    el('h3', {}, say('chip_ignore_title', topic.words)),
    row('once', say('chip_ignore_once')),
    row('conversation', say('chip_ignore_conversation')),
    site ? row('site', say('chip_ignore_site')) : el('p', { class: 'quiet' }, say('chip_ignore_kept')),
    el('div', { class: 'row' }, button({ class: 'button', 'data-act': 'back' }, acts.back, say('chip_back'))),
  );
}
